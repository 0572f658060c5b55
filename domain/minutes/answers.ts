import type { SeatId } from '../ids.ts'
import { attendanceId } from '../ids.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import type { State } from '../state.ts'
import type { Minutes, MinutesAnswer } from './Minutes.ts'

/** What members said to a version, in the order in which they said it [M42]. */
export const answersTo = (state: State, minutes: Minutes): readonly MinutesAnswer[] =>
  [...state.minutesAnswer.values()]
    .filter((a) => a.minutesId === minutes.id)
    .sort((a, b) => a.at - b.at)

/** Members who came and have neither confirmed nor objected, in seat order [M42]. */
export const unanswered = (state: State, minutes: Minutes): readonly SeatId[] => {
  const meeting = state.meeting.get(minutes.meetingId)
  if (!meeting || !wasOpened(meeting)) return []
  const answered = new Set<string>(answersTo(state, minutes).map((a) => a.seatId))
  return meeting.roll.filter(
    (id) =>
      !answered.has(id) &&
      (state.attendance.get(attendanceId(meeting.id, id))?.stays.length ?? 0) > 0,
  )
}
