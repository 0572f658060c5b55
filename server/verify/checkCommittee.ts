import { GENESIS, rowHash } from '../rooms/ledger.ts'
import { macUnder } from '../rooms/rowMac.ts'
import type { LedgerRow } from '../store/CommitStore.ts'
import type { Evidence } from '../store/evidence.ts'
import { brokenSeal } from './brokenSeal.ts'
import { changedContact } from './changedContact.ts'
import { changedRecord } from './changedRecord.ts'
import { changedRefusal } from './changedRefusal.ts'
import { changedUrn } from './changedUrn.ts'
import type { Finding } from './Finding.ts'
import type { Fold } from './Fold.ts'

export interface CommitteeReport {
  readonly committeeId: string
  readonly rows: number
  readonly records: number
  readonly seals: number
  readonly head: string
  readonly finding?: Finding
}

/**
 * Compares everything that the database says of a committee with what its ledger tells: the chain row by
 * row, its fold with the tables, the seals with the chain and their files, urns with their motions. Stops
 * at the first change.
 *
 * @param secret of the installation; without it, refusals and contacts are not checked
 */
export const checkCommittee = async (
  evidence: Evidence,
  committeeId: string,
  secret?: Buffer,
): Promise<CommitteeReport> => {
  const fold: Fold = new Map()
  const heads = new Map<number, string>()
  let [rows, head] = [0, GENESIS]
  const report = (finding?: Finding, records = fold.size, seals = 0): CommitteeReport => ({
    ...{ committeeId, rows, head, records, seals },
    ...(finding ? { finding } : {}),
  })
  for await (const row of evidence.ledger(committeeId)) {
    const why = brokenLink(committeeId, row, rows + 1, head)
    if (why) return report({ what: 'ledger', seq: row.seq, why })
    for (const change of row.changes) fold.set(`${change.kind} ${change.record.id}`, change)
    ;[rows, head] = [row.seq, row.hash]
    heads.set(row.seq, row.hash)
  }
  const changed =
    (await changedRecord(evidence, committeeId, fold)) ??
    (await changedUrn(evidence, committeeId, fold)) ??
    (secret && (await changedRefusal(evidence, committeeId, macUnder(secret)))) ??
    (secret && (await changedContact(evidence, committeeId, secret)))
  if (changed) return report(changed)
  const seals = [...fold.values()].filter((c) => c.kind === 'seal')
  const broken = await brokenSeal(evidence, committeeId, heads)
  return report(broken, fold.size, seals.length)
}

const brokenLink = (
  committeeId: string,
  row: LedgerRow,
  seq: number,
  head: string,
): string | undefined => {
  if (row.seq !== seq) return `row ${seq} is missing`
  if (row.prevHash !== head) return 'does not follow the row before it'
  if (rowHash(committeeId, row) !== row.hash) return 'its content is not what was hashed'
  const { answer } = row
  return answer.ok && answer.receipt !== row.hash.slice(0, 10) && row.command !== 'load'
    ? 'its receipt is not that of its hash'
    : undefined
}
