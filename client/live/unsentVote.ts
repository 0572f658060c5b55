import type { CommandInput } from '../../domain/commands/index.ts'
import type { Choice } from '../../domain/vote/Ballot.ts'
import { outbox } from './presses.ts'
import { useSelected, useStore } from './useStore.ts'

/** An open vote that this device has pressed and the server has not answered yet. */
export interface UnsentVote {
  readonly choice: Choice
  /** It was sent and could not be stored. */
  readonly isStuck: boolean
}

/** The last one in this round, also one of an earlier page. */
export const useUnsentVote = (motionId: string, round: number): UnsentVote | undefined => {
  const choice = useSelected(outbox.waiting, (presses) => {
    const votes = presses.flatMap(({ name, input }) =>
      name === 'castBallot' ? [input as CommandInput<'castBallot'>] : [],
    )
    return votes.filter((vote) => vote.motionId === motionId && vote.round === round).at(-1)?.choice
  })
  const isStuck = useStore(outbox.isStuck)
  return choice && { choice, isStuck }
}
