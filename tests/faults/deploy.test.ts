import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { BoardProcess } from '../crash/BoardProcess.ts'
import { ask, freePort, postgresOf, prepare } from '../crash/Installation.ts'
import { temporaryFolder } from '../server/foundation/folder.ts'
import { seats } from '../support/builders.ts'
import { beginVote } from './openHall.ts'
import { Page } from './Page.ts'

test('[F2] a deployment in mid-vote: what was pressed is finished, pages come back by themselves, the vote goes on', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const installation = await prepare({ dataDir, committees: 1, meetings: 5 })
  const { tokens } = installation.committees[0]!
  const port = await freePort()
  const old = await BoardProcess.start({ dataDir, port })
  onTestFinished(() => old.kill())
  const { origin } = old
  const pages = await Promise.all(
    seats(10).map((seatId) => Page.open({ origin, seatId, token: tokens.get(seatId)! })),
  )
  onTestFinished(() => pages.forEach((page) => page.close()))
  const [chair, ...voters] = pages
  const motionId = await beginVote(pages)

  const done: string[] = []
  let isOver = false
  const pressing = voters.map(async (page) => {
    while (!isOver) {
      const outcome = await page.press('castBallot', { motionId, choice: 'ABSTAIN' })
      if (!outcome.ok) throw new Error(outcome.code)
      done.push(outcome.key)
      await new Promise((go) => setTimeout(go, 50))
    }
  })
  await vi.waitFor(() => expect(done.length).toBeGreaterThan(50), 10_000)

  const asked = performance.now()
  const code = await old.stop()
  const drained = performance.now() - asked
  expect(code).toBe(0)
  expect(drained).toBeLessThan(10_000)
  await vi.waitFor(() => expect(pages.some((page) => page.socket.connected)).toBe(false))
  for (const { answers } of pages)
    for (const { answer } of answers)
      expect(answer.ok ? 'ok' : answer.code).toMatch(/^(ok|UNAVAILABLE)$/)
  expect(new Set(pages.map((page) => page.closed.at(-1)))).toEqual(new Set([1012]))

  const next = await BoardProcess.start({ dataDir, port })
  onTestFinished(() => next.kill())
  await vi.waitFor(
    () => expect(pages.map((page) => page.welcomes)).toEqual(pages.map(() => 2)),
    15_000,
  )
  const came = pages.map((page) => page.welcomedAt)
  expect(Math.max(...came) - Math.min(...came)).toBeGreaterThan(100)
  const before = done.length
  await vi.waitFor(() => expect(done.length).toBeGreaterThan(before + 50), 10_000)
  isOver = true
  await Promise.all(pressing)
  expect(await chair!.press('closeVote', { motionId })).toMatchObject({ ok: true })

  const { url } = await postgresOf(dataDir)
  const rows = await ask(url, async (client) => {
    const found = await client.query(`SELECT key FROM "LedgerEntry" WHERE command = 'castBallot'`)
    return found.rows.map(({ key }) => String(key))
  })
  expect(rows.sort()).toEqual(done.sort())
  expect(await next.stop()).toBe(0)
}, 120_000)
