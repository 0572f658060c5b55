import type { StaleLease } from '../store/CommitStore.ts'

/** Which committees this server has: notes are stored only under the epoch under which they were read. */
export type Leases = {
  /** The epoch of the committee's lease; NO_LEASE while its room is not open here. */
  epochOf(committeeId: string): number
  /** It was noticed that another server has taken the committee since that epoch. */
  lost(committeeId: string, epoch: number, fault: StaleLease): void
}

/** An epoch that no lease ever has: under it nothing is stored. */
export const NO_LEASE = 0
