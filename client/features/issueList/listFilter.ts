import type { Category, Issue, IssueStatus, TriageLevel } from '../../../domain/issue/Issue.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import type { State } from '../../../domain/state.ts'
import { createStore } from '../../live/store.ts'
import { hasInitials } from '../../parts/initials.ts'

export const VIEWS = [
  'all',
  'mine',
  'reported',
  'agenda',
  'unassigned',
  'overdue',
  'week',
  'merged',
] as const
export type View = (typeof VIEWS)[number]

export interface ListFilter {
  readonly view: View
  readonly text: string
  readonly branchId?: string
  readonly status?: IssueStatus
  readonly level?: TriageLevel
  readonly category?: Category
}

export const NO_FILTER: ListFilter = { view: 'all', text: '' }

/** Stays as it is while one looks at an issue and comes back. */
export const listFilter = createStore<ListFilter>(NO_FILTER)

const WEEK = 7 * 86_400_000
const BEFORE_ASSIGNMENT: readonly IssueStatus[] = [
  'VERIFIED',
  'TRIAGED',
  'ON_AGENDA',
  'IN_DISCUSSION',
  'CARRIED_OVER',
  'RETURNED',
]
const DONE: readonly string[] = ['SUBMITTED', 'AWAITING_RATING', 'CLOSED', 'CLOSED_UNRESOLVED']

type Test = (issue: Issue) => boolean

/** What each view holds, for this person and this moment (server's clock, ms). */
export const testsOf = (state: State, self: Seat | undefined, now: number) => {
  const dueAt = new Map<string, number>()
  const mine = new Set<string>()
  for (const task of state.task.values()) {
    if (!task.issueId) continue
    if (!DONE.includes(task.phase))
      dueAt.set(task.issueId, Math.min(task.dueAt, dueAt.get(task.issueId) ?? Infinity))
    if (self && (task.ownerId === self.id || task.leadUnitId === self.unitId))
      mine.add(task.issueId)
  }
  const dueIn = (issue: Issue) => (dueAt.get(issue.id) ?? Infinity) - now
  const isMine: Test = (i) =>
    self !== undefined &&
    (i.registeredById === self.id ||
      mine.has(i.id) ||
      state.branch.get(i.branchId)?.secretaryId === self.id)
  return {
    all: (i) => i.status !== 'MERGED',
    mine: isMine,
    reported: (i) => i.status === 'REPORTED',
    agenda: (i) => i.status === 'ON_AGENDA' || i.status === 'CARRIED_OVER',
    unassigned: (i) => BEFORE_ASSIGNMENT.includes(i.status),
    overdue: (i) => dueIn(i) < 0,
    week: (i) => dueIn(i) >= 0 && dueIn(i) <= WEEK,
    merged: (i) => i.status === 'MERGED',
  } satisfies Record<View, Test>
}

/** Does the issue fit everything but the view? */
export const fits = (issue: Issue, filter: ListFilter): boolean =>
  (filter.branchId === undefined || issue.branchId === filter.branchId) &&
  (filter.status === undefined || issue.status === filter.status) &&
  (filter.level === undefined || issue.triageLevel === filter.level) &&
  (filter.category === undefined || issue.category === filter.category) &&
  says(issue, filter.text.trim().toLowerCase())

const says = (issue: Issue, text: string): boolean => {
  if (text === '') return true
  const whole = `${issue.no} ${issue.title} ${issue.location} ${issue.tags.join(' ')}`
  if (`${whole} ${issue.description}`.toLowerCase().includes(text)) return true
  return /^[a-z\d ]+$/.test(text) && hasInitials(whole, text)
}
