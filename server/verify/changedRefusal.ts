import type { Mac } from '../rooms/rowMac.ts'
import { refusedText } from '../rooms/rowMac.ts'
import type { Evidence } from '../store/evidence.ts'
import type { Finding } from './Finding.ts'

/** Refusals stand in no chain: each bears a mark under the installation's key. */
export const changedRefusal = async (
  evidence: Evidence,
  committeeId: string,
  mac: Mac,
): Promise<Finding | undefined> => {
  for await (const row of evidence.refusals(committeeId))
    if (row.mac !== undefined && row.mac !== mac(refusedText(committeeId, row)))
      return { what: 'refusal', key: row.key, why: 'differs from what was kept' }
  return undefined
}
