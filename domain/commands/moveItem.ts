import * as v from 'valibot'
import { ItemId } from '../ids.ts'
import { itemsOf } from '../meeting/agenda.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isStaffOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** Agenda order: puts an item at place 1…n; the others close up [M14]. */
export const moveItem = defineCommand({
  name: 'moveItem',
  input: v.strictObject({
    itemId: ItemId,
    place: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  rules: [exists, meetingNotOver, isStaffOrRecorder],
  decide(state, { itemId, place }) {
    const item = state.item.get(itemId)
    if (!item || item.phase === 'REQUESTED' || item.phase === 'REMOVED') return refuse('NOT_FOUND')
    const others = itemsOf(state, item.meetingId).filter((i) => i.id !== itemId)
    const order = others.toSpliced(place - 1, 0, item)
    return {
      changes: order.flatMap((i, n) =>
        i.order === n + 1 ? [] : [put('item', { ...i, order: n + 1 })],
      ),
    }
  },
})
