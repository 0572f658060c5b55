import * as v from 'valibot'
import { ItemId, MeetingId } from '../ids.ts'
import { consentItems, noted, TIMES_ASKED } from '../meeting/consent.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { isChair } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { quorumIsHere } from '../vote/rules.ts'
import { defineCommand } from './defineCommand.ts'

/**
 * 一并同意: routine items together, or any single item, after the meeting was asked twice and nobody
 * objected, with the ordinary quorum in the room [M35].
 */
export const noteBlock = defineCommand({
  name: 'noteBlock',
  input: v.strictObject({
    meetingId: MeetingId,
    itemIds: v.pipe(v.array(ItemId), v.minLength(1), v.maxLength(100)),
  }),
  rules: [exists, meetingNotOver, isChair, quorumIsHere, inSession],
  decide(state, { meetingId, itemIds }, { now }) {
    const items = consentItems(state, meetingId, itemIds)
    if (!items) return refuse('ITEM_DECIDED')
    if (items.length > 1 && !items.every((i) => i.routine)) return refuse('NOT_ROUTINE')
    if (items.some((i) => i.objectedByIds?.length)) return refuse('CONSENT_REFUSED')
    if (items.some((i) => (i.consentAskedAt?.length ?? 0) < TIMES_ASKED))
      return refuse('CONSENT_NOT_ASKED')
    return { changes: items.flatMap((item) => noted(state, item, now)) }
  },
})
