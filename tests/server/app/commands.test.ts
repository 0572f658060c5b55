import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'
import { hall, MEETING } from '../../support/builders.ts'
import { startBoard } from '../../support/startBoard.ts'

it('a press is stored, answered and shown to everybody else', async () => {
  const board = await startBoard()
  const [s1, s2] = [await board.member('S1'), await board.member('S2')]
  const answer = await s1.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
  expect(answer).toMatchObject({ ok: true, revision: 2 })
  await s2.board.reaches(2)
  expect(s2.board.record('attendance', 'M1/S1')?.stays).toHaveLength(1)
  expect(await board.prisma.attendance.count()).toBe(1)
  expect(await board.prisma.ledgerEntry.count()).toBe(2)
})

it('who presses comes from the session, whatever the input says', async () => {
  const board = await startBoard()
  const s2 = await board.member('S2')
  const forged = { meetingId: MEETING, via: 'ONSITE', actor: 'S1' } as never
  expect(await s2.press('checkIn', forged)).toMatchObject({ code: 'INVALID' })
  const other = { meetingId: MEETING, via: 'ONSITE', seatId: 'S3' } as const
  expect(await s2.press('checkIn', other)).toMatchObject({ code: 'NOT_PERMITTED' })
  expect(await s2.press('openMeeting', { meetingId: MEETING })).toMatchObject({ code: 'NOT_CHAIR' })
})

it('nothing that a browser sends ends the process, and everything is answered', async () => {
  const board = await startBoard()
  const s1 = await board.member('S1')
  const frames: unknown[] = [
    null, 0, [], '', 'x', NaN, {}, { name: 'checkIn' }, { name: '__proto__', input: {}, key: randomUUID(), protocol: PROTOCOL },
    { name: 'constructor', input: {}, key: randomUUID(), protocol: PROTOCOL }, { name: 'checkIn', input: null, key: randomUUID(), protocol: PROTOCOL },
    { name: 'checkIn', input: {}, key: 'not a uuid', protocol: PROTOCOL }, Buffer.from('x'), { name: 'checkIn', input: Buffer.from('x'), key: randomUUID(), protocol: PROTOCOL },
    JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`), { name: ['checkIn'], input: {}, key: randomUUID(), protocol: PROTOCOL },
  ] // prettier-ignore
  for (const frame of frames) expect(await s1.frame(frame)).toMatchObject({ ok: false })
  // Without a place for the answer there is nothing to say, and nothing happens.
  s1.socket.emit('command', { name: 'checkIn' } as never, undefined as never)
  s1.socket.emit(...(['command'] as unknown as ['command', never, never]))
  s1.socket.emit(...(['nonsense', { a: 1 }] as unknown as ['command', never, never]))
  expect((await s1.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })).ok).toBe(true)
})

it('commands of the server itself and unknown ones are the same to a browser', async () => {
  const board = await startBoard()
  const s1 = await board.member('S1')
  for (const name of ['askToJoin', 'dropSecretBallot', 'putRoster', 'nothing'])
    expect(
      await s1.frame({ name, input: {}, key: randomUUID(), protocol: PROTOCOL }),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

it('an older page is asked to reload', async () => {
  const board = await startBoard()
  const s1 = await board.member('S1')
  const envelope = { name: 'checkIn', input: {}, key: randomUUID(), protocol: 0 }
  expect(await s1.frame(envelope)).toMatchObject({ code: 'UPGRADE' })
})

it('a flood of one member is held back and answered', async () => {
  const board = await startBoard()
  const s1 = await board.member('S1')
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => s1.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })),
  )
  const codes = answers.map((a) => (a.ok ? 'ok' : a.code))
  expect(new Set(codes)).toEqual(new Set(['ok', 'TOO_MANY']))
  expect(codes.filter((c) => c === 'ok').length).toBeLessThan(90)
})

it('a member who comes back after a restart finds the vote open and his ballot counted', async () => {
  const board = await startBoard({ state: hall().state })
  const members = await Promise.all(['S1', 'S2', 'S3'].map((id) => board.member(id)))
  for (const m of members) await m.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
  const [s1, s2] = members as [(typeof members)[0], (typeof members)[0]]
  await s1.press('openMeeting', { meetingId: MEETING })
  await s1.press('startItem', { itemId: 'A1' })
  const proposed = await s2.press('proposeMotion', { itemId: 'A1', method: 'OPEN_BALLOT', text: '加装照明' }) // prettier-ignore
  const motionId = proposed.ok ? String(proposed.answer?.['motionId']) : ''
  await s1.press('openVote', { motionId })
  const key = randomUUID()
  const cast = await s2.press('castBallot', { motionId, choice: 'APPROVE' }, key)
  const oldBoard = s2.welcome.boardName
  await board.restart()
  await s2.enter()
  expect(s2.welcome.boardName).not.toBe(oldBoard)
  expect(s2.board.record('motion', motionId)?.phase).toBe('VOTING')
  expect(s2.welcome.ownBallots).toMatchObject([{ motionId, choice: 'APPROVE' }])
  expect(await s2.press('castBallot', { motionId, choice: 'APPROVE' }, key)).toEqual(cast)
  expect(await board.prisma.ballot.count()).toBe(1)
})
