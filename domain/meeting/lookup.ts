import type { Settings } from '../committee/Settings.ts'
import type { MeetingId, SeatId } from '../ids.ts'
import { attendanceId } from '../ids.ts'
import type { Seat } from '../people/Seat.ts'
import type { State } from '../state.ts'
import { dayOf } from '../time.ts'
import { openStay } from './Attendance.ts'
import type { Meeting } from './Meeting.ts'
import { isOver, wasOpened } from './Meeting.ts'

/** The one committee of a room's state. Throws where the state is empty: that is a bug. */
export const committeeOf = (state: State) => {
  for (const committee of state.committee.values()) return committee
  throw new Error('a room without its committee')
}

/** [M11] The settings that hold for a meeting: those it opened with, before that the committee's. */
export const settingsOf = (state: State, meeting: Meeting | undefined): Settings =>
  meeting && wasOpened(meeting) ? meeting.settings : committeeOf(state).settings

/** [A1] May this seat vote on that day (`YYYY-MM-DD`)? */
export const isVotingSeat = (seat: Seat, settings: Settings, day: string): boolean =>
  seat.votes &&
  settings.votingSeats.includes(seat.kind) &&
  (seat.termStart === undefined || seat.termStart <= day) &&
  (seat.termEnd === undefined || day <= seat.termEnd)

const rolls = new WeakMap<State['seat'], Map<string, readonly SeatId[]>>()

/** [A1] [M2] 应到: the voting seats of the meeting's day in seat order; fixed once it has opened. */
export const rollOf = (state: State, meeting: Meeting): readonly SeatId[] => {
  if (wasOpened(meeting)) return meeting.roll
  const settings = settingsOf(state, meeting)
  const day = dayOf(meeting.startAt)
  const excluded = new Set(meeting.excluded?.map((e) => e.seatId))
  const key = JSON.stringify([day, settings.votingSeats, ...excluded])
  const known = rolls.get(state.seat)?.get(key)
  if (known) return known
  const roll = [...state.seat.values()]
    .filter((s) => isVotingSeat(s, settings, day) && !excluded.has(s.id))
    .sort((a, b) => a.order - b.order)
    .map((s) => s.id)
  if (!rolls.has(state.seat)) rolls.set(state.seat, new Map())
  rolls.get(state.seat)?.set(key, roll)
  return roll
}

/** [A2] Checked in and not checked out since. A closed browser changes nothing here [A3]. */
export const isPresent = (state: State, meetingId: MeetingId, seatId: SeatId): boolean =>
  openStay(state.attendance.get(attendanceId(meetingId, seatId))) !== undefined

/** [A7] Present, and counted: whoever joins remotely counts where the committee says so. */
export const countsAsPresent = (state: State, meeting: Meeting, seatId: SeatId): boolean => {
  const stay = openStay(state.attendance.get(attendanceId(meeting.id, seatId)))
  return (
    stay !== undefined &&
    (stay.via === 'ONSITE' || settingsOf(state, meeting).remoteAttendanceCounts)
  )
}

/** 到会: the voting members who are here now, recused ones included. */
export const presentVoters = (state: State, meeting: Meeting): readonly SeatId[] =>
  rollOf(state, meeting).filter((id) => countsAsPresent(state, meeting, id))

/** The meeting that is going on or comes next; else the last one held. Undefined before the first. */
export const currentMeeting = (state: State): Meeting | undefined => {
  let best: Meeting | undefined
  for (const m of state.meeting.values()) {
    if (!best) best = m
    else if (isOver(best) !== isOver(m)) best = isOver(best) ? m : best
    else if (isOver(m) ? m.startAt > best.startAt : m.startAt < best.startAt) best = m
  }
  return best
}
