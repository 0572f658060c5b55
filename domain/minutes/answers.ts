import type { SeatId } from '../ids.ts'
import { attendanceId } from '../ids.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import type { State } from '../state.ts'
import type { Minutes, MinutesAnswer } from './Minutes.ts'

/** What members said to a version, in the order in which they said it [M42]. */
export const answersTo = (state: State, minutes: Minutes): readonly MinutesAnswer[] =>
  [...state.minutesAnswer.values()]
    .filter((a) => a.minutesId === minutes.id)
    .sort((a, b) => a.at - b.at)

/** Members of the roll who came, in seat order: they are asked [M42]. */
export const membersWhoCame = (state: State, meeting: Meeting | undefined): readonly SeatId[] =>
  meeting && wasOpened(meeting)
    ? meeting.roll.filter((id) => state.attendance.get(attendanceId(meeting.id, id))?.stays.length)
    : []

/** Those of them who have neither confirmed nor objected, in seat order [M42]. */
export const unanswered = (state: State, minutes: Minutes): readonly SeatId[] => {
  const answers = answersTo(state, minutes)
  return membersWhoCame(state, state.meeting.get(minutes.meetingId)).filter(
    (id) => !answers.some((a) => a.seatId === id),
  )
}
