import { createUrn } from '../../../server/rooms/urn.ts'
import type { State } from '../../../domain/state.ts'
import type { Hall } from '../../support/Hall.ts'
import { choose, hall, issue, MEETING, seats } from '../../support/builders.ts'
import { renamed, together, everythingIn } from './renamed.ts'
import { apply, emptyState } from '../../../domain/state.ts'

/** Points in the life of a committee at which somebody may press what he should not. */
export const MOMENTS = [
  'NOTICED',
  'DISCUSSION',
  'VOTING',
  'SECRET',
  'PASSED',
  'SUSPENDED',
  'ADJOURNED',
  'SIGNED',
  'FAILED',
] as const
export type Moment = (typeof MOMENTS)[number]

export const URN = createUrn(Buffer.alloc(32, 7))

/**
 * A committee with one of everything, at that moment. Seats S1…S6 (S1 chairs), L4 the liaison of U4, O1
 * the secretary of branch B1, O2 a resident, REC; the guest g1 waits. Motion V1 is on A1, V2 was lost on
 * A2; R1 is an emergency asked for; SP1 a request to speak; T1 a task; X and Y issues; the meeting M0 with
 * item P1 and motion PV is over.
 */
export const stage = (moment: Moment): State => together(past(), now(moment).state)

const now = (moment: Moment): Hall => {
  const h = hall({ members: 6, urn: URN })
  furnish(h)
  h.does('S6', 'requestLeave', { meetingId: MEETING, reason: '出差' })
  h.does('S6', 'giveOpinion', { itemId: 'A3', choice: 'AGAINST', text: '书面意见' })
  h.checkIn(...seats(5), 'O1', 'O2', 'L4', 'REC')
  if (moment === 'NOTICED') return named(h)
  if (moment === 'FAILED') {
    h.does('S1', 'failMeeting', { meetingId: MEETING })
    return named(h)
  }
  h.does('S1', 'openMeeting', { meetingId: MEETING })
  h.does('S3', 'requestAdHoc', { meetingId: MEETING, emergency: true, title: '抢修' })
  h.decideItem('A2', choose('AGAINST', 2, 5))
  h.start('A1')
  const secret = moment === 'SECRET'
  const motionId = h.propose('S2', 'A1', secret ? { method: 'SECRET_BALLOT' } : {})
  h.does('S3', 'askToSpeak', { itemId: 'A1' })
  if (moment === 'DISCUSSION') return named(h)
  if (moment === 'SUSPENDED') {
    h.does('S1', 'suspendMeeting', { meetingId: MEETING })
    return named(h)
  }
  h.openVote(motionId)
  if (moment === 'VOTING' || secret) return named(h)
  h.votes(motionId, choose('APPROVE', 2, 5))
  h.close(motionId)
  h.does('S1', 'assignTask', { itemId: 'A1', leadUnitId: 'U4', supportUnitIds: [], ownerId: 'S4', text: '装灯', dueAt: h.now }) // prettier-ignore
  h.does('S1', 'escalateItem', { itemId: 'A1', toUnitIds: ['U2'], reason: '权属不清', replyDueAt: h.now }) // prettier-ignore
  if (moment === 'PASSED') return named(h)
  h.adjourn()
  if (moment === 'SIGNED') h.does('S1', 'signMinutes', { meetingId: MEETING })
  return named(h)
}

const furnish = (h: Hall): void => {
  const L4 = { id: 'L4', order: 105, name: '联络员', kind: 'LIAISON', post: '联络员', votes: false }
  h.put('seat', { ...L4, unitId: 'U4' } as never)
  h.put('guest', { id: 'g1', name: '来客', askedAt: h.now, phase: 'WAITING' })
  h.put('issue', issue('X', { status: 'REPORTED' }))
  h.put('issue', issue('Y', { status: 'VERIFIED' }))
  h.put('task', {
    id: 'T0',
    meetingId: MEETING,
    itemId: 'A3',
    seq: 1,
    text: '任务',
    leadUnitId: 'U4',
    supportUnitIds: [],
    ownerId: 'S4',
    assignedAt: h.now,
    dueAt: h.now,
    acceptDueAt: h.now,
    phase: 'ASSIGNED',
  })
}

/** What the hall called new-1, new-2… under the names above. */
const named = (h: Hall): Hall => {
  const names = new Map<string, string>()
  const of = (kind: 'motion' | 'item' | 'speech' | 'task' | 'opinion', name: string, n = 0) => {
    const own = [...h.state[kind].keys()].filter((id) => id.startsWith('new-'))[n]
    if (own) names.set(own, name)
  }
  of('motion', 'V2')
  of('motion', 'V1', 1)
  of('item', 'R1')
  of('speech', 'SP1')
  of('task', 'T1')
  of('opinion', 'OP1')
  h.state = apply(
    emptyState(),
    renamed(everythingIn(h.state), (id) => names.get(id) ?? id),
  )
  return h
}

/** The meeting before: adjourned, its minutes drafted, a vote and an item of its own. */
const past = (): State => {
  const h = hall({ members: 6, items: 1 })
  h.now -= 30 * 86_400_000
  h.patch('meeting', MEETING, { startAt: h.now, no: '2026年第10次' })
  h.checkIn(...seats(5))
  h.does('S1', 'openMeeting', { meetingId: MEETING })
  h.decideItem('A1', choose('APPROVE', 2, 5))
  h.adjourn()
  const names = new Map([
    [MEETING, 'M0'],
    ['A0', 'P0'],
    ['A1', 'P1'],
    ['I1', 'Q1'],
    ...[...h.state.motion.keys()].map((id) => [id, 'PV'] as const),
  ])
  return apply(
    emptyState(),
    renamed(everythingIn(h.state), (id) => names.get(id) ?? id),
  )
}
