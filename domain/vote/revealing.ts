import type { Motion, Tally } from './Motion.ts'
import { isSecret } from './Motion.ts'

/** With fewer voters than this a count alone may tell who chose what. */
const FEWEST_FOR_SECRECY = 5

/**
 * [V29] What the numbers of a secret vote give away by themselves: `FEW` where so few may vote that the
 * count points at persons, `UNANIMOUS` where everybody who voted chose alike, so that each choice is known.
 * Before closing pass how many may vote now; once it is closed pass the tally, which knows.
 * Undefined for open votes and where the numbers keep the secret.
 */
export const revealing = (
  motion: Motion,
  count: { readonly eligible: number } | Tally,
): 'FEW' | 'UNANIMOUS' | undefined => {
  if (!isSecret(motion)) return undefined
  if ('approve' in count) {
    const { approve, against, abstain } = count
    const cast = approve + against + abstain
    const isUnanimous = cast > 0 && [approve, against, abstain].includes(cast)
    if (isUnanimous) return 'UNANIMOUS'
    // Papers that were never cast shrink the crowd in which a ballot hides.
    return cast > 0 && cast < FEWEST_FOR_SECRECY ? 'FEW' : undefined
  }
  return count.eligible < FEWEST_FOR_SECRECY ? 'FEW' : undefined
}
