import * as v from 'valibot'
import type { Circumstances } from '../commands/defineCommand.ts'
import type { IssueId } from '../ids.ts'
import { BranchId } from '../ids.ts'
import { committeeOf, currentMeeting } from '../meeting/lookup.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import { isOver, wasOpened } from '../meeting/Meeting.ts'
import { seatOf } from '../people/Actor.ts'
import { count, full } from '../limits.ts'
import type { Refusal } from '../refusal.ts'
import { refuse } from '../refusal.ts'
import type { State } from '../state.ts'
import { Line, Prose, Remark } from '../text.ts'
import { dayOf, partsOf } from '../time.ts'
import type { Issue } from './Issue.ts'
import { Category, ReporterKind, Urgency } from './Issue.ts'

/** What a person fills in. Alias only: how to reach the resident goes another way (TRUST, PIPL). */
export const NewIssue = v.strictObject({
  branchId: BranchId,
  category: Category,
  urgency: Urgency,
  title: Line(60),
  description: Prose(2000),
  location: Remark(100),
  affectedHouseholds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  reporter: v.strictObject({ kind: ReporterKind, alias: Line(30) }),
  photos: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))), v.maxLength(6))),
})
export type NewIssue = v.InferOutput<typeof NewIssue>

/** [I1] A new issue: REPORTED, without a level; from the meeting where one is going on. Or why not [P11]. */
export const newIssue = (
  state: State,
  input: NewIssue,
  { actor, now, newId }: Pick<Circumstances, 'actor' | 'now' | 'newId'>,
): Issue | Refusal => {
  if (!state.branch.has(input.branchId)) return refuse('NOT_FOUND')
  const meeting = currentMeeting(state)
  const atMeeting =
    meeting !== undefined &&
    !isOver(meeting) &&
    (wasOpened(meeting) || dayOf(meeting.startAt) === dayOf(now))
  const { photos, ...rest } = input
  const month = listMonthOf(meeting, now)
  const listed = count(state.issue.values(), (i) => i.listMonth === month)
  const noRoom = full('issuesOnList', listed)
  if (noRoom) return noRoom
  const registeredById = seatOf(actor)
  return {
    ...rest,
    id: newId() as IssueId,
    no: nextIssueNo(state, month),
    listMonth: month,
    reportedAt: now,
    channel: atMeeting ? 'MEETING' : 'ONLINE_FORM',
    status: 'REPORTED',
    tags: [],
    plusOnes: 0,
    reports: 1,
    carryCount: 0,
    ...(registeredById ? { registeredById } : {}),
    ...(photos && photos.length > 0 ? { photos } : {}),
  }
}

/** The list that is being collected: the coming meeting's, and once it is over the next month's. */
const listMonthOf = (meeting: Meeting | undefined, now: number): string => {
  if (!meeting) return dayOf(now).slice(0, 7)
  if (!isOver(meeting)) return dayOf(meeting.startAt).slice(0, 7)
  const { year, month } = partsOf(meeting.startAt)
  const next = `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}`
  return next > dayOf(now) ? next : dayOf(now).slice(0, 7)
}

/** `CY-2611-55`: the committee's letters, year and month, one more than the highest number. */
const nextIssueNo = (state: State, listMonth: string): string => {
  const { year, month } = partsOf(Date.parse(`${listMonth}-01T00:00:00+08:00`))
  const { issuePrefix } = committeeOf(state)
  const yymm = `${String(year % 100).padStart(2, '0')}${String(month).padStart(2, '0')}`
  const stem = issuePrefix ? `${issuePrefix}-${yymm}-` : `${yymm}-`
  let last = 0
  for (const { no } of state.issue.values())
    if (no.startsWith(stem)) last = Math.max(last, Number(no.slice(stem.length)) || 0)
  return `${stem}${String(last + 1).padStart(2, '0')}`
}
