import { committeeOf, isVotingSeat } from '../meeting/lookup.ts'
import { seatOf } from '../people/Actor.ts'
import { isChair } from '../people/authority.ts'
import type { Question, Rule } from '../people/Rule.ts'
import { meetingFor } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { dateInChinese, dayOf } from '../time.ts'
import { membersWhoCame, unanswered } from './answers.ts'
import type { Minutes } from './Minutes.ts'
import { wasSigned } from './Minutes.ts'
import { MINUTES_PHASES, newestMinutes } from './lifeCycle.ts'

// Who may do what with the minutes, after the meeting [M39]–[M44].

/** [M40] [M44] The recorder of the meeting, or 书记. */
export const draftsMinutes: Rule = (q) => {
  const seatId = seatOf(q.actor)
  const isSecretary = q.state.seat.get(seatId ?? '')?.kind === 'SECRETARY'
  return seatId && (isSecretary || meetingFor(q)?.recorderId === seatId)
    ? undefined
    : refuse('NOT_PERMITTED')
}

/** [M44] Whoever drafts, or the first secretary who signs. */
export const mayCorrect: Rule = (q) => (signsMinutes(q) ? draftsMinutes(q) : undefined)

/** [M41] The first secretary in office; a committee without one leaves it to the meeting's chair. */
export const signsMinutes: Rule = (q) => {
  // A page may ask before its board is here.
  if (!meetingFor(q)) return refuse('NOT_PERMITTED')
  const { settings } = committeeOf(q.state)
  const inOffice = [...q.state.seat.values()].filter(
    (s) => s.kind === 'FIRST_SECRETARY' && isVotingSeat(s, settings, dayOf(q.now)),
  )
  if (inOffice.length === 0) return isChair(q) ? refuse('NOT_PERMITTED') : undefined
  return inOffice.some((s) => s.id === seatOf(q.actor)) ? undefined : refuse('NOT_PERMITTED')
}

/** [M43] 书记 issues; a committee without one leaves it to who signs. */
export const issuesMinutes: Rule = (q) => {
  const kinds = [...q.state.seat.values()].filter((s) => s.kind === 'SECRETARY')
  if (kinds.length === 0) return signsMinutes(q)
  return kinds.some((s) => s.id === seatOf(q.actor)) ? undefined : refuse('NOT_PERMITTED')
}

/** [M42] A member of the roll who came. */
export const attended: Rule = (q) => {
  const seatId = seatOf(q.actor)
  return seatId && membersWhoCame(q.state, meetingFor(q)).includes(seatId)
    ? undefined
    : refuse('NOT_ATTENDED')
}

/** [M40] [M41] The newest version is a draft. */
export const minutesAreDraft: Rule = (q) => inPhase(q, ['DRAFT'])

/** [M42] [M43] It has been signed and not issued yet. */
export const minutesAreSigned: Rule = (q) => inPhase(q, ['SIGNED'])

/** [M42] The term in which members confirm or object is not over. */
export const termIsOpen: Rule = (q) => (isInTerm(q) ? undefined : refuse('CONFIRM_OVER'))

/** [M43] Everybody who came has answered, or the term is over. */
export const allAnsweredOrTermOver: Rule = (q) => {
  const minutes = newestFor(q)
  const n = minutes ? unanswered(q.state, minutes).length : 0
  return n > 0 && minutes && wasSigned(minutes) && isInTerm(q)
    ? refuse('CONFIRM_OPEN', { until: dateInChinese(minutes.confirmEndsAt), n })
    : undefined
}

const isInTerm = (q: Question): boolean => {
  const minutes = newestFor(q)
  return minutes !== undefined && wasSigned(minutes) && q.now <= minutes.confirmEndsAt
}

/** [M44] It stands: only a next version can say something else. */
export const minutesStand: Rule = (q) => inPhase(q, ['SIGNED', 'ISSUED'])

const newestFor = (q: Question): Minutes | undefined => {
  const meeting = meetingFor(q)
  return meeting && newestMinutes(q.state, meeting.id)
}

const inPhase = (q: Question, phases: readonly Minutes['phase'][]) => {
  const minutes = newestFor(q)
  if (!minutes) return refuse('NOT_FOUND')
  return phases.includes(minutes.phase)
    ? undefined
    : refuse('MINUTES_STATE', { phase: MINUTES_PHASES[minutes.phase] })
}
