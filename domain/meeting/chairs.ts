import type { SeatId } from '../ids.ts'
import type { State } from '../state.ts'
import { rollOf } from './lookup.ts'
import type { Meeting, OpenedMeeting } from './Meeting.ts'
import { wasOpened } from './Meeting.ts'

/** [M31] [M32] The same meeting under another chair; each change stays on record. */
export const withChair = (
  meeting: Meeting,
  seatId: SeatId,
  how: 'GIVEN' | 'TAKEN',
  at: number,
): Meeting => {
  const change = { fromId: meeting.chairId, toId: seatId, how, at }
  const afterOpening = wasOpened(meeting) ? { afterOpening: true as const } : {}
  return {
    ...meeting,
    chairId: seatId,
    chairs: [...(meeting.chairs ?? []), { ...change, ...afterOpening }],
  }
}

/**
 * [M32] Who may take the chair: whom the chair named, else the community's secretary, else who chaired
 * before. Never the chair himself, so that a second laptop may die, too.
 */
export const deputyOf = (state: State, meeting: Meeting): SeatId | undefined => {
  const roll = rollOf(state, meeting)
  const secretary = roll.find((id) => state.seat.get(id)?.kind === 'SECRETARY')
  return [meeting.deputyId, secretary, meeting.chairs?.at(-1)?.fromId].find(
    (id) => id !== undefined && id !== meeting.chairId && roll.includes(id),
  )
}

const duringMeeting = (m: OpenedMeeting) => m.chairs?.filter((c) => c.afterOpening) ?? []

/** Who opened the meeting. */
export const chairAtOpening = (m: OpenedMeeting): SeatId => duringMeeting(m)[0]?.fromId ?? m.chairId

/** Everybody who chaired after the opening, in order and once each. */
export const chairedBy = (m: OpenedMeeting): readonly SeatId[] => [
  ...new Set([chairAtOpening(m), ...duringMeeting(m).map((c) => c.toId)]),
]
