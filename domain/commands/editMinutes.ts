import * as v from 'valibot'
import { ItemId, MeetingId } from '../ids.ts'
import { newestMinutes } from '../minutes/lifeCycle.ts'
import { minutesText } from '../minutes/minutesText.ts'
import { BaseProse, hasChanged, Paragraph, statesNumbers, withProse } from '../minutes/prose.ts'
import { draftsMinutes, minutesAreDraft } from '../minutes/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/**
 * The prose of one item in the draft; numbers, names, dates and the decision have no input here [M40].
 * `base` is what the writer had before him: whoever began with other words is refused [M47].
 */
export const editMinutes = defineCommand({
  name: 'editMinutes',
  input: v.strictObject({
    meetingId: MeetingId,
    itemId: ItemId,
    finding: v.optional(Paragraph),
    addition: v.optional(Paragraph),
    base: BaseProse,
  }),
  rules: [exists, draftsMinutes, minutesAreDraft],
  decide(state, { meetingId, itemId, finding, addition, base }, { actor, now }) {
    const minutes = newestMinutes(state, meetingId)
    const seatId = seatOf(actor)
    if (!minutes || !seatId) return refuse('NOT_FOUND')
    if (hasChanged(minutes, itemId, { finding, addition, base })) return refuse('MINUTES_CHANGED')
    if (statesNumbers(`${finding ?? ''}\n${addition ?? ''}`)) return refuse('MINUTES_NUMBERS')
    const document = withProse(minutes.document, itemId, { finding, addition })
    if (!document) return refuse('NOT_FOUND')
    const edited = { document, text: minutesText(document), editedAt: now, editedById: seatId }
    return { changes: [put('minutes', { ...minutes, ...edited })] }
  },
})
