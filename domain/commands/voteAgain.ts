import * as v from 'valibot'
import type { MotionId as Id } from '../ids.ts'
import { MotionId } from '../ids.ts'
import { reopened } from '../meeting/AgendaItem.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { isChair } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { decidingMotion } from '../vote/lookup.ts'
import { noVoteOpen } from '../vote/rules.ts'
import { defineCommand } from './defineCommand.ts'

/** 再次表决: the same words as a new motion; the first vote stays on record as it was [V27]. */
export const voteAgain = defineCommand({
  name: 'voteAgain',
  input: v.strictObject({ motionId: MotionId }),
  rules: [exists, meetingNotOver, isChair, inSession, noVoteOpen],
  decide(state, { motionId }, { now, newId }) {
    const first = state.motion.get(motionId)
    const item = first ? state.item.get(first.itemId) : undefined
    if (first?.phase !== 'DECIDED' || !item) return refuse('VOTE_NOT_OPEN')
    if (first.tally.passed || decidingMotion(state, item.id)?.id !== first.id)
      return refuse('ITEM_DECIDED')
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
        put('item', reopened(item)),
      ],
      answer: { motionId: id },
    }
  },
})
