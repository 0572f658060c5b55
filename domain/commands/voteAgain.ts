import * as v from 'valibot'
import type { MotionId as Id } from '../ids.ts'
import { MotionId } from '../ids.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { isChair } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { countedVote, motionsOn } from '../vote/lookup.ts'
import { noVoteOpen } from '../vote/rules.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'

/**
 * 再次表决: the same words as a new motion. The first vote stays on record as it was, and its result
 * stands until the second has been counted [V27].
 */
export const voteAgain = defineCommand({
  name: 'voteAgain',
  input: v.strictObject({ motionId: MotionId }),
  rules: [exists, meetingNotOver, isChair, inSession, noVoteOpen],
  decide(state, { motionId }, { now, newId }) {
    const first = state.motion.get(motionId)
    const item = first ? state.item.get(first.itemId) : undefined
    if (first?.phase !== 'DECIDED' || !item) return refuse('VOTE_NOT_OPEN')
    if (first.tally.passed || countedVote(state, item.id)?.id !== first.id)
      return refuse('ITEM_DECIDED')
    const waiting = motionsOn(state, item.id).find(
      (m) => m.repeatsId === first.id && m.phase !== 'WITHDRAWN',
    )
    if (waiting) return { changes: [], answer: { motionId: waiting.id } }
    const noRoom = full('motionsOnItem', motionsOn(state, item.id).length)
    if (noRoom) return noRoom
    const id = newId() as Id
    const { meetingId, itemId, proposerId, method, major, text, textHash } = first
    const again = { meetingId, itemId, proposerId, method, major, text, textHash }
    return {
      changes: [
        put('motion', {
          ...again,
          id,
          seq: state.revision + 1,
          proposedAt: now,
          round: 0,
          repeatsId: first.id,
          phase: 'PROPOSED',
        }),
      ],
      answer: { motionId: id },
    }
  },
})
