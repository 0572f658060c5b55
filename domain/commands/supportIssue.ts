import * as v from 'valibot'
import { IssueId } from '../ids.ts'
import { notMerged } from '../issue/rules.ts'
import { exists } from '../people/Rule.ts'
import { hasSeat } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 附议（我也遇到）: one more household says so; not a report of its own [I9]. */
export const supportIssue = defineCommand({
  name: 'supportIssue',
  input: v.strictObject({ issueId: IssueId }),
  rules: [exists, notMerged, hasSeat],
  decide(state, { issueId }) {
    const issue = state.issue.get(issueId)
    if (!issue) return refuse('NOT_FOUND')
    return { changes: [put('issue', { ...issue, plusOnes: issue.plusOnes + 1 })] }
  },
})
