import type { LedgerRow } from '../store/CommitStore.ts'
import { canonical, sha256 } from './canonical.ts'

/** The hash before the first row of a committee's chain. */
export const GENESIS = '0'.repeat(64)
const DOMAIN = 'joint-meeting-board/ledger/v1'

/** A row's place in the chain: its own content, its committee's, and all before it. */
export const rowHash = (committeeId: string, row: Omit<LedgerRow, 'hash' | 'answer'>): string => {
  const { seq, key, command, actor, at, bodyHash, input, changes, prevHash } = row
  return sha256(
    `${DOMAIN}\n${prevHash}\n${canonical({ committeeId, seq, key, command, actor, at, bodyHash, input, changes })}`,
  )
}
