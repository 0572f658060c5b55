import { attendanceId } from '../ids.ts'
import { committeeOf, isVotingSeat } from '../meeting/lookup.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import { seatOf } from '../people/Actor.ts'
import { isChair } from '../people/authority.ts'
import type { Rule } from '../people/Rule.ts'
import { meetingFor } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { dayOf } from '../time.ts'
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
  const meeting = meetingFor(q)
  const seatId = seatOf(q.actor)
  const came =
    meeting &&
    seatId &&
    wasOpened(meeting) &&
    meeting.roll.includes(seatId) &&
    (q.state.attendance.get(attendanceId(meeting.id, seatId))?.stays.length ?? 0) > 0
  return came ? undefined : refuse('NOT_ATTENDED')
}

/** The newest version of the minutes is in this phase. */
export const minutesAre =
  (phase: 'DRAFT' | 'SIGNED' | 'ISSUED'): Rule =>
  (q) => {
    const meeting = meetingFor(q)
    const minutes = meeting && newestMinutes(q.state, meeting.id)
    if (!minutes) return refuse('NOT_FOUND')
    return minutes.phase === phase
      ? undefined
      : refuse('MINUTES_STATE', { phase: MINUTES_PHASES[minutes.phase] })
  }
