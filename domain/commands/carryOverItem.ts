import * as v from 'valibot'
import { ItemId } from '../ids.ts'
import { carry } from '../meeting/carry.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 结转: the item comes back next month, with a reason [M6]. */
export const carryOverItem = defineCommand({
  name: 'carryOverItem',
  input: v.strictObject({ itemId: ItemId, note: Prose(1000) }),
  rules: [exists, meetingNotOver, isChair, inSession],
  decide(state, { itemId, note }, { now }) {
    const item = state.item.get(itemId)
    if (!item || item.phase === 'REQUESTED' || item.phase === 'REMOVED') return refuse('NOT_FOUND')
    return { changes: carry(state, { ...item, ...(note ? { carryNote: note } : {}) }, now) }
  },
})
