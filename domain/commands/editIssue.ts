import * as v from 'valibot'
import { IssueId } from '../ids.ts'
import { Category, Urgency } from '../issue/Issue.ts'
import { notMerged } from '../issue/rules.ts'
import { exists } from '../people/Rule.ts'
import { isStaff } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line, Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** Staff correct the wording of an issue; a merged one is read-only for everybody [I2] [I4]. */
export const editIssue = defineCommand({
  name: 'editIssue',
  input: v.strictObject({
    issueId: IssueId,
    patch: v.strictObject({
      title: v.optional(Line(60)),
      description: v.optional(Prose(2000)),
      location: v.optional(Line(100)),
      category: v.optional(Category),
      urgency: v.optional(Urgency),
      tags: v.optional(v.pipe(v.array(Line(20)), v.maxLength(20))),
    }),
  }),
  rules: [exists, notMerged, isStaff],
  decide(state, { issueId, patch }) {
    const issue = state.issue.get(issueId)
    if (!issue) return refuse('NOT_FOUND')
    const { title, description, location, category, urgency, tags } = patch
    return {
      changes: [
        put('issue', {
          ...issue,
          ...(title !== undefined ? { title } : {}),
          ...(description !== undefined ? { description } : {}),
          ...(location !== undefined ? { location } : {}),
          ...(category !== undefined ? { category } : {}),
          ...(urgency !== undefined ? { urgency } : {}),
          ...(tags !== undefined ? { tags } : {}),
        }),
      ],
    }
  },
})
