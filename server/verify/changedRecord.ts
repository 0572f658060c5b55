import { KINDS } from '../../domain/state.ts'
import { canonical } from '../rooms/canonical.ts'
import { UNLEDGERED } from '../rooms/tentative.ts'
import type { Evidence } from '../store/evidence.ts'
import type { Finding } from './Finding.ts'
import type { Fold } from './Fold.ts'

/** The tables hold what the ledger tells, no more and no less. */
export const changedRecord = async (
  evidence: Evidence,
  committeeId: string,
  fold: Fold,
): Promise<Finding | undefined> => {
  const seen = new Set<string>()
  for (const kind of KINDS.filter((k) => !UNLEDGERED.includes(k)))
    for await (const record of evidence.records(committeeId, kind)) {
      const place = `${kind} ${record.id}`
      const told = fold.get(place)
      seen.add(place)
      const found = (why: string): Finding => ({ what: 'record', kind, id: record.id, why })
      if (!told) return found('the ledger does not know it')
      if (canonical(record) !== canonical(told.record)) return found('differs from the ledger')
    }
  for (const [place, { kind, record }] of fold)
    if (!seen.has(place)) return { what: 'record', kind, id: record.id, why: 'is missing' }
  return undefined
}
