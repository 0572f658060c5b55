import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import type { Ballot } from './Ballot.ts'
import type { Motion, VotingMotion } from './Motion.ts'

/**
 * [V28] The count as it stands, for committees that want to see it before closing. On the motion itself,
 * so that the board shows numbers and never whose they are; where it stays hidden there is no such field.
 */
export const withRunningTally = (
  state: State,
  motion: VotingMotion,
  cast: Ballot,
): readonly Change[] => {
  const counts = { approve: 0, against: 0, abstain: 0 }
  const count = ({ choice }: Ballot) => {
    if (choice === 'APPROVE') counts.approve += 1
    if (choice === 'AGAINST') counts.against += 1
    if (choice === 'ABSTAIN') counts.abstain += 1
  }
  for (const ballot of state.ballot.values())
    if (ballot.motionId === motion.id && ballot.round === motion.round && ballot.id !== cast.id)
      count(ballot)
  count(cast)
  return [put('motion', { ...motion, running: counts })]
}

/** [V28] The motion as its vote ends: the count as it stood belongs to the open vote alone. */
export const withoutRunning = <M extends Motion>(motion: M): Omit<M, 'running'> => {
  const { running: _, ...rest } = motion as M & { running?: unknown }
  return rest
}
