import * as v from 'valibot'
import { IssueId } from '../ids.ts'
import { notMerged, notSupportedYet } from '../issue/rules.ts'
import { exists } from '../people/Rule.ts'
import { seatOf } from '../people/Actor.ts'
import { hasSeat } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 附议（我也遇到）: one more household says so; not a report of its own, and once a seat [I9]. */
export const supportIssue = defineCommand({
  name: 'supportIssue',
  input: v.strictObject({ issueId: IssueId }),
  rules: [exists, notMerged, hasSeat, notSupportedYet],
  decide(state, { issueId }, { actor }) {
    const issue = state.issue.get(issueId)
    const seatId = seatOf(actor)
    if (!issue || !seatId) return refuse('NOT_FOUND')
    const supportedByIds = [...(issue.supportedByIds ?? []), seatId]
    return { changes: [put('issue', { ...issue, plusOnes: issue.plusOnes + 1, supportedByIds })] }
  },
})
