import * as v from 'valibot'
import { ItemId } from '../ids.ts'
import { hasCheckedIn, inSession, itemIsHeard, meetingNotOver } from '../meeting/rules.ts'
import { speakersWaiting, speakingNow } from '../meeting/speeches.ts'
import { seatOf } from '../people/Actor.ts'
import { hasSeat } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { notRecused } from '../vote/rules.ts'
import { defineCommand } from './defineCommand.ts'
import { count, full } from '../limits.ts'

/** 申请发言: anybody in the room, observers too, on the item being heard [M33]. */
export const askToSpeak = defineCommand({
  name: 'askToSpeak',
  input: v.strictObject({ itemId: ItemId }),
  rules: [exists, meetingNotOver, hasSeat, hasCheckedIn, notRecused, inSession, itemIsHeard],
  decide(state, { itemId }, { actor, now, newId }) {
    const seatId = seatOf(actor)
    const item = state.item.get(itemId)
    if (!seatId || !item) return refuse('NOT_FOUND')
    const { meetingId } = item
    const waiting = speakersWaiting(state, meetingId)
    if (
      waiting.some((s) => s.seatId === seatId) ||
      speakingNow(state, meetingId)?.seatId === seatId
    )
      return { changes: [] }
    const noRoom = full(
      'speechesOfSeat',
      count(state.speech.values(), (s) => s.meetingId === meetingId && s.seatId === seatId),
    )
    if (noRoom) return noRoom
    const order = (waiting.at(-1)?.order ?? 0) + 1
    const speech = { id: newId(), meetingId, itemId, seatId, askedAt: now, order }
    return { changes: [put('speech', { ...speech, phase: 'WAITING' })] }
  },
})
