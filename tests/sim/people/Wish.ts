import type { CommandName } from '../../../domain/commands/index.ts'
import type { State } from '../../../domain/state.ts'
import type { Choice } from '../../../domain/vote/Ballot.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import type { Random } from '../Random.ts'

/** What somebody wants to press. */
export type Wish =
  | { readonly name: CommandName; readonly input: object }
  | { readonly secret: VotingMotion; readonly choice: Choice }

/** What somebody sees who thinks of pressing, and the chance that makes up his mind. */
export interface Sight {
  readonly state: State
  readonly seatId: string | undefined
  /** Has a signed ballot paper that is not used yet. */
  readonly hasPaper: (motion: VotingMotion) => boolean
  /** In a secret vote, by the person and the motion alone. */
  readonly secretChoice: (motion: VotingMotion) => Choice
  readonly now: number
  readonly r: Random
}
