import type { Method } from '../committee/Settings.ts'
import type { ItemId, MeetingId, MotionId, SeatId } from '../ids.ts'

interface Proposed {
  readonly id: MotionId
  readonly meetingId: MeetingId
  readonly itemId: ItemId
  /** Place in the ledger of its proposal: the order of motions on one item. */
  readonly seq: number
  readonly proposerId: SeatId
  readonly proposedAt: number
  readonly method: Method
  readonly major: boolean
  /** Frozen when proposed [V19]. */
  readonly text: string
  readonly textHash: string
  /** 0 before the first opening; a vote that was void is opened again as the next round [V20]. */
  readonly round: number
  /** The chair tried to open the vote and quorum was missing. */
  readonly quorumMissedAt?: number
  /** The decided motion whose words are put to the vote again [V27]. */
  readonly repeatsId?: MotionId
}

/** What the chair announces. Counts are people, `present` = `eligible` + recused. */
export interface Tally {
  readonly base: number
  readonly quorum: number
  readonly passNeeded: number
  readonly present: number
  readonly eligible: number
  readonly recusedIds: readonly SeatId[]
  readonly approve: number
  readonly against: number
  readonly abstain: number
  readonly notVoted: number
  readonly passed: boolean
  readonly closeSplit: boolean
}

interface Opened extends Proposed {
  readonly openedAt: number
  readonly lastCallAt?: number
  /** Public key of a secret ballot's tokens (RFC 9474), base64 of SPKI. */
  readonly tokenKey?: string
}

/** 动议. Each phase has only what exists in it. */
export type Motion =
  | (Proposed & { readonly phase: 'PROPOSED' })
  | (Opened & {
      readonly phase: 'VOTING'
      /** Only where the committee shows the tally before closing [V28]. */
      readonly running?: {
        readonly approve: number
        readonly against: number
        readonly abstain: number
      }
    })
  | (Opened & {
      readonly phase: 'DECIDED'
      readonly closedAt: number
      readonly tally: Tally
      /** SHA-256 (base64) of a secret vote's ballots: the ledger does not hold them [V18]. */
      readonly urnHash?: string
    })
  | (Opened & { readonly phase: 'VOID'; readonly closedAt: number })
  | (Proposed & {
      readonly phase: 'WITHDRAWN'
      readonly withdrawnAt: number
      readonly reason?: string
    })

export type VotingMotion = Extract<Motion, { phase: 'VOTING' }>
export type DecidedMotion = Extract<Motion, { phase: 'DECIDED' }>
export const isSecret = (m: Motion): boolean => m.method === 'SECRET_BALLOT'
