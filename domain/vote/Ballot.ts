import * as v from 'valibot'
import type { MeetingId, MotionId, SeatId } from '../ids.ts'

export const CHOICES = { APPROVE: '赞成', AGAINST: '反对', ABSTAIN: '弃权' } as const
export type Choice = keyof typeof CHOICES
export const Choice = v.picklist(Object.keys(CHOICES) as Choice[])

/** The round that a voter means; a press that comes in a later one is too late [V20]. */
export const Round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))

/** An open ballot. Private until closing; a discarded one has lost its choice [V13] [V15]. */
export interface Ballot {
  readonly id: string
  readonly meetingId: MeetingId
  readonly motionId: MotionId
  readonly round: number
  readonly seatId: SeatId
  readonly castAt: number
  readonly choice?: Choice
  /** 代录: entered by the recorder for a raised hand. */
  readonly enteredById?: SeatId
}

/** Who has voted in an open ballot, or fetched the token of a secret one. Says nothing of the choice. */
export interface Turnout {
  readonly id: string
  readonly meetingId: MeetingId
  readonly motionId: MotionId
  readonly round: number
  readonly seatId: SeatId
  /** 代录: whose hand was entered is shown to the meeting, not how it was raised [V21]. */
  readonly enteredById?: SeatId
  /** Secret ballot only: SHA-256 of the blinded request, and the blind signature, both base64. */
  readonly blindedHash?: string
  readonly blindSignature?: string
}

/** A ballot of a secret vote: no person, no time, no order. `id` is the voter's random serial. */
export interface SecretBallot {
  readonly id: string
  readonly meetingId: MeetingId
  readonly motionId: MotionId
  readonly round: number
  readonly choice?: Choice
  /** Unblinded signature over the serial, base64: proves that a voter of the roll cast it. */
  readonly signature: string
}

/** The private key of one round's tokens, sealed for the server; blank once the vote is closed. */
export interface BallotKey {
  readonly id: string
  readonly meetingId: MeetingId
  readonly sealedKey?: string
}
