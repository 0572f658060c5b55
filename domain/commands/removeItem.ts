import * as v from 'valibot'
import { ItemId } from '../ids.ts'
import { canStep, step } from '../issue/lifeCycle.ts'
import { beforeOpening, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isStaffOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** Takes an item off the agenda before the opening; its issue goes back to the list [M14]. */
export const removeItem = defineCommand({
  name: 'removeItem',
  input: v.strictObject({ itemId: ItemId }),
  rules: [exists, meetingNotOver, isStaffOrRecorder, beforeOpening],
  decide(state, { itemId }) {
    const item = state.item.get(itemId)
    if (item?.phase !== 'PENDING') return refuse('NOT_FOUND')
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    return {
      changes: [
        put('item', { ...item, phase: 'REMOVED' }),
        ...(issue && canStep(issue, 'takeOffAgenda')
          ? [put('issue', step(issue, 'takeOffAgenda'))]
          : []),
      ],
    }
  },
})
