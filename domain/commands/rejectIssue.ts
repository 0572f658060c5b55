import * as v from 'valibot'
import { IssueId } from '../ids.ts'
import { STATUSES } from '../issue/Issue.ts'
import { canStep, step } from '../issue/lifeCycle.ts'
import { notMerged } from '../issue/rules.ts'
import { exists } from '../people/Rule.ts'
import { isCommunityOrOwnBranch } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 不予受理, with the sentence that the resident is told [I7]. */
export const rejectIssue = defineCommand({
  name: 'rejectIssue',
  input: v.strictObject({ issueId: IssueId, reason: v.pipe(Prose(500), v.minLength(1)) }),
  rules: [exists, notMerged, isCommunityOrOwnBranch],
  decide(state, { issueId, reason }) {
    const issue = state.issue.get(issueId)
    if (!issue) return refuse('NOT_FOUND')
    if (!canStep(issue, 'reject')) return refuse('ISSUE_STATE', { status: STATUSES[issue.status] })
    return { changes: [put('issue', { ...step(issue, 'reject'), rejectReason: reason })] }
  },
})
