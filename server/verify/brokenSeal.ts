import { canonical } from '../rooms/canonical.ts'
import type { Evidence } from '../store/evidence.ts'
import { checkFile } from './checkFile.ts'
import type { Finding } from './Finding.ts'

/** Each seal sits on the chain where it says, and its file is what was signed [M45]. */
export const brokenSeal = async (
  evidence: Evidence,
  committeeId: string,
  heads: ReadonlyMap<number, string>,
): Promise<Finding | undefined> => {
  for await (const seal of evidence.records(committeeId, 'seal')) {
    const broken = (why: string): Finding => ({ what: 'seal', id: seal.id, why })
    if (heads.get(seal.seq) !== seal.head) return broken('the ledger had another head there')
    const content = await evidence.sealedFile(committeeId, seal.contentHash)
    if (content === undefined) return broken('its file is missing')
    const { finding } = checkFile({ content: parse(content), seal })
    if (finding) return finding
    if (canonical(parse(content)) !== content) return broken('its file is not as it was written')
  }
  return undefined
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
