import type { SecretBallot } from './Ballot.ts'
import type { Motion } from './Motion.ts'

/** Is this ballot one of the motion's present round? */
export const isInUrn = (b: SecretBallot, { id, round }: Motion): boolean =>
  b.motionId === id && b.round === round

/** The ballots of one round of a secret vote as text, in the order of their serials [V18]. */
export const urnInWords = (ballots: readonly SecretBallot[]): string =>
  ballots
    .map((b) => `${b.id} ${b.choice ?? ''} ${b.signature}`)
    .sort()
    .join('\n')
