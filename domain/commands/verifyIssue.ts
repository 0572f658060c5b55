import * as v from 'valibot'
import { IssueId } from '../ids.ts'
import { STATUSES } from '../issue/Issue.ts'
import { canStep, step } from '../issue/lifeCycle.ts'
import { notMerged } from '../issue/rules.ts'
import { exists } from '../people/Rule.ts'
import { isCommunityOrOwnBranch } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 核实: the issue enters the list [I7]. */
export const verifyIssue = defineCommand({
  name: 'verifyIssue',
  input: v.strictObject({ issueId: IssueId }),
  rules: [exists, notMerged, isCommunityOrOwnBranch],
  decide(state, { issueId }) {
    const issue = state.issue.get(issueId)
    if (!issue) return refuse('NOT_FOUND')
    if (!canStep(issue, 'verify')) return refuse('ISSUE_STATE', { status: STATUSES[issue.status] })
    return { changes: [put('issue', step(issue, 'verify'))] }
  },
})
