import { mkdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { signIn } from '../../server/rehearse/signIn.ts'
import { evidence } from '../../server/store/evidence.ts'
import { connect } from '../../server/store/prisma.ts'
import { checkCommittee } from '../../server/verify/checkCommittee.ts'
import { BoardProcess } from '../crash/BoardProcess.ts'
import { freePort, postgresOf, prepare } from '../crash/Installation.ts'
import { temporaryFolder } from '../server/foundation/folder.ts'
import { beginVote } from './openHall.ts'
import { Page } from './Page.ts'
import { fillDisk, mountSmallDisk } from './smallDisk.ts'

const SEATS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10']

test('[F3] a full disk: reading only, the chair is told, and it goes on by itself once there is room', async (context) => {
  const folder = join(await temporaryFolder(), 'disk')
  await mkdir(folder)
  const disk = await mountSmallDisk(folder, 256)
  if (!disk) return context.skip('this account may not mount a small disk')
  onTestFinished(() => disk.unmount())
  const installation = await prepare({ dataDir: join(folder, 'data'), committees: 1, meetings: 5 })
  const { dataDir } = installation
  const { tokens } = installation.committees[0]!
  const board = await BoardProcess.start({ dataDir, port: await freePort() })
  onTestFinished(() => board.kill())
  const { origin } = board
  const pages = await Promise.all(
    SEATS.map((seatId) => Page.open({ origin, seatId, token: tokens.get(seatId)! })),
  )
  onTestFinished(() => pages.forEach((page) => page.close()))
  const [chair, ...voters] = pages
  const motionId = await beginVote(pages)
  const cookie = await signIn(origin, tokens.get('S1')!)

  // People go on pressing while the disk fills up under them.
  let isOver = false
  let done = 0
  const pressing = voters.map(async (page) => {
    while (!isOver) {
      const outcome = await page.press('castBallot', { motionId, choice: 'ABSTAIN' })
      if (!outcome.ok) throw new Error(outcome.code)
      done += 1
      await new Promise((go) => setTimeout(go, 60))
    }
  })
  await vi.waitFor(() => expect(done).toBeGreaterThan(10), 10_000)
  const makeRoom = await fillDisk(folder)
  expect((await statfs(folder)).bavail).toBe(0)
  await vi.waitFor(() => expect(chair!.isStorageShort).toBe(true), 8_000)
  // Until the server has looked, what the database still has room for is stored, and told so.
  await vi.waitFor(() => expect(board.said).toContain('the disk is nearly full'), 8_000)
  for (const page of voters) page.answers.length = 0
  await vi.waitFor(
    () => {
      for (const page of voters)
        expect(page.answers.at(-1)?.answer).toMatchObject({ code: 'STORAGE', retry: true })
    },
    { timeout: 15_000, interval: 50 },
  )
  const before = done
  // What is there can be read, and taken away.
  expect((await fetch(`${origin}/healthz`)).ok).toBe(true)
  const read = (path: string) => fetch(`${origin}${path}`, { headers: { cookie } })
  expect((await read('/api/me')).status).toBe(200)
  const past = await read('/api/meetings/p1-M1')
  expect([past.status, (await past.text()).length > 100]).toEqual([200, true])
  for (const file of ['decisions.xlsx', 'record.docx']) {
    const taken = await read(`/api/meetings/p1-M1/${file}`)
    expect([file, taken.status]).toEqual([file, 200])
    expect((await taken.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
  }
  expect(chair!.board.getMap('motion').has(motionId)).toBe(true)
  expect(done, 'acknowledged while the disk was full').toBe(before)

  await makeRoom()
  const since = performance.now()
  await vi.waitFor(() => expect(chair!.isStorageShort).toBe(false), 5_000)
  await vi.waitFor(() => expect(done).toBeGreaterThanOrEqual(before + voters.length), 10_000)
  expect(performance.now() - since).toBeLessThan(10_000)
  isOver = true
  await Promise.all(pressing)
  expect(board.isOver).toBe(false)

  const prisma = connect((await postgresOf(dataDir)).url)
  const { finding } = await checkCommittee(evidence(prisma), 'C1')
  const votes = await prisma.ledgerEntry.count({ where: { command: 'castBallot' } })
  await prisma.$disconnect()
  expect(finding).toBeUndefined()
  expect(votes, 'in the ledger').toBe(done)
}, 90_000)
