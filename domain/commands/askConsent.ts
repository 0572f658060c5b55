import * as v from 'valibot'
import { ItemId, MeetingId } from '../ids.ts'
import { BETWEEN_ASKING_MS, consentItems } from '../meeting/consent.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { isChair } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 征询意见: does anybody object? Asked twice, of one item or of a block of routine ones [M35]. */
export const askConsent = defineCommand({
  name: 'askConsent',
  input: v.strictObject({
    meetingId: MeetingId,
    itemIds: v.pipe(v.array(ItemId), v.minLength(1), v.maxLength(100)),
  }),
  rules: [exists, meetingNotOver, isChair, inSession],
  decide(state, { meetingId, itemIds }, { now }) {
    const items = consentItems(state, meetingId, itemIds)
    if (!items) return refuse('ITEM_DECIDED')
    if (items.length > 1 && !items.every((i) => i.routine)) return refuse('NOT_ROUTINE')
    if (items.some((i) => i.objectedByIds?.length)) return refuse('CONSENT_REFUSED')
    return {
      changes: items.flatMap((i) => {
        const asked = i.consentAskedAt ?? []
        if (now - (asked.at(-1) ?? -Infinity) < BETWEEN_ASKING_MS) return []
        return [put('item', { ...i, consentAskedAt: [...asked, now] })]
      }),
    }
  },
})
