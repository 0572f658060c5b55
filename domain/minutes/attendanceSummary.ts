import type { SeatId } from '../ids.ts'
import { attendanceId } from '../ids.ts'
import type { Attendance } from '../meeting/Attendance.ts'
import { rollOf } from '../meeting/lookup.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import type { Seat } from '../people/Seat.ts'
import type { State } from '../state.ts'

interface Moment {
  readonly seatId: SeatId
  readonly at: number
}

/** Who came, when and how, of one meeting [A1]–[A8]. Lists of ids follow the seat order. */
export interface AttendanceSummary {
  readonly shouldAttend: number
  readonly presentIds: readonly SeatId[]
  readonly leaveIds: readonly SeatId[]
  readonly absentIds: readonly SeatId[]
  readonly remoteIds: readonly SeatId[]
  readonly late: readonly Moment[]
  readonly leftEarly: readonly Moment[]
  readonly breaks: readonly {
    readonly seatId: SeatId
    readonly from: number
    readonly to: number
  }[]
  readonly observerIds: readonly SeatId[]
  readonly recorderId?: SeatId
}

export const attendanceSummary = (state: State, meeting: Meeting): AttendanceSummary => {
  const roll = rollOf(state, meeting)
  const of = (id: SeatId) => state.attendance.get(attendanceId(meeting.id, id))
  const came = (id: SeatId) => (of(id)?.stays.length ?? 0) > 0
  const presentIds = roll.filter(came)
  const attended = presentIds.flatMap((id) => of(id) ?? [])
  const others = [...state.seat.values()].sort((a: Seat, b: Seat) => a.order - b.order)
  const onRoll = new Set<string>(roll)
  return {
    shouldAttend: roll.length,
    presentIds,
    leaveIds: roll.filter((id) => !came(id) && of(id)?.leave),
    absentIds: roll.filter((id) => !came(id) && !of(id)?.leave),
    remoteIds: presentIds.filter((id) => of(id)?.stays.some((s) => s.via === 'REMOTE')),
    late: attended.flatMap(lateness).sort(byOrder).map(moment),
    leftEarly: attended.flatMap(departure).sort(byOrder).map(moment),
    breaks: attended
      .flatMap(breaksOf)
      .sort(byOrder)
      .map(({ seatId, from, to }) => ({ seatId, from, to })),
    observerIds: others
      .map((s) => s.id)
      .filter((id) => !onRoll.has(id) && id !== meeting.recorderId && came(id)),
    ...(came(meeting.recorderId) ? { recorderId: meeting.recorderId } : {}),
  }
}

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order
const moment = ({ seatId, at }: Moment): Moment => ({ seatId, at })

/** [A5] The first check-in lies after the opening. */
const lateness = ({ seatId, stays: [first] }: Attendance) =>
  first?.afterOpening ? [{ seatId, at: first.inAt, order: first.inSeq }] : []

/** [A6] The last check-out had no return. */
const departure = ({ seatId, stays }: Attendance) => {
  const last = stays.at(-1)
  return last?.outAt !== undefined ? [{ seatId, at: last.outAt, order: last.outSeq ?? 0 }] : []
}

/** [A6] Left and came back. */
const breaksOf = ({ seatId, stays }: Attendance) =>
  stays.slice(1).flatMap((stay, n) => {
    const before = stays[n]
    return before?.outAt === undefined
      ? []
      : [{ seatId, from: before.outAt, to: stay.inAt, order: before.outSeq ?? 0 }]
  })
