import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { CommandName } from '../../../domain/commands/index.ts'
import type { Change } from '../../../domain/state.ts'
import { put } from '../../../domain/state.ts'
import { createUrn } from '../../../server/rooms/urn.ts'
import { hall, session, MEETING } from '../../support/builders.ts'
import { checkIn, open, Slow } from './openRoom.ts'

it('decides what waits in order and commits it in one transaction', async () => {
  const { press, store, room, told } = await open(hall().state)
  const answers = await Promise.all([
    ...['S1', 'S2', 'S3'].map((who) => press(who, 'checkIn', checkIn)),
    press('S1', 'openMeeting', { meetingId: MEETING }),
    press('S2', 'openMeeting', { meetingId: MEETING }),
  ])
  expect(answers.map((a) => (a.ok ? 'ok' : a.code))).toEqual(['ok', 'ok', 'ok', 'ok', 'NOT_CHAIR'])
  expect(store.batches).toHaveLength(1)
  expect(told).toHaveLength(1)
  expect(room.state.meeting.get(MEETING)?.phase).toBe('IN_SESSION')
  expect(room.state.revision).toBe(5)
})

it('tells nobody anything before the commit', async () => {
  const { press, store, room, told } = await open(hall().state)
  let letGo = () => {}
  store.before = () => new Promise((go) => (letGo = go))
  let answered = false
  const answer = press('S1', 'checkIn', checkIn).then(() => (answered = true))
  await new Promise((go) => setTimeout(go, 30))
  expect([answered, told.length, room.state.revision]).toEqual([false, 0, 1])
  letGo()
  await answer
  expect([told.length, room.state.revision]).toEqual([1, 2])
})

it('goes on with presses that come in the turn in which a run ends', async () => {
  const { press } = await open(hall().state)
  for (let n = 0; n < 20; n += 1)
    expect((await press('S1', n % 2 ? 'checkOut' : 'checkIn', n % 2 ? { meetingId: MEETING } : checkIn)).ok).toBe(true) // prettier-ignore
})

it('gives the same key the same answer, and has one effect', async () => {
  const { press, room } = await open(hall().state)
  const key = randomUUID()
  const input = { issue: { branchId: 'B1', category: 'OTHER', urgency: 'NORMAL', title: '路灯', description: '', location: '一村', affectedHouseholds: 1, reporter: { kind: 'RESIDENT', alias: '居民' } } } // prettier-ignore
  const issues = room.state.issue.size
  const [first, twin] = await Promise.all([press('S2', 'addIssue', input, key), press('S2', 'addIssue', input, key)]) // prettier-ignore
  const later = await press('S2', 'addIssue', input, key)
  expect(twin).toEqual(first)
  expect(later).toEqual(first)
  expect(room.state.issue.size).toBe(issues + 1)
})

it('finds the answer of a key from before a restart', async () => {
  const before = await open(hall().state)
  const key = randomUUID()
  const done = await before.press('S1', 'checkIn', checkIn, key)
  const refusedKey = randomUUID()
  const refused = await before.press('S2', 'openMeeting', { meetingId: MEETING }, refusedKey)
  const after = await open(hall().state, before.store)
  const submit = (name: CommandName, input: unknown, again: string, who: string) =>
    after.room.submit({ actor: { kind: 'seat', seatId: who as never }, name, input, key: again, again: true }) // prettier-ignore
  expect(await submit('checkIn', checkIn, key, 'S1')).toEqual(done)
  expect(await submit('openMeeting', { meetingId: MEETING }, refusedKey, 'S2')).toEqual(refused)
  expect(after.room.state.revision).toBe(2)
})

it('finds it also where the page does not say that it has sent the press before', async () => {
  const before = await open(hall().state)
  const key = randomUUID()
  const done = await before.press('S1', 'checkIn', checkIn, key)
  const after = await open(hall().state, before.store)
  const both = await Promise.all([
    after.press('S1', 'checkIn', checkIn, key),
    after.press('S2', 'checkIn', checkIn),
  ])
  expect(both[0]).toEqual(done)
  expect(both[1].ok).toBe(true)
})

it('refuses a key that comes back with another body', async () => {
  const { press } = await open(hall().state)
  const key = randomUUID()
  await press('S1', 'checkIn', checkIn, key)
  const other = await press('S1', 'checkIn', { ...checkIn, via: 'REMOTE' }, key)
  expect(other).toMatchObject({ ok: false, code: 'KEY_REUSED' })
})

it('gives nobody the answer to a press that somebody else has made under the same key', async () => {
  const { press, room } = await open(hall().state)
  const key = randomUUID()
  expect((await press('S1', 'checkIn', checkIn, key)).ok).toBe(true)
  expect(await press('S2', 'checkIn', checkIn, key)).toMatchObject({ code: 'KEY_REUSED' })
  expect(room.state.attendance.size).toBe(1)
})

it('remembers the answer of the press that was decided, not of another beside it under its key', async () => {
  const { press } = await open(hall().state)
  const key = randomUUID()
  const [done, reused] = await Promise.all([press('S1', 'checkIn', checkIn, key), press('S2', 'checkIn', checkIn, key)]) // prettier-ignore
  expect(reused).toMatchObject({ code: 'KEY_REUSED' })
  expect(await press('S1', 'checkIn', checkIn, key)).toEqual(done)
})

it('keeps to a refusal from before a restart, though the press would be accepted now', async () => {
  const before = await open(hall().state)
  const key = randomUUID()
  const leave = { meetingId: MEETING }
  const refused = await before.press('S1', 'checkOut', leave, key)
  expect(refused).toMatchObject({ code: 'NOT_PRESENT' })
  await before.press('S1', 'checkIn', checkIn)
  const after = await open(hall().state, before.store)
  expect(await after.press('S1', 'checkOut', leave, key)).toEqual(refused)
  expect(after.room.state.revision).toBe(2)
})

it('finds a refusal that left a note in the ledger word for word', async () => {
  const h = session({ members: 5, present: 3 })
  h.start('A1')
  const motionId = h.propose('S2', 'A1')
  h.checkOut('S3')
  const before = await open(h.state)
  const key = randomUUID()
  const refused = await before.press('S1', 'openVote', { motionId }, key)
  expect(refused).toMatchObject({ code: 'QUORUM_NOT_MET', params: { here: 2, need: 3 } })
  const after = await open(h.state, before.store)
  expect(await after.press('S1', 'openVote', { motionId }, key)).toEqual(refused)
})

it('an old room cannot write beside the new one', async () => {
  const before = await open(hall().state)
  const after = await open(hall().state, before.store)
  expect(await before.press('S1', 'checkIn', checkIn)).toMatchObject({ code: 'UNAVAILABLE' })
  expect((await after.press('S1', 'checkIn', checkIn)).ok).toBe(true)
})

it('[V13] a closing below quorum is refused, and makes the vote void all the same', async () => {
  const h = session({ members: 5, present: 3 })
  h.start('A1')
  const motionId = h.propose('S2', 'A1')
  h.openVote(motionId)
  h.checkOut('S3')
  const { press, room, store } = await open(h.state)
  const answer = await press('S1', 'closeVote', { motionId })
  expect(answer).toMatchObject({ ok: false, code: 'QUORUM_NOT_MET' })
  expect(room.state.motion.get(motionId)?.phase).toBe('VOID')
  expect(store.batches[0]?.ledger[0]?.command).toBe('closeVote')
})

it('[V18] a secret ballot leaves no row in the ledger and no trace in its order', async () => {
  const urn = createUrn(Buffer.alloc(32, 1))
  const h = session({ members: 5, urn })
  h.start('A1')
  const motionId = h.propose('S2', 'A1', { method: 'SECRET_BALLOT' })
  const { press, room, store } = await open(h.state)
  await press('S1', 'openVote', { motionId })
  expect(JSON.stringify(store.batches.map((b) => b.ledger))).not.toContain('sealedKey')
  const revision = room.state.revision
  const bad = await room.submit({
    actor: { kind: 'system' },
    name: 'dropSecretBallot',
    key: randomUUID(),
    input: { motionId, serial: Buffer.alloc(64, 3).toString('base64'), signature: Buffer.alloc(256, 5).toString('base64'), choice: 'APPROVE' }, // prettier-ignore
  })
  expect(bad).toMatchObject({ ok: false, code: 'BAD_TOKEN' })
  expect(room.state.revision).toBe(revision)
})

it('[M44] a meeting recalled while a commit is under way stays at hand after it', async () => {
  const before = hall().state
  const old = { ...before.meeting.get(MEETING)!, id: 'old' as never }
  const store = new Slow()
  store.recall = async (_: string, meetingId: string): Promise<Change[]> =>
    meetingId === 'old' ? [put('meeting', old)] : []
  const { press, room } = await open(before, store)
  store.before = () => room.recall('old')
  expect(await press('S1', 'checkIn', checkIn)).toMatchObject({ ok: true })
  expect(room.state.meeting.get('old' as never)).toEqual(old)
  expect(room.state.revision).toBe(2)
  expect(await press('S1', 'signMinutes', { meetingId: 'nowhere' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})
