import type { SeatId } from '../../domain/ids.ts'
import { answersFor, countAnswers } from '../../domain/minutes/answersFor.ts'
import { wasSigned } from '../../domain/minutes/Minutes.ts'
import { mayReadMinutes, readsAs } from '../../domain/minutes/reading.ts'
import type { MeetingRecord } from './MeetingRecord.ts'
import { stateOfRecord } from './MeetingRecord.ts'

type Records = MeetingRecord['records']

/**
 * A seat's share of a meeting's file [M46]: with the versions of the minutes that it may read everything
 * that they rest on but ballots and opinions, else when and where it was. Undefined: no such seat.
 */
export const meetingFileFor = (records: Records, seatId: SeatId) => {
  const { ballot: _, opinion: __, ...shown } = records
  const [meeting] = shown.meeting
  const seat = shown.seat.find((s) => s.id === seatId)
  if (!meeting || !seat) return undefined
  const minutes = shown.minutes.filter((m) => mayReadMinutes(readsAs(seat), m, meeting))
  if (minutes.length > 0) return { ...shown, minutes, ...answers(records, minutes, seatId) }
  const { committee, meeting: only } = shown
  return {
    ...{ committee, meeting: only },
    ...(shown.minutes.length > 0 ? { withheld: true as const } : {}),
  }
}

/** [M42] Names of those who confirmed are for staff; how many they are is for every reader. */
const answers = (records: Records, minutes: Records['minutes'], seatId: SeatId) => {
  const state = stateOfRecord({ records })
  const [meeting] = records.meeting
  const known = new Set(minutes.map((m) => m.id))
  const all = meeting ? answersFor(state, meeting, seatId) : []
  return {
    minutesAnswer: all.filter((a) => known.has(a.minutesId)),
    answerCounts: minutes.filter(wasSigned).map((m) => countAnswers(state, m)),
  }
}
