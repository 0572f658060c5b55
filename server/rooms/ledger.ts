import type { LedgerRow } from '../store/CommitStore.ts'
import { canonical, sha256 } from './canonical.ts'

/** The hash before the first row of a committee's chain. */
export const GENESIS = '0'.repeat(64)
const DOMAIN = 'joint-meeting-board/ledger/v2'

/** A ledger row before its hash is known; the answer may carry its receipt already, which is the hash. */
export type RowContent = Omit<LedgerRow, 'hash' | 'answer'> & { readonly answer: object }

/** A row's place in the chain: its own content, its committee's, and all before it. */
export const rowHash = (committeeId: string, row: RowContent): string => {
  const { seq, key, command, actor, at, bodyHash, input, changes, prevHash } = row
  const { receipt: _, ...answer } = row.answer as { receipt?: string }
  const content = { committeeId, seq, key, command, actor, at, bodyHash, input, changes, answer }
  return sha256(`${DOMAIN}\n${prevHash}\n${canonical(content)}`)
}
