import { expect, it } from 'vitest'
import { sceneOf } from '../../../client/features/screen/sceneOf.ts'
import { hall, MEETING, session } from '../../support/builders.ts'
import type { Hall } from '../../support/Hall.ts'

const HOUR = 3_600_000
const shown = (h: Hall) => sceneOf(h.state, h.now).kind

it('the big screen follows the chair from the notice to the good-bye', () => {
  const h = hall()
  expect(shown(h)).toBe('called')
  h.open(5)
  expect(shown(h)).toBe('agenda')
  h.start('A1')
  expect(shown(h)).toBe('item')
  const motionId = h.propose('S2', 'A1')
  expect(sceneOf(h.state, h.now)).toMatchObject({ kind: 'item', motion: { phase: 'PROPOSED' } })
  h.openVote(motionId)
  expect(shown(h)).toBe('voting')
  h.votes(motionId, { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE', S5: 'APPROVE', S1: 'APPROVE' })
  h.close(motionId)
  expect(shown(h)).toBe('result')
  h.does('S1', 'suspendMeeting', { meetingId: MEETING })
  expect(shown(h)).toBe('suspended')
  h.does('S1', 'resumeMeeting', { meetingId: MEETING })
  h.start('A2')
  h.does('S1', 'carryOverItem', { itemId: 'A2', note: '下月再议' })
  expect(shown(h)).toBe('outcome')
  h.does('S1', 'adjournMeeting', { meetingId: MEETING })
  expect(shown(h)).toBe('over')
})

it('a void vote and a withdrawn motion leave the item on the screen', () => {
  const h = session({ present: 3 })
  h.start('A1')
  const motionId = h.propose('S2', 'A1')
  h.openVote(motionId)
  h.checkOut('S3')
  expect(h.tries('S1', 'closeVote', { motionId })).toBe('QUORUM_NOT_MET')
  expect(sceneOf(h.state, h.now)).toMatchObject({ kind: 'item', motion: { phase: 'VOID' } })
})

it('the good-bye stays for an hour when the next meeting is called at once', () => {
  const h = session()
  h.does('S1', 'adjournMeeting', { meetingId: MEETING })
  const next = { no: '2026年第12次', place: '会议室', chairId: 'S1', recorderId: 'REC' }
  h.does('S1', 'planMeeting', { ...next, startAt: h.now + 28 * 24 * HOUR })
  expect(shown(h)).toBe('over')
  h.now += HOUR
  expect(shown(h)).toBe('called')
})

it('without a meeting there is nothing to follow', () => {
  const h = hall()
  h.patch('meeting', MEETING, { phase: 'CANCELLED' })
  expect(shown(h)).toBe('idle')
})
