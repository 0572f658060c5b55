import type { SeatId } from '../ids.ts'
import type { State } from '../state.ts'
import type { Meeting, OpenedMeeting } from './Meeting.ts'

/** [M31] [M32] The same meeting under another chair; each change stays on record. */
export const withChair = (
  meeting: Meeting,
  seatId: SeatId,
  how: 'GIVEN' | 'TAKEN',
  at: number,
): Meeting => ({
  ...meeting,
  chairId: seatId,
  chairs: [...(meeting.chairs ?? []), { fromId: meeting.chairId, toId: seatId, how, at }],
})

/** [M32] Who may take the chair: whom the chair named, else the community's secretary. */
export const deputyOf = (state: State, meeting: Meeting): SeatId | undefined =>
  meeting.deputyId ?? [...state.seat.values()].find((s) => s.kind === 'SECRETARY' && s.votes)?.id

/** Who opened the meeting. */
export const chairAtOpening = (m: OpenedMeeting): SeatId =>
  m.chairs?.find((c) => c.at >= m.openedAt)?.fromId ?? m.chairId

/** Everybody who chaired after the opening, in order and once each. */
export const chairedBy = (m: OpenedMeeting): readonly SeatId[] => [
  ...new Set([
    chairAtOpening(m),
    ...(m.chairs ?? []).flatMap((c) => (c.at >= m.openedAt ? [c.toId] : [])),
  ]),
]
