import { ballotKeyId } from '../ids.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import type { Motion } from './Motion.ts'
import { isSecret } from './Motion.ts'

/** [V13] [V15] Ballots of this round lose their choice: they were cast, and they count for nothing. */
export const discardBallots = (state: State, motion: Motion): readonly Change[] => {
  const changes: Change[] = []
  for (const { choice, ...rest } of state.ballot.values())
    if (choice && rest.motionId === motion.id && rest.round === motion.round)
      changes.push(put('ballot', rest))
  for (const { choice, ...rest } of state.secretBallot.values())
    if (choice && rest.motionId === motion.id && rest.round === motion.round)
      changes.push(put('secretBallot', rest))
  return [...changes, ...burnKey(motion)]
}

/** [V18] After closing nobody can sign another ballot paper of this round. */
export const burnKey = (motion: Motion): readonly Change[] =>
  isSecret(motion) && motion.round > 0
    ? [put('ballotKey', { id: ballotKeyId(motion.id, motion.round), meetingId: motion.meetingId })]
    : []

/**
 * [V18] The ballots of a closed secret vote once more, by their random serials: written anew all at once,
 * they keep in the tables neither the order in which they fell nor the moment.
 */
export const relayBallots = (state: State, motion: Motion): readonly Change[] =>
  [...state.secretBallot.values()]
    .filter((b) => b.motionId === motion.id && b.round === motion.round)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((b) => put('secretBallot', b))
