import { createHash } from 'node:crypto'
import type { LedgerRow } from '../../../server/store/CommitStore.ts'

// Written anew from the description of the chain, so that it does not agree with a mistake.

const spelled = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`
  const fields = value as Record<string, unknown>
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined)
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${spelled(fields[name])}`)
    .join(',')}}`
}

/** What the hash of this row has to be, after the row before it. */
export const chainHash = (committeeId: string, prevHash: string, row: LedgerRow): string => {
  const { hash: _, answer, prevHash: __, ...rest } = row
  const { receipt: ___, ...told } = answer as { readonly receipt?: string }
  const content = { ...rest, answer: told }
  return createHash('sha256')
    .update(`joint-meeting-board/ledger/v2\n${prevHash}\n${spelled({ committeeId, ...content })}`)
    .digest('hex')
}
