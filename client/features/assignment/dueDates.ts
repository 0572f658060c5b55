import type { Issue } from '../../../domain/issue/Issue.ts'
import { addWorkdays, dayOf } from '../../../domain/time.ts'
import { lastThursday } from '../../parts/lastThursday.ts'

const DAY = 86_400_000

/** Which rule of the table of time limits gave the date. */
export type DueRule = 'EMERGENCY' | 'URGENT' | 'L2'

/** The day (`2026-12-30`) by which a task is usually done: the day before the next meeting, unless urgent. */
export const usualDue = (
  issue: Issue | undefined,
  meetingAt: number,
  now: number,
): { readonly dueOn: string; readonly dueRule: DueRule } => {
  if (issue?.urgency === 'EMERGENCY') return { dueOn: dayOf(now + DAY), dueRule: 'EMERGENCY' }
  if (issue?.urgency === 'URGENT') return { dueOn: dayOf(addWorkdays(now, 3)), dueRule: 'URGENT' }
  return { dueOn: dayOf(lastThursday(Math.max(meetingAt, now), 1) - DAY), dueRule: 'L2' }
}

/** 18:00 of a day `YYYY-MM-DD`; undefined where it is none. */
export const dueAtOf = (day: string): number | undefined => {
  const at = Date.parse(`${day}T18:00:00+08:00`)
  return Number.isNaN(at) ? undefined : at
}
