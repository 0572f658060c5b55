import type { OwnBallot } from '../../domain/commands/protocol.ts'
import type { State } from '../../domain/state.ts'

/** A member's own open ballots: private, so they travel here and not on the board. */
export const ownBallotsOf = (state: State, seatId: string): readonly OwnBallot[] =>
  [...state.ballot.values()].flatMap(({ motionId, round, choice, castAt, seatId: voter }) =>
    voter === seatId && choice ? [{ motionId, round, choice, castAt }] : [],
  )
