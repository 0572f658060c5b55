import { FOLLOWS_TASK } from '../assignment/moveIssueOfTask.ts'
import { heard } from '../issue/lifeCycle.ts'
import type { IssueId } from '../ids.ts'
import type { Change, State } from '../state.ts'
import { apply, put } from '../state.ts'
import type { AgendaItem } from './AgendaItem.ts'
import { outcomeOf } from './AgendaItem.ts'
import { escalationOf, itemsOf, tasksOn } from './agenda.ts'
import { carry } from './carry.ts'
import type { OpenedMeeting } from './Meeting.ts'
import { resultAgain, voidVote } from './resultAgain.ts'
import { endSpeeches } from './speeches.ts'

/** [M9] [I6] What adjournment does to every item and its issue. */
export const closeItems = (
  state: State,
  meeting: OpenedMeeting,
  now: number,
): readonly Change[] => {
  const changes: Change[] = []
  let after = state
  const add = (more: readonly Change[]) => {
    changes.push(...more)
    after = apply(after, more)
  }
  const carriedIssues = new Set<IssueId>()
  for (const listed of itemsOf(state, meeting.id)) {
    // [V27] Where a second vote is still open the first one stands.
    const again = resultAgain(after, listed)
    if (again.length > 0) add([...voidVote(after, listed, now), ...again])
    const item = after.item.get(listed.id) ?? listed
    const outcome = outcomeOf(item)
    if (outcome === undefined || (outcome === 'DEFERRED' && !item.carried))
      add(carry(after, item, now))
    if (outcome === undefined || outcome === 'DEFERRED' || item.carried) {
      if (item.issueId) carriedIssues.add(item.issueId)
    } else add(settle(after, item))
    add(confirmation(after, item))
  }
  add(endSpeeches(after, meeting.id, now))
  for (const id of carriedIssues) {
    const issue = after.issue.get(id)
    if (issue?.status === 'CARRIED_OVER')
      add([put('issue', { ...issue, carryCount: issue.carryCount + 1 })])
  }
  return changes
}

/** [M37] What the meeting made of a decision taken on the spot; without a decision it waits on. */
const confirmation = (state: State, item: AgendaItem): readonly Change[] => {
  const visit = item.confirmsId ? state.siteVisit.get(item.confirmsId) : undefined
  const outcome = outcomeOf(state.item.get(item.id) ?? item)
  if (!visit || outcome === 'CARRIED_OVER' || outcome === 'DEFERRED' || !outcome) return []
  const agreed = outcome === 'PASSED' || outcome === 'NOTED'
  return [put('siteVisit', { ...visit, phase: agreed ? 'CONFIRMED' : 'NOT_CONFIRMED' })]
}

/** Where an outcome leaves the issue, however often the item was taken up again. */
const settle = (state: State, item: AgendaItem): readonly Change[] => {
  const issue = item.issueId ? state.issue.get(item.issueId) : undefined
  if (!issue) return []
  const outcome = outcomeOf(item)
  const status =
    outcome === 'NOT_PASSED' || outcome === 'WITHDRAWN'
      ? 'RETURNED'
      : escalationOf(state, item.id)
        ? 'ESCALATED'
        : tasksOn(state, item.id).length > 0
          ? // [T6] A task that was accepted on the spot has already moved its issue on.
            (FOLLOWS_TASK.find((s) => s === issue.status) ?? 'ASSIGNED')
          : 'TRIAGED'
  return [put('issue', heard(issue, status))]
}
