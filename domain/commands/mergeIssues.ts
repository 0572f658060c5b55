import * as v from 'valibot'
import { IssueId } from '../ids.ts'
import { STATUSES } from '../issue/Issue.ts'
import { canStep, step } from '../issue/lifeCycle.ts'
import { notMerged } from '../issue/rules.ts'
import { exists } from '../people/Rule.ts'
import { isStaff } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 合并: reports add up, households are the largest number, the kept issue keeps its status [I3]. */
export const mergeIssues = defineCommand({
  name: 'mergeIssues',
  input: v.strictObject({
    keepId: IssueId,
    mergeIds: v.pipe(v.array(IssueId), v.minLength(1), v.maxLength(20)),
  }),
  rules: [exists, notMerged, isStaff],
  decide(state, { keepId, mergeIds }) {
    const keep = state.issue.get(keepId)
    const merged = [...new Set(mergeIds)].flatMap((id) => state.issue.get(id) ?? [])
    if (!keep || merged.some((i) => i.id === keepId)) return refuse('INVALID')
    const stuck = merged.find((i) => !canStep(i, 'merge'))
    if (stuck) return refuse('ISSUE_STATE', { status: STATUSES[stuck.status] })
    const supporters = [keep, ...merged].flatMap((i) => i.supportedByIds ?? [])
    const supportedByIds = [...new Set(supporters)]
    // [I9] Who supported several of them has one voice now.
    const twice = supporters.length - supportedByIds.length
    return {
      changes: [
        put('issue', {
          ...keep,
          reports: keep.reports + merged.reduce((n, i) => n + i.reports, 0),
          plusOnes: keep.plusOnes + merged.reduce((n, i) => n + i.plusOnes, 0) - twice,
          ...(supportedByIds.length > 0 ? { supportedByIds } : {}),
          affectedHouseholds: Math.max(
            keep.affectedHouseholds,
            ...merged.map((i) => i.affectedHouseholds),
          ),
        }),
        ...merged.map((i) => put('issue', { ...step(i, 'merge'), mergedIntoId: keepId })),
      ],
    }
  },
})
