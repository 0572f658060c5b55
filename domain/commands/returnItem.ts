import * as v from 'valibot'
import { ItemId } from '../ids.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 退回完善: what must be improved before the item may come back [M7]. */
export const returnItem = defineCommand({
  name: 'returnItem',
  input: v.strictObject({ itemId: ItemId, note: Prose(1000) }),
  rules: [exists, meetingNotOver, isChair, inSession],
  decide(state, { itemId, note }) {
    const item = state.item.get(itemId)
    if (!item) return refuse('NOT_FOUND')
    return { changes: [put('item', { ...item, returnNote: note })] }
  },
})
