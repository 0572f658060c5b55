import type { IssueId } from '../../../domain/ids.ts'
import type { Issue, IssueStatus } from '../../../domain/issue/Issue.ts'
import type { State } from '../../../domain/state.ts'
import { isoOf } from '../../../domain/time.ts'
import { present } from '../parts.ts'
import type { PastItem, PastMeeting } from './pastFile.ts'

const DAY = 86_400_000

/** The issue behind a past item, with what is still known of it: number, title, branch, where it stands. */
export const pastIssue = (state: State, { startAt }: PastMeeting, item: PastItem): Issue[] => {
  if (!item.issue) return []
  const { id, branchId, category, title } = item.issue
  const task = item.assignments.at(-1)
  return [
    {
      ...{ id, no: id, branchId, category, title, description: item.summary },
      listMonth: isoOf(startAt).slice(0, 7),
      location: state.branch.get(branchId)?.area ?? '',
      affectedHouseholds: 0,
      reportedAt: startAt - 14 * DAY,
      reporter: { kind: 'RED_STEWARD', alias: '红色管家' },
      channel: 'STEWARD_VISIT',
      urgency: 'NORMAL',
      status: statusOf(item),
      tags: [],
      ...{ plusOnes: 0, reports: 1, carryCount: 0, itemId: item.id },
      ...present({ closedAt: task?.checkedAt }),
    },
  ]
}

const statusOf = ({ outcome, escalation, assignments }: PastItem): IssueStatus => {
  if (outcome === 'NOT_PASSED' || outcome === 'WITHDRAWN') return 'RETURNED'
  if (outcome === 'DEFERRED') return 'CARRIED_OVER'
  if (escalation) return 'ESCALATED'
  const phase = assignments.at(-1)?.status ?? 'ASSIGNED'
  return phase === 'DECLINED' ? 'ASSIGNED' : phase
}

/** A deferred problem is on the next list under a new number: the same problem, so the same record. */
export const successors = (state: State): ReadonlyMap<string, IssueId> =>
  new Map(
    [...state.issue.values()].flatMap(({ id, carriedFrom }) =>
      carriedFrom ? [[carriedFrom, id] as const] : [],
    ),
  )
