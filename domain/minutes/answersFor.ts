import type { SeatId } from '../ids.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import type { State } from '../state.ts'
import { answersTo, unanswered } from './answers.ts'
import type { Minutes, MinutesAnswer } from './Minutes.ts'
import { mayReadMinutes, readsAs } from './reading.ts'

/** [M42] Who sees by name who has confirmed: whoever reads the drafts [M46]. */
export const seesNamesOfAnswers = (state: State, meeting: Meeting, seatId: SeatId): boolean => {
  const seat = state.seat.get(seatId)
  return seat !== undefined && mayReadMinutes(readsAs(seat), { phase: 'DRAFT' }, meeting)
}

/** [M42] A seat's share of a meeting's answers: objections, which stand beside the text, and its own. */
export const answersFor = (
  state: State,
  meeting: Meeting,
  seatId: SeatId,
): readonly MinutesAnswer[] => {
  const all = [...state.minutesAnswer.values()].filter((a) => a.meetingId === meeting.id)
  return seesNamesOfAnswers(state, meeting, seatId)
    ? all
    : all.filter((a) => a.answer === 'OBJECTED' || a.seatId === seatId)
}

/** How many members answered one version: whoever did both has objected. */
export interface AnswerCounts {
  readonly minutesId: string
  readonly confirmed: number
  readonly objected: number
  readonly waiting: number
}

export const countAnswers = (state: State, minutes: Minutes): AnswerCounts => {
  const answers = answersTo(state, minutes)
  const objected = new Set(answers.filter((a) => a.answer === 'OBJECTED').map((a) => a.seatId))
  const confirmed = answers.filter((a) => a.answer === 'CONFIRMED' && !objected.has(a.seatId))
  return {
    minutesId: minutes.id,
    confirmed: confirmed.length,
    objected: objected.size,
    waiting: unanswered(state, minutes).length,
  }
}
