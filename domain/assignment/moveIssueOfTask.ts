import type { IssueStatus } from '../issue/Issue.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import type { Task } from './Task.ts'

/** Where an issue stands whose task is all that happens to it. */
export const FOLLOWS_TASK: readonly IssueStatus[] = [
  'ASSIGNED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SUBMITTED',
]

/** The issue follows its task while the task is all that happens to it (a whistled one does not) [T6]. */
export const moveIssueOfTask = (state: State, task: Task, status: IssueStatus): Change[] => {
  const issue = task.issueId ? state.issue.get(task.issueId) : undefined
  return issue && FOLLOWS_TASK.includes(issue.status) ? [put('issue', { ...issue, status })] : []
}
