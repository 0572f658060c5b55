import type { Answer } from '../../domain/commands/protocol.ts'
import type { Change, State } from '../../domain/state.ts'

/** One command in a committee's ledger. */
export interface LedgerRow {
  readonly seq: number
  readonly key: string
  readonly command: string
  readonly actor: string
  readonly at: number
  readonly bodyHash: string
  readonly input: unknown
  readonly changes: readonly Change[]
  readonly answer: Answer
  readonly prevHash: string
  readonly hash: string
}

/** A refusal: kept without content, so that the same key gets the same answer. */
export interface RefusedRow {
  readonly key: string
  readonly command: string
  readonly actor: string
  readonly at: number
  readonly bodyHash: string
  readonly code: string
  readonly answer: Answer
  /** Absent where the room was given no key. */
  readonly mac?: string
}

/** What one transaction writes: all of it or nothing. */
export interface Batch {
  readonly committeeId: string
  readonly epoch: number
  readonly ledger: readonly LedgerRow[]
  readonly refused: readonly RefusedRow[]
  /** The last version of each record that the batch changed. */
  readonly records: readonly Change[]
  /** Everything as it is after them: the search index is made of it. Absent: nothing is indexed. */
  readonly state?: State
}

export interface KnownAnswer {
  readonly bodyHash: string
  readonly answer: Answer
}

/** Where rooms keep what they decide. Every implementation passes tests/support/commitStoreSuite. */
export interface CommitStore {
  /**
   * Takes the committee's lease under a new epoch and reads what its room needs. What was sent under an
   * older one is done by then or never will be. Throws StaleLease where the lease is not under `held`.
   */
  take(
    committeeId: string,
    held?: number,
  ): Promise<{ state: State; head: string; epoch: number } | undefined>
  /** What the tables hold of a meeting that is no longer at hand; nothing where there is none. */
  recall(committeeId: string, meetingId: string): Promise<readonly Change[]>
  /** Durable when it resolves. Throws StaleLease, DuplicateKey or NoStorage having written nothing. */
  commit(batch: Batch): Promise<void>
  answersOf(committeeId: string, keys: readonly string[]): Promise<ReadonlyMap<string, KnownAnswer>>
}

/** Another server has taken the committee's room. */
export class StaleLease extends Error {}
/** A key of the batch was answered before, done or refused; or a place of the ledger is taken. */
export class DuplicateKey extends Error {}
/** The disk is full, or the database takes nothing new for another reason of its own. */
export class NoStorage extends Error {}
