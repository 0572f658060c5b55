import * as v from 'valibot'
import { heard } from '../issue/lifeCycle.ts'
import { ItemId } from '../ids.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** The chair takes an emergency onto the agenda, marked 临时 [M8]. */
export const approveAdHoc = defineCommand({
  name: 'approveAdHoc',
  input: v.strictObject({ itemId: ItemId }),
  rules: [exists, meetingNotOver, isChair],
  decide(state, { itemId }) {
    const item = state.item.get(itemId)
    if (item?.phase !== 'REQUESTED') return refuse('NOT_FOUND')
    const { requestedById: _, ...rest } = item
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    return {
      changes: [
        put('item', { ...rest, phase: 'PENDING' }),
        ...(issue ? [put('issue', heard(issue, 'ON_AGENDA'))] : []),
      ],
    }
  },
})
