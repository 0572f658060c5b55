import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, it, vi } from 'vitest'
import { RawClient, statesIn } from '../../server/documents/RawClient.ts'
import { hall } from '../../support/builders.ts'
import { knock } from '../support/knock.ts'
import type { Theatre } from '../support/Theatre.ts'
import { openBoard } from '../support/openBoard.ts'

const IO = '/socket.io/?EIO=4&transport=websocket'
const at = (list: readonly number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0

/** Somebody who presses now and then: how long each answer took, ms. */
const pressing = async (theatre: Theatre, seat: string, until: number): Promise<number[]> => {
  const caller = await theatre.enter('A', seat)
  const times: number[] = []
  while (Date.now() < until) {
    const begun = performance.now()
    const answer = await caller.press('checkIn', { meetingId: 'M1', via: 'ONSITE' })
    if (!answer.ok) throw new Error(answer.code)
    times.push(performance.now() - begun)
    await pause(60)
  }
  return times
}

it('[D09] ten thousand presses a second of one member: he is held back, cut off, kept waiting; others are answered as ever', async () => {
  const theatre = await openBoard()
  const cookie = await theatre.cookieOf('A', 'S3')
  const seconds = 4
  const others = async (until: number) =>
    (await Promise.all(['S1', 'S2', 'O1'].map((seat) => pressing(theatre, seat, until)))).flat()
  const usual = await others(Date.now() + 2_000)
  const worker = new Worker(new URL('../support/floodWorker.ts', import.meta.url), {
    workerData: { origin: theatre.origin, cookie, seconds },
  })
  const told = once(worker, 'message')
  const times = await others(Date.now() + seconds * 1_000)
  const [counts] = (await told) as [Record<'sent' | 'accepted' | 'answered' | 'cut', number>]
  expect(counts.sent).toBeGreaterThan(10_000)
  // Sixty at once and twenty a second after that, over all of his connections.
  expect(counts.accepted).toBeLessThan(60 + 20 * (seconds + 3))
  expect(counts.answered).toBeLessThan(60 + 600 + 40 * (seconds + 3))
  expect(counts.cut).toBeGreaterThan(3)
  expect(times.length).toBeGreaterThan(60)
  // The worker floods from the same machine: what others wait anyway on it is not his doing.
  expect(at(times, 0.99)).toBeLessThan(200 + 2 * at(usual, 0.99))
}, 60_000)

it('[D10] whoever comes back a hundred times a second is told to wait, by account and by address; others come in', async () => {
  const theatre = await openBoard()
  const { origin } = theatre
  const cookie = await theatre.cookieOf('A', 'S4')
  const knocks = (n: number, headers: Record<string, string>) =>
    Promise.all(Array.from({ length: n }, () => knock(origin, IO, { origin, ...headers })))
  const statuses = await knocks(200, { cookie })
  expect(statuses.filter((s) => s === 101).length).toBeGreaterThanOrEqual(100)
  expect(statuses.filter((s) => s === 101).length).toBeLessThan(150)
  expect(new Set(statuses)).toEqual(new Set([101, 429]))
  expect(await knock(origin, '/yjs/notes.A.issue.X', { origin, cookie })).toBe(429)
  const strangers = await knocks(150, {})
  expect(strangers.filter((s) => s === 401).length).toBeLessThan(90)
  expect(new Set(strangers)).toEqual(new Set([401, 429]))
  // From the same address.
  const friend = await theatre.enter('A', 'S2')
  expect((await friend.press('checkIn', { meetingId: 'M1', via: 'ONSITE' })).ok).toBe(true)
  // He is let in again after a while.
  await vi.waitFor(async () => expect(await knock(origin, IO, { origin, cookie })).toBe(101), {
    timeout: 5_000,
    interval: 300,
  })
}, 60_000)

it('[D13] a flood of passwords waits its turn or is turned away; everybody else is served meanwhile', async () => {
  const theatre = await openBoard({ trustProxy: true })
  const { auth } = theatre.app
  const holder = { committeeId: 'A', seatId: 'S2' }
  await auth.setPassword(
    { holder, name: 'S2' },
    { username: 'wang', password: '一个很长的密码一二三' },
  )
  const signIn = (address: string, username: string, password: string) =>
    fetch(`${theatre.origin}/api/sign-in/password`, {
      method: 'POST',
      headers: { origin: theatre.origin, 'content-type': 'application/json', 'x-forwarded-for': address }, // prettier-ignore
      body: JSON.stringify({ username, password }),
    }).then((response) => response.status)
  const usual = await pressing(theatre, 'S3', Date.now() + 1_000)
  let isOver = false
  // Each from an address of his own, and for a name of his own: no count of tries stands in the way.
  const flood = Promise.all(
    Array.from({ length: 120 }, (_, n) => signIn(`198.51.${n >> 8}.${n & 255}`, `nobody${n}`, `guess ${n}`)),
  ).finally(() => (isOver = true)) // prettier-ignore
  const times: number[] = []
  const caller = await theatre.enter('A', 'S3')
  while (!isOver) {
    const begun = performance.now()
    expect((await caller.press('checkIn', { meetingId: 'M1', via: 'ONSITE' })).ok).toBe(true)
    times.push(performance.now() - begun)
    await pause(55)
  }
  const statuses = await flood
  expect(new Set(statuses)).toEqual(new Set([401, 503]))
  expect(times.length).toBeGreaterThan(3)
  expect(at(times, 0.9)).toBeLessThan(200 + 2 * at(usual, 0.9))
  expect(await signIn('203.0.113.9', 'wang', '一个很长的密码一二三')).toBe(200)
}, 60_000)

it('[D15] presence sixty times a second from each of fifty members goes out ten times a second and no more', async () => {
  const theatre = await openBoard({}, hall({ members: 51 }).state)
  const listener = await theatre.enter('A', 'S51')
  const url = `${theatre.origin.replace('http', 'ws')}/yjs/${listener.boardName}`
  const enter = async (cookie: string) => {
    const client = new RawClient(url, { cookie, origin: theatre.origin })
    await client.hears(({ type }) => type === 101)
    return client
  }
  const cookies = await Promise.all(Array.from({ length: 50 }, (_, n) => theatre.cookieOf('A', `S${n + 1}`))) // prettier-ignore
  const clients = await Promise.all(cookies.map(enter))
  const ear = await enter(listener.cookie)
  const from = ear.messages.length
  const begun = performance.now()
  let sent = 0
  while (performance.now() - begun < 2_000) {
    for (const client of clients) {
      client.presence(client.clientId, { looking: `I${sent}` }, { clock: sent + 1 })
      sent += 1
    }
    await pause(16)
  }
  const seconds = (performance.now() - begun) / 1_000
  await pause(150)
  const frames = ear.messages.slice(from).filter(({ type }) => type === 1)
  expect(sent / seconds).toBeGreaterThan(500)
  expect(frames.length / seconds).toBeLessThan(11)
  expect(frames.length).toBeGreaterThan(5)
  // Nobody is lost: the last frames together tell the last state of each.
  const states = new Map(frames.flatMap((frame) => [...statesIn(frame)]))
  expect(states.size).toBe(50)
}, 60_000)
