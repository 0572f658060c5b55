import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createLog } from '../../../server/log.ts'
import { RefusalLog } from '../../../server/RefusalLog.ts'
import { HeldLine, knock } from '../support/knock.ts'
import { stage } from '../support/stage.ts'
import { heldBy, serverOf } from '../support/serverOf.ts'
import { Theatre } from '../support/Theatre.ts'

const IO = '/socket.io/?EIO=4&transport=websocket'
const NOTES = '/yjs/notes.A.issue.I1'

const lines: string[] = []
const log = createLog('info', { write: (line: string) => void lines.push(line) })
/** The audit lines since the last call, without what each line has. */
const refusals = () =>
  lines
    .splice(0)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['audit'] === 'refused')
    .map(({ level: _level, time: _time, msg: _msg, audit: _audit, ...line }) => line)

let theatre: Theatre
beforeAll(async () => {
  theatre = await Theatre.open({ log })
  await theatre.seed('A', stage('DISCUSSION'))
  await theatre.settled('A')
}, 60_000)
afterAll(() => theatre.close())

it('[D07] an upgrade that is refused leaves one line: which door, which status, who; nothing of what was sent', async () => {
  const { origin } = theatre
  const cookie = await theatre.cookieOf('A', 'S3')
  const own = { commands: IO, documents: NOTES }
  const secret = randomBytes(9).toString('hex')
  const foreign = `https://${secret}.example`
  refusals()
  for (const [door, path] of Object.entries(own)) {
    expect(await knock(origin, path, { cookie, origin: foreign })).toBe(403)
    expect(refusals()).toEqual([{ status: 403, door }])
    expect(await knock(origin, path, { cookie: `board=${secret}`, origin })).toBe(401)
    expect(refusals()).toEqual([{ status: 401, door }])
  }
  expect(await knock(origin, `/${secret}`, { cookie, origin })).toBe(404)
  expect(refusals()).toEqual([{ status: 404, door: 'none' }])
  const who = { actor: 'seat', committeeId: 'A', seatId: 'S3' }
  expect(await knock(origin, `${IO}&sid=${secret}`, { cookie, origin })).toBe(400)
  expect(refusals()).toEqual([{ status: 400, door: 'commands', ...who }])
  // Let in, and turned away at the document.
  const line = new HeldLine(origin, `/yjs/notes.A.issue.${secret}`, cookie)
  expect(await line.closed).toBe(4404)
  expect(refusals()).toEqual([{ status: 4404, door: 'notes', ...who }])
  expect(lines.join('')).not.toContain(secret)
  expect(lines.join('')).not.toContain(cookie.split('=')[1])
})

it('[D10] [D07] who comes too often: each is turned away, few lines are written, and none is forgotten', async () => {
  const cookie = await theatre.cookieOf('A', 'S4')
  refusals()
  const statuses = await Promise.all(
    Array.from({ length: 400 }, () => knock(theatre.origin, NOTES, { cookie, origin: theatre.origin })), // prettier-ignore
  )
  const away = statuses.filter((status) => status === 429).length
  expect(away).toBeGreaterThan(220)
  expect(statuses.every((status) => [101, 429].includes(status))).toBe(true)
  // Some of those who were let in were too many at a time for one session.
  const told = refusals().filter((line) => line['status'] !== 1013)
  expect(told.length).toBeGreaterThan(150)
  // Their pace, and what a slow machine adds to it.
  expect(told.length).toBeLessThan(260)
  for (const line of told) expect(line).toMatchObject({ status: 429, seatId: 'S4' })
  // Another kind is not hidden by them.
  await knock(theatre.origin, NOTES, { cookie, origin: 'null' })
  expect(refusals().filter((line) => line['status'] === 403)).toHaveLength(1)
  const gathered: Record<string, unknown>[] = []
  await vi.waitFor(
    () => {
      gathered.push(...refusals().filter((line) => 'count' in line))
      expect(gathered).toHaveLength(1)
    },
    { timeout: 30_000, interval: 100 },
  )
  const [rest] = gathered
  expect(rest).toMatchObject({ kind: 'upgrade 429' })
  expect(told.length + Number(rest!['count'])).toBe(away)
  const metrics = await (await fetch(`${theatre.origin}/metrics`)).text()
  expect(metrics).toContain(`board_http_refusals_total{status="429"} ${away}`)
}, 60_000)

it('[D07] a flood of refusals writes 200 lines, then one a second, and one every five that counts the others', async () => {
  const clock = { at: 0, now: () => clock.at }
  const flooded = new RefusalLog({ log, clock, gather: 5 })
  refusals()
  for (let n = 0; n < 100_000; n += 1) {
    clock.at += 1
    flooded.write('kind', { n })
  }
  const told = refusals()
  expect(told).toHaveLength(299)
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(0))
  expect(refusals()).toEqual([{ kind: 'kind', count: 100_000 - told.length }])
})

it('[D07] whoever is turned away and neither reads nor leaves is cut; so is one who sends on', async () => {
  const server = await serverOf(theatre)
  await vi.waitFor(async () => expect(await heldBy(server)).toBeLessThan(2), { timeout: 15_000 })
  const before = await heldBy(server)
  const { host } = new URL(theatre.origin)
  const head = `GET ${IO} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${theatre.origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
  const stubborn = await Promise.all(
    Array.from({ length: 5 }, async () => {
      // It hears that the server has ended, and does not.
      const socket = connect({ port: theatre.app.port, host: '127.0.0.1', allowHalfOpen: true })
      socket.on('error', () => {})
      socket.write(head)
      await new Promise((heard) => socket.once('data', heard))
      return socket
    }),
  )
  const sending = setInterval(() => stubborn.forEach((socket: Socket) => socket.write('x')), 50)
  try {
    await vi.waitFor(async () => expect(await heldBy(server)).toBe(before), { timeout: 15_000 })
  } finally {
    clearInterval(sending)
    for (const socket of stubborn) socket.destroy()
  }
}, 40_000)
