import * as v from 'valibot'
import { ItemId, SeatId } from '../ids.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isStaffOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line, Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** Title, presenter and finding of an item, until the meeting is over [M14]. */
export const editItem = defineCommand({
  name: 'editItem',
  input: v.strictObject({
    itemId: ItemId,
    title: v.optional(Line(100)),
    presenterId: v.optional(SeatId),
    summary: v.optional(Prose(500)),
    routine: v.optional(v.boolean()),
    plannedMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))),
  }),
  rules: [exists, meetingNotOver, isStaffOrRecorder],
  decide(state, { itemId, title, presenterId, summary, routine, plannedMinutes }) {
    const item = state.item.get(itemId)
    if (!item || (presenterId && !state.seat.has(presenterId))) return refuse('NOT_FOUND')
    return {
      changes: [
        put('item', {
          ...item,
          ...(title ? { title } : {}),
          ...(presenterId ? { presenterId } : {}),
          ...(summary !== undefined ? { summary } : {}),
          ...(routine !== undefined ? { routine } : {}),
          ...(plannedMinutes !== undefined ? { plannedMinutes } : {}),
        }),
      ],
    }
  },
})
