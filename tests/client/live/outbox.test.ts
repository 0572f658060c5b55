import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Outbox } from '../../../client/live/Outbox.ts'
import type { OutboxEntry, Outcome } from '../../../client/live/OutboxEntry.ts'
import { carryOver, createSocket } from '../../../client/live/socket.ts'
import { memoryTable } from '../../../client/live/table.ts'
import type { Table } from '../../../client/live/table.ts'
import type { CommandServer } from './CommandServer.ts'
import { startCommandServer } from './CommandServer.ts'

let server: CommandServer
let device: Table<OutboxEntry>

beforeEach(async () => {
  server = await startCommandServer()
  device = memoryTable()
})

/** One page: a socket and an outbox on the device's store. */
async function page(owner = 'zhang', now: () => number = Date.now) {
  const socket = createSocket(server.url)
  const leftovers: Outcome[] = []
  let upgrades = 0
  const outbox = new Outbox({
    table: device,
    carry: carryOver(socket, 300),
    now,
    wait: (ms) => new Promise((done) => setTimeout(done, ms / 50)),
    onLeftover: (_, outcome) => leftovers.push(outcome),
    onUpgrade: () => (upgrades += 1),
  })
  socket.on('connect', () => outbox.setOnline(true))
  socket.on('disconnect', () => outbox.setOnline(false))
  onTestFinished(() => void socket.disconnect())
  await outbox.open(owner)
  return { socket, outbox, leftovers, upgrades: () => upgrades }
}

const vote = (choice: string) => ({ motionId: 'm1', choice })

test('a press offline is answered once the server is there, and has happened once', async () => {
  const { socket, outbox } = await page()
  const answer = outbox.press('castBallot', vote('APPROVE'))
  expect(outbox.waiting.get().length).toBe(1)
  socket.connect()
  expect(await answer).toMatchObject({ ok: true, revision: 1 })
  expect(server.done).toEqual(['APPROVE'])
  expect(outbox.waiting.get().length).toBe(0)
  expect(await device.all()).toEqual([])
})

test('a lost answer is asked for again with the same key', async () => {
  const { socket, outbox } = await page()
  server.loseAnswers = 2
  socket.connect()
  expect(await outbox.press('castBallot', vote('AGAINST'))).toMatchObject({ ok: true })
  expect(server.received.length).toBeGreaterThanOrEqual(3)
  expect(new Set(server.received.map((e) => e.key)).size).toBe(1)
  // The server must look up what came of it before it decides anew.
  expect(server.received.slice(0, 3)).toMatchObject([{}, { again: true }, { again: true }])
  expect(server.received[0]).not.toHaveProperty('again')
  expect(server.done).toEqual(['AGAINST'])
})

test('a connection that breaks before the answer loses nothing', async () => {
  const { socket, outbox } = await page()
  server.cutAfter = 1
  socket.connect()
  expect(await outbox.press('castBallot', vote('ABSTAIN'))).toMatchObject({ ok: true })
  expect(server.done).toEqual(['ABSTAIN'])
})

test('of two votes the later one arrives later, though the server was busy for the first', async () => {
  const { socket, outbox } = await page()
  server.busyFor = 3
  socket.connect()
  const answers = await Promise.all([
    outbox.press('castBallot', vote('APPROVE')),
    outbox.press('castBallot', vote('AGAINST')),
  ])
  expect(answers.map((a) => a.ok)).toEqual([true, true])
  expect(server.done).toEqual(['APPROVE', 'AGAINST'])
})

test('a server that is busy for long is asked again at least every four seconds', async () => {
  const waits: number[] = []
  const socket = createSocket(server.url)
  const outbox = new Outbox({
    ...{ table: device, carry: carryOver(socket, 300), now: Date.now },
    wait: async (ms) => void waits.push(ms),
    ...{ onLeftover() {}, onUpgrade() {} },
  })
  socket.on('connect', () => outbox.setOnline(true))
  onTestFinished(() => void socket.disconnect())
  await outbox.open('zhang')
  server.busyFor = 60
  socket.connect()
  expect((await outbox.press('castBallot', vote('APPROVE'))).ok).toBe(true)
  expect(waits).toHaveLength(60)
  expect(Math.max(...waits)).toBeLessThanOrEqual(4_000)
})

test('an unanswered press survives a reload and keeps its key and its place', async () => {
  const before = await page()
  void before.outbox.press('castBallot', vote('APPROVE'))
  void before.outbox.press('castBallot', vote('AGAINST'))
  await vi.waitFor(async () => expect(await device.all()).toHaveLength(2))
  const keys = (await device.all()).map((e) => e.key)

  const after = await page()
  expect(after.outbox.waiting.get().length).toBe(2)
  after.socket.connect()
  await vi.waitFor(() => expect(server.done).toEqual(['APPROVE', 'AGAINST']))
  expect([...new Set(server.received.map((e) => e.key))]).toEqual(keys.sort())
  expect(server.received).toMatchObject([{ again: true }, { again: true }])
  await vi.waitFor(async () => expect(await device.all()).toEqual([]))
})

test('a vote that comes too late says that it does not count, also after a reload', async () => {
  const text = '表决已结束，您的票未计入'
  server.refusal = 'VOTE_NOT_OPEN'
  const before = await page()
  before.socket.connect()
  expect(await before.outbox.press('castBallot', vote('APPROVE'))).toMatchObject({
    late: true,
    text,
  })
  expect(before.leftovers).toMatchObject([{ late: true, text }])
  before.socket.disconnect()
  void before.outbox.press('castBallot', vote('APPROVE'))
  await vi.waitFor(async () => expect(await device.all()).toHaveLength(1))

  const after = await page()
  after.socket.connect()
  await vi.waitFor(() => expect(after.leftovers).toMatchObject([{ late: true, text }]))
})

test('nobody sends what another account has pressed', async () => {
  const zhang = await page('zhang')
  void zhang.outbox.press('castBallot', vote('APPROVE'))
  await vi.waitFor(async () => expect(await device.all()).toHaveLength(1))
  const wang = await page('wang')
  wang.socket.connect()
  expect(await wang.outbox.press('castBallot', vote('AGAINST'))).toMatchObject({ ok: true })
  expect(server.done).toEqual(['AGAINST'])
  expect(await device.all()).toHaveLength(1)
})

test('signing out clears the presses and answers who waits', async () => {
  const { outbox } = await page()
  const answer = outbox.press('castBallot', vote('APPROVE'))
  await outbox.clear()
  expect(await answer).toMatchObject({ ok: false, code: 'NOT_PERMITTED' })
  expect(await device.all()).toEqual([])
  expect(outbox.waiting.get().length).toBe(0)
})

test('a press of the day before yesterday is dropped with a notice', async () => {
  const before = await page()
  void before.outbox.press('castBallot', vote('APPROVE'))
  await vi.waitFor(async () => expect(await device.all()).toHaveLength(1))
  const after = await page('zhang', () => Date.now() + 25 * 3_600_000)
  after.socket.connect()
  await vi.waitFor(() => expect(after.leftovers).toMatchObject([{ ok: false, text: /24小时/ }]))
  expect(server.received).toEqual([])
  await vi.waitFor(async () => expect(await device.all()).toEqual([]))
})

test('what was sent a day ago and never answered is not called undelivered', async () => {
  let now = Date.now()
  server.loseAnswers = 1
  const { socket, outbox } = await page('zhang', () => now)
  socket.connect()
  const outcome = outbox.press('castBallot', vote('APPROVE'))
  await vi.waitFor(() => expect(server.done).toEqual(['APPROVE']))
  now += 25 * 3_600_000
  expect(await outcome).toMatchObject({ ok: false, text: expect.stringMatching(/可能已经生效/) })
})

test('a page that is too old stops, and keeps its presses for the new one', async () => {
  const old = await page()
  server.refusal = 'UPGRADE'
  old.socket.connect()
  void old.outbox.press('castBallot', vote('APPROVE'))
  await vi.waitFor(() => expect(old.upgrades()).toBe(1))
  expect(await device.all()).toHaveLength(1)

  server.refusal = undefined
  const next = await page()
  next.socket.connect()
  await vi.waitFor(() => expect(server.done).toEqual(['APPROVE']))
})

test('Socket.IO keeps nothing for later: what cannot be sent now is the outbox’s', async () => {
  const socket = createSocket(server.url)
  onTestFinished(() => void socket.disconnect())
  const press = { name: 'castBallot', input: vote('APPROVE'), key: 'k', protocol: 1 } as const
  expect(await carryOver(socket, 60_000)(press)).toBeUndefined()
  socket.connect()
  await vi.waitFor(() => expect(socket.connected).toBe(true))
  expect(await carryOver(socket)({ ...press, key: 'k2' })).toMatchObject({ ok: true })
  expect(server.received.map((e) => e.key)).toEqual(['k2'])
})
