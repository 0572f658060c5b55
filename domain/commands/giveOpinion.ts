import * as v from 'valibot'
import { ItemId } from '../ids.ts'
import { seatOf } from '../people/Actor.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isVotingMember } from '../people/authority.ts'
import { isOnLeave } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Prose } from '../text.ts'
import { Choice } from '../vote/Ballot.ts'
import { defineCommand } from './defineCommand.ts'
import { count, full } from '../limits.ts'
import type { WrittenOpinion } from '../meeting/WrittenOpinion.ts'

/** 书面意见 of a member on leave: shown to the meeting and kept, never counted [V16]. */
export const giveOpinion = defineCommand({
  name: 'giveOpinion',
  input: v.strictObject({ itemId: ItemId, choice: Choice, text: Prose(2000) }),
  rules: [exists, meetingNotOver, isVotingMember, isOnLeave],
  decide(state, { itemId, choice, text }, { actor, now, newId }) {
    const seatId = seatOf(actor)
    const item = state.item.get(itemId)
    if (!seatId || !item) return refuse('NOT_FOUND')
    const isOwn = (o: WrittenOpinion) => o.itemId === itemId && o.seatId === seatId
    const noRoom = full('opinionsOfSeatOnItem', count(state.opinion.values(), isOwn))
    if (noRoom) return noRoom
    const opinion = {
      id: newId(),
      meetingId: item.meetingId,
      itemId,
      seatId,
      seq: state.revision + 1,
      at: now,
      text,
      choice,
    }
    return { changes: [put('opinion', opinion)] }
  },
})
