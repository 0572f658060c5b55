import { seatOf } from '../people/Actor.ts'
import type { Rule } from '../people/Rule.ts'
import { meetingFor } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { outcomeOf } from './AgendaItem.ts'
import { countsAsPresent, isPresent } from './lookup.ts'
import { isOver, wasOpened } from './Meeting.ts'

// Where the meeting stands.

/** [M3] Nothing is changed in a meeting that is over. */
export const meetingNotOver: Rule = (q) => {
  const meeting = meetingFor(q)
  return meeting && isOver(meeting) ? refuse('MEETING_CLOSED') : undefined
}

/** [A4] Before the opening. */
export const notYetOpened: Rule = (q) =>
  meetingFor(q)?.phase === 'NOTICED' ? undefined : refuse('NOT_PERMITTED')

/** [M14] While the agenda is being drafted, and [M1] for the opening itself. */
export const beforeOpening: Rule = (q) =>
  meetingFor(q)?.phase === 'NOTICED' ? undefined : refuse('MEETING_ALREADY_OPEN')

/** [M9] There is a meeting to adjourn. */
export const hasOpened: Rule = (q) =>
  meetingFor(q)?.phase === 'NOTICED' ? refuse('MEETING_NOT_OPEN') : undefined

/** [M10] There is a break to end. */
export const isSuspended: Rule = (q) =>
  meetingFor(q)?.phase === 'SUSPENDED' ? undefined : refuse('MEETING_ALREADY_OPEN')

/** [M10] The meeting has been opened and is not suspended. */
export const inSession: Rule = (q) => {
  const phase = meetingFor(q)?.phase
  if (phase === 'NOTICED') return refuse('MEETING_NOT_OPEN')
  return phase === 'SUSPENDED' ? refuse('MEETING_SUSPENDED') : undefined
}

/** [M4] The item is the one being heard. */
export const itemIsHeard: Rule = (q) => {
  const meeting = meetingFor(q)
  return meeting && wasOpened(meeting) && meeting.currentItemId === q.about.itemId
    ? undefined
    : refuse('ITEM_NOT_HEARD')
}

/** The item has no outcome yet. */
export const itemIsOpen: Rule = ({ state, about }) => {
  const phase = state.item.get(about.itemId ?? '')?.phase
  return phase === 'PENDING' || phase === 'IN_DISCUSSION' ? undefined : refuse('ITEM_DECIDED')
}

/** [T1] The meeting has agreed to the item, by a vote or by consent. */
export const itemIsAgreed: Rule = ({ state, about }) => {
  const item = state.item.get(about.itemId ?? '')
  const outcome = item ? outcomeOf(item) : undefined
  return outcome === 'PASSED' || outcome === 'NOTED' ? undefined : refuse('ITEM_NOT_PASSED')
}

/** [M33] The actor has checked in, in whatever way: enough to speak. */
export const hasCheckedIn: Rule = (q) => {
  const seatId = seatOf(q.actor)
  const meeting = meetingFor(q)
  return seatId && meeting && isPresent(q.state, meeting.id, seatId)
    ? undefined
    : refuse('NOT_PRESENT')
}

/** [V7] The actor is in the room, and his way of joining counts [A2] [A7]. */
export const isHere: Rule = (q) => {
  const seatId = seatOf(q.actor)
  const meeting = meetingFor(q)
  return seatId && meeting && countsAsPresent(q.state, meeting, seatId)
    ? undefined
    : refuse('NOT_PRESENT')
}
