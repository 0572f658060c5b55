import * as v from 'valibot'
import { IssueId, UnitId } from '../ids.ts'
import { STATUSES, TriageLevel } from '../issue/Issue.ts'
import { canStep, step } from '../issue/lifeCycle.ts'
import { notMerged } from '../issue/rules.ts'
import { exists } from '../people/Rule.ts'
import { isStaff } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 研判分级: level, reason and suggested lead unit [I8]. */
export const triageIssue = defineCommand({
  name: 'triageIssue',
  input: v.strictObject({
    issueId: IssueId,
    level: TriageLevel,
    note: v.optional(Prose(500)),
    suggestedLeadUnitId: v.optional(UnitId),
  }),
  rules: [exists, notMerged, isStaff],
  decide(state, { issueId, level, note, suggestedLeadUnitId }) {
    const issue = state.issue.get(issueId)
    if (!issue || (suggestedLeadUnitId && !state.unit.has(suggestedLeadUnitId)))
      return refuse('NOT_FOUND')
    if (!canStep(issue, 'triage')) return refuse('ISSUE_STATE', { status: STATUSES[issue.status] })
    return {
      changes: [
        put('issue', {
          ...step(issue, 'triage'),
          triageLevel: level,
          ...(note ? { triageNote: note } : {}),
          ...(suggestedLeadUnitId ? { suggestedLeadUnitId } : {}),
        }),
      ],
    }
  },
})
