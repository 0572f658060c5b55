import * as v from 'valibot'
import { ItemId, MeetingId, minutesAnswerId } from '../ids.ts'
import { wasSigned } from '../minutes/Minutes.ts'
import { newestMinutes } from '../minutes/lifeCycle.ts'
import { attended, minutesAreSigned, termIsOpen } from '../minutes/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 异议: stands beside the item for good and changes nothing in the text [M42]. */
export const objectToMinutes = defineCommand({
  name: 'objectToMinutes',
  input: v.strictObject({
    meetingId: MeetingId,
    itemId: v.optional(ItemId),
    reason: Line(500),
  }),
  rules: [exists, attended, minutesAreSigned, termIsOpen],
  decide(state, { meetingId, itemId, reason }, { actor, now }) {
    const minutes = newestMinutes(state, meetingId)
    const seatId = seatOf(actor)
    if (!minutes || !seatId || !wasSigned(minutes)) return refuse('NOT_FOUND')
    if (itemId && !minutes.document.sections.some((s) => s.itemId === itemId))
      return refuse('NOT_FOUND')
    const id = minutesAnswerId(minutes.id, seatId, 'OBJECTED', itemId)
    const answer = {
      ...{ id, meetingId, minutesId: minutes.id, seatId, at: now, reason },
      answer: 'OBJECTED' as const,
      ...(itemId ? { itemId } : {}),
    }
    return { changes: [put('minutesAnswer', answer)] }
  },
})
