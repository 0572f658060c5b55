import express from 'express'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as blindPaper from '../../../client/live/blindPaper.ts'
import { castSecretly } from '../../../client/live/castSecretly.ts'
import type { Outcome } from '../../../client/live/OutboxEntry.ts'
import type { Paper } from '../../../client/live/Paper.ts'
import { paperId } from '../../../client/live/Paper.ts'
import type { SecretBallotsParts } from '../../../client/live/SecretBallots.ts'
import { SecretBallots } from '../../../client/live/SecretBallots.ts'
import type { Table } from '../../../client/live/table.ts'
import { memoryTable } from '../../../client/live/table.ts'
import type { State } from '../../../domain/state.ts'
import { emptyState } from '../../../domain/state.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { createUrn } from '../../../server/rooms/urn.ts'

const KEYS = createUrn(randomBytes(32))
const { tokenKey, sealedKey } = KEYS.newKey()
const MOTION = {
  id: 'm1',
  round: 1,
  phase: 'VOTING',
  method: 'SECRET_BALLOT',
  tokenKey,
} as unknown as Motion
const BOARD: State = { ...emptyState(), motion: new Map([['m1', MOTION]]) }

/** Signs one request a member, and takes ballots on a route of its own, as the server does. */
async function startUrn() {
  const urn = {
    url: '',
    asked: [] as string[],
    cookies: [] as (string | undefined)[],
    ballots: new Map<string, string>(),
    isOpen: true,
    loseAnswers: 0,
  }
  const sign = async (_motionId: string, blinded: string): Promise<Outcome> => {
    urn.asked.push(blinded)
    const key = 'k'
    if (blinded !== urn.asked[0]) return { ok: false, key, code: 'ALREADY_VOTED', text: '已领' }
    const signature = KEYS.sign(sealedKey, blinded) ?? ''
    return { ok: true, key, revision: 1, at: Date.now(), receipt: '', answer: { signature } }
  }
  const app = express()
  app.post('/api/urn/ballots', express.json(), (request, response) => {
    const { serial, signature, choice } = request.body as Record<string, string>
    urn.cookies.push(request.headers.cookie)
    const no = (code: string) => response.json({ ok: false, key: '', code, text: code })
    if (!urn.isOpen) return void no('VOTE_NOT_OPEN')
    if (!KEYS.verify(tokenKey, serial ?? '', signature ?? '')) return void no('BAD_TOKEN')
    const before = urn.ballots.get(serial ?? '')
    if (before !== undefined && before !== choice) return void no('ALREADY_VOTED')
    urn.ballots.set(serial ?? '', choice ?? '')
    if (urn.loseAnswers-- > 0) return void response.destroy()
    response.json({ ok: true, key: '', revision: 1, at: Date.now(), receipt: '' })
  })
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  urn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(() => void server.close())
  return Object.assign(urn, { sign })
}
type Urn = Awaited<ReturnType<typeof startUrn>>

async function page(urn: Urn, device: Table<Paper>, more: Partial<SecretBallotsParts> = {}) {
  const ballots = new SecretBallots({
    table: device,
    blind: async () => blindPaper,
    may: () => true,
    take: urn.sign,
    // Long after the paper: no pause.
    cast: (paper) => castSecretly(paper, Date.now() + 60_000, urn.url),
    now: Date.now,
    isSecure: true,
    ...more,
  })
  await ballots.open('zhang')
  const paper = () => ballots.papers.get().get(paperId('zhang', 'm1', 1))
  const hindrance = () => ballots.hindrances.get().get(paperId('zhang', 'm1', 1))
  return { ballots, paper, hindrance }
}

test('a paper is taken at once, and the ballot in the urn is genuine and nobody’s', async () => {
  const urn = await startUrn()
  const device = memoryTable<Paper>()
  const { ballots, paper } = await page(urn, device)
  ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(paper()?.signature).toBeDefined())
  const { serial = '' } = paper() ?? {}
  await ballots.cast('m1', 1, 'APPROVE')
  expect([...urn.ballots]).toEqual([[serial, 'APPROVE']])
  expect(urn.cookies).toEqual([undefined])
  expect(urn.asked.join()).not.toContain(serial)
  expect(paper()).toMatchObject({ end: 'cast', receipt: expect.stringMatching(/^.{10}$/) })
  // Nothing on the device tells how this member voted.
  expect(JSON.stringify(await device.all())).not.toMatch(/APPROVE|signature|blinding"/)
})

test('a reload between paper and ballot loses nothing, and asks with the same request', async () => {
  const urn = await startUrn()
  const device = memoryTable<Paper>()
  // The answer with the signature never reaches the first page.
  const lost = await page(urn, device, {
    take: async (motionId, blinded) => {
      await urn.sign(motionId, blinded)
      return new Promise(() => {})
    },
  })
  lost.ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(urn.asked).toHaveLength(1))

  const next = await page(urn, device)
  next.ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(next.paper()?.signature).toBeDefined())
  expect(new Set(urn.asked).size).toBe(1)

  const third = await page(urn, device)
  expect(third.paper()?.signature).toBe(next.paper()?.signature)
  await third.ballots.cast('m1', 1, 'AGAINST')
  expect([...urn.ballots.values()]).toEqual(['AGAINST'])
})

test('a ballot whose answer is lost is sent again and counts once', async () => {
  const urn = await startUrn()
  const { ballots, paper } = await page(urn, memoryTable())
  ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(paper()?.signature).toBeDefined())
  urn.loseAnswers = 1
  await ballots.cast('m1', 1, 'ABSTAIN')
  expect(paper()?.end).toBe('cast')
  expect(urn.cookies).toHaveLength(2)
  expect(urn.ballots.size).toBe(1)
})

test('a ballot that was chosen before the reload is delivered after it', async () => {
  const urn = await startUrn()
  const device = memoryTable<Paper>()
  const before = await page(urn, device, { cast: () => new Promise(() => {}) })
  before.ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(before.paper()?.signature).toBeDefined())
  void before.ballots.cast('m1', 1, 'APPROVE')
  await vi.waitFor(async () => expect((await device.all())[0]?.choice).toBe('APPROVE'))
  const after = await page(urn, device)
  await vi.waitFor(() => expect(after.paper()?.end).toBe('cast'))
  expect([...urn.ballots.values()]).toEqual(['APPROVE'])
})

test('a ballot after closing is late, and says so', async () => {
  const urn = await startUrn()
  const { ballots, paper } = await page(urn, memoryTable())
  ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(paper()?.signature).toBeDefined())
  urn.isOpen = false
  await ballots.cast('m1', 1, 'APPROVE')
  expect(paper()?.end).toBe('late')
})

test('two tabs of one member hold the same paper', async () => {
  const urn = await startUrn()
  const device = memoryTable<Paper>()
  const tabs = [await page(urn, device), await page(urn, device)]
  for (const { ballots } of tabs) ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(tabs.every((t) => t.paper()?.signature)).toBe(true))
  expect(new Set(urn.asked).size).toBe(1)
  expect(new Set(tabs.map((t) => t.paper()?.serial)).size).toBe(1)
})

test('a ballot that was chosen in another tab is delivered by this one, too', async () => {
  const urn = await startUrn()
  const device = memoryTable<Paper>()
  const tab = await page(urn, device)
  const other = await page(urn, device, { cast: () => new Promise(() => {}) })
  other.ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(other.paper()?.signature).toBeDefined())
  void other.ballots.cast('m1', 1, 'APPROVE')
  await vi.waitFor(async () => expect((await device.all())[0]?.choice).toBe('APPROVE'))
  tab.ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(tab.paper()?.end).toBe('cast'))
  expect([...urn.ballots.values()]).toEqual(['APPROVE'])
})

test('a paper is asked for in its own round', async () => {
  const urn = await startUrn()
  const rounds: number[] = []
  const take: SecretBallotsParts['take'] = (motionId, blinded, round) => {
    rounds.push(round)
    return urn.sign(motionId, blinded)
  }
  const { ballots, paper } = await page(urn, memoryTable(), { take })
  ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(paper()?.signature).toBeDefined())
  expect(rounds).toEqual([1])
})

test('a second device hears that the paper is on the first one', async () => {
  const urn = await startUrn()
  const phone = await page(urn, memoryTable())
  phone.ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(phone.paper()?.signature).toBeDefined())
  const office = await page(urn, memoryTable())
  office.ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(office.hindrance()?.code).toBe('ELSEWHERE'))
})

test('on plain http the page says that secret votes need https, and asks for nothing', async () => {
  const urn = await startUrn()
  const { ballots, hindrance } = await page(urn, memoryTable(), { isSecure: false })
  ballots.follow(BOARD, 'c1')
  expect(hindrance()).toMatchObject({ code: 'INSECURE', text: expect.stringContaining('https') })
  expect(urn.asked).toEqual([])
})

test('signing out clears the papers', async () => {
  const urn = await startUrn()
  const device = memoryTable<Paper>()
  const { ballots, paper } = await page(urn, device)
  ballots.follow(BOARD, 'c1')
  await vi.waitFor(() => expect(paper()?.signature).toBeDefined())
  await ballots.forget()
  expect(await device.all()).toEqual([])
  expect(ballots.papers.get().size).toBe(0)
})
