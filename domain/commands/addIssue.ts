import * as v from 'valibot'
import { newIssue, NewIssue } from '../issue/newIssue.ts'
import { hasSeat } from '../people/authority.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 登记: anybody with a seat, also before the opening and without being present [I1]. */
export const addIssue = defineCommand({
  name: 'addIssue',
  input: v.strictObject({ issue: NewIssue }),
  rules: [hasSeat],
  decide(state, { issue }, c) {
    const created = newIssue(state, issue, c)
    if ('refused' in created) return created
    return {
      changes: [put('issue', created)],
      answer: { issueId: created.id, issueNo: created.no },
    }
  },
})
