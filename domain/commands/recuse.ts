import * as v from 'valibot'
import { ItemId, recusalId } from '../ids.ts'
import { seatOf } from '../people/Actor.ts'
import { isHere, meetingNotOver } from '../meeting/rules.ts'
import { endSpeeches } from '../meeting/speeches.ts'
import { exists } from '../people/Rule.ts'
import { isVotingMember } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Remark } from '../text.ts'
import { hasVoted, motionsOn } from '../vote/lookup.ts'
import { defineCommand } from './defineCommand.ts'

/** 回避, for the whole item and every motion on it; a recused chair goes on chairing [V8]. */
export const recuse = defineCommand({
  name: 'recuse',
  input: v.strictObject({ itemId: ItemId, reason: Remark(200) }),
  rules: [exists, meetingNotOver, isVotingMember, isHere],
  decide(state, { itemId, reason }, { actor, now }) {
    const seatId = seatOf(actor)
    const item = state.item.get(itemId)
    if (!seatId || !item) return refuse('NOT_FOUND')
    const voting = motionsOn(state, itemId).find((m) => m.phase === 'VOTING')
    if (voting && hasVoted(state, voting, seatId)) return refuse('BALLOT_CAST')
    const recusal = {
      id: recusalId(itemId, seatId),
      meetingId: item.meetingId,
      itemId,
      seatId,
      at: now,
      reason,
    }
    const spoken = endSpeeches(
      state,
      item.meetingId,
      now,
      (s) => s.seatId === seatId && s.itemId === itemId,
    )
    return { changes: [put('recusal', recusal), ...spoken] }
  },
})
