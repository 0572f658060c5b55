import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { io } from 'socket.io-client'
import { wallClock } from '../../../server/clock.ts'
import { createLog } from '../../../server/log.ts'
import { Rooms } from '../../../server/rooms/Rooms.ts'
import { createUrn } from '../../../server/rooms/urn.ts'
import { prismaCommitStore } from '../../../server/store/prismaCommitStore.ts'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

it('[P6] a guest with the code waits, is let in, and comes back as an observer without a vote', async () => {
  const board = await startBoard()
  const chair = await board.member('S1')
  const code = await board.app.auth.codeFor(COMMITTEE)
  const origin = board.origin()
  const response = await fetch(`${origin}/api/sign-in/code`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code, name: '祝传根' }),
  })
  expect(response.status).toBe(200)
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const guest = io(origin, { transports: ['websocket'], extraHeaders: { cookie, origin }, reconnection: false }) // prettier-ignore
  const welcome = await new Promise<{ kind: string; boardName: string; guestId: string }>((r) =>
    guest.once('welcome', r),
  )
  expect(welcome).toMatchObject({ kind: 'guest', boardName: '' })
  await chair.board.reaches(2)
  expect(chair.board.record('guest', welcome.guestId)).toMatchObject({ phase: 'WAITING', name: '祝传根' }) // prettier-ignore
  const closed = new Promise((r) => guest.once('disconnect', r))
  const admitted = await chair.press('answerGuest', { meetingId: MEETING, guestId: welcome.guestId, admit: true }) // prettier-ignore
  expect(admitted.ok).toBe(true)
  await closed
  const back = new Promise<{ kind: string; seatId?: string }>((r) => guest.once('welcome', r))
  await vi.waitFor(async () => {
    const me = await fetch(`${origin}/api/me`, { headers: { cookie } })
    expect(await me.json()).toMatchObject({ viewer: { kind: 'seat' } })
  })
  guest.connect()
  const { kind, seatId } = await back
  expect(kind).toBe('seat')
  if (admitted.ok) await chair.board.reaches(admitted.revision)
  expect(chair.board.record('seat', String(seatId))).toMatchObject({ kind: 'OBSERVER', votes: false }) // prettier-ignore
  guest.disconnect()
})

it('healthz and metrics answer, and metrics carry no names', async () => {
  const board = await startBoard()
  const s1 = await board.member('S1')
  await s1.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
  const health = await fetch(`${board.origin()}/healthz`)
  expect([health.status, await health.json()]).toEqual([200, { ok: true, database: 'up' }])
  const metrics = await (await fetch(`${board.origin()}/metrics`)).text()
  expect(metrics).toContain('board_commands_total{name="checkIn",answer="ok"} 1')
  expect(metrics).toMatch(/board_sockets 1/)
  expect(metrics).not.toContain('S1')
})

it('a ballot for the urn that carries a cookie is turned away', async () => {
  const board = await startBoard()
  const { cookie } = await board.member('S1')
  const origin = board.origin()
  const post = (headers: Record<string, string>) =>
    fetch(`${origin}/api/urn/ballots`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ committeeId: COMMITTEE, motionId: 'X', serial: Buffer.alloc(64).toString('base64'), signature: 'AAAA', choice: 'APPROVE' }), // prettier-ignore
    })
  expect((await post({ cookie })).status).toBe(400)
  expect(await (await post({})).json()).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

it('[P6] a guest whom a dying server had let in is let in when he comes back', async () => {
  const board = await startBoard()
  const origin = board.origin()
  const code = await board.app.auth.codeFor(COMMITTEE)
  const response = await fetch(`${origin}/api/sign-in/code`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code, name: '祝传根' }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = async () => (await fetch(`${origin}/api/me`, { headers: { cookie } })).json()
  const { viewer } = (await me()) as { viewer: { guestId: string } }
  // Another server commits the admission, and nothing else: no side effect follows.
  const other = new Rooms({
    store: prismaCommitStore(board.prisma),
    tools: { clock: wallClock, newId: randomUUID, urn: createUrn(Buffer.alloc(32)) },
    gateway: { board: () => ({ epoch: '', name: '', write: () => {}, close: () => {} }) },
    log: createLog('silent'),
  })
  const admitted = await (
    await other.of(COMMITTEE)
  )?.submit({
    actor: { kind: 'seat', seatId: 'S1' as never },
    name: 'answerGuest',
    input: { meetingId: MEETING, guestId: viewer.guestId, admit: true },
    key: randomUUID(),
  })
  expect(admitted?.ok).toBe(true)
  await board.restart()
  await vi.waitFor(async () => expect(await me()).toMatchObject({ viewer: { kind: 'guest' } }))
  const guest = io(origin, { transports: ['websocket'], extraHeaders: { cookie, origin }, reconnection: false }) // prettier-ignore
  await vi.waitFor(async () => expect(await me()).toMatchObject({ viewer: { kind: 'seat' } }))
  guest.disconnect()
})
