import type { Choice } from '../../domain/vote/Ballot.ts'

/** 选票: what one page holds of one round of a secret vote. Base64 where it is bytes. */
export interface Paper {
  readonly id: string
  readonly owner: string
  readonly committeeId: string
  readonly motionId: string
  readonly round: number
  /** The prepared message: random, known to this page alone until the ballot is cast. */
  readonly serial: string
  readonly blinded: string
  /** What takes the blinding off again. Gone once the signature is here. */
  readonly blinding?: string
  /** The server's signature over the serial, which it has never seen. */
  readonly signature?: string
  /** By the device's clock, ms. */
  readonly signedAt?: number
  /** Chosen, and not yet answered. Gone once it is: nobody finds it on the device. */
  readonly choice?: Choice
  /** How it ended. */
  readonly end?: 'cast' | 'late' | 'refused'
  readonly receipt?: string
}

export const paperId = (owner: string, motionId: string, round: number): string =>
  JSON.stringify([owner, motionId, round])
