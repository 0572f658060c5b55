import type { Urn } from '../commands/defineCommand.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import type { VotingMotion } from './Motion.ts'
import { isInUrn } from './urnInWords.ts'

/**
 * [V18] Ballots that got into the records past the urn: no paper of this round was signed for them. They
 * lose their choice and count for nothing, but stay where everybody who counts again finds them.
 */
export const unsignedBallots = (
  state: State,
  motion: VotingMotion,
  urn: Urn | undefined,
): readonly Change[] => {
  const { tokenKey } = motion
  if (!urn || !tokenKey) return []
  return [...state.secretBallot.values()].flatMap(({ choice, ...ballot }) =>
    choice && isInUrn(ballot, motion) && !urn.verify(tokenKey, ballot.id, ballot.signature)
      ? [put('secretBallot', ballot)]
      : [],
  )
}

/** [V13] More ballots than papers: whoever has the key has used it, and nobody can tell which they are. */
export const isStuffed = (state: State, motion: VotingMotion): boolean => {
  let [cast, issued] = [0, 0]
  for (const ballot of state.secretBallot.values())
    if (ballot.choice && isInUrn(ballot, motion)) cast += 1
  for (const paper of state.turnout.values())
    if (paper.motionId === motion.id && paper.round === motion.round) issued += 1
  return cast > issued
}
