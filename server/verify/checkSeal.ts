import type { Minutes } from '../../domain/minutes/Minutes.ts'
import { wasSigned } from '../../domain/minutes/Minutes.ts'
import { bodyText } from '../../domain/minutes/minutesText.ts'
import type { Seal } from '../../domain/minutes/Seal.ts'
import { sha256 } from '../rooms/canonical.ts'
import { rowHash } from '../rooms/ledger.ts'
import type { Evidence } from '../store/evidence.ts'
import { checkFile } from './checkFile.ts'
import type { Finding } from './Finding.ts'

/** What the public learns of a seal: which paper it is of, and whether that is as it was sealed. */
export interface SealReport {
  readonly seal: Seal
  /** The mark on the paper's head. */
  readonly title?: string
  /** The newest signed version, where it is another one. */
  readonly newerVersion?: number
  readonly finding?: Finding
}

/**
 * One seal in its place: its own file, the ledger's row under it, and the minutes as the tables hold them
 * now. The whole chain is checked by `npm run verify`; this answers while somebody waits.
 */
export const checkSeal = async (
  evidence: Evidence,
  committeeId: string,
  seal: Seal,
): Promise<SealReport> => {
  const content = await evidence.sealedFile(committeeId, seal.contentHash)
  const versions = await evidence.minutesOf(committeeId, seal.meetingId)
  const newest = versions.filter(wasSigned).at(-1)
  const own = versions.find((m) => m.id === seal.minutesId)
  const finding =
    checkFile({ content: content && (JSON.parse(content) as unknown), seal }).finding ??
    (await changedRow(evidence, committeeId, seal)) ??
    changedBody(own, seal)
  return {
    seal,
    ...(own ? { title: own.title } : {}),
    ...(newest && newest.version > seal.version ? { newerVersion: newest.version } : {}),
    ...(finding ? { finding } : {}),
  }
}

const changedRow = async (
  evidence: Evidence,
  committeeId: string,
  { seq, head }: Seal,
): Promise<Finding | undefined> => {
  const row = await evidence.ledgerRow(committeeId, seq)
  const isSame = row?.hash === head && rowHash(committeeId, row) === head
  return isSame ? undefined : { what: 'ledger', seq, why: 'is not the row that was sealed' }
}

/** A signed text stands; a draft may still be edited, and its seal speaks of the adjournment. */
const changedBody = (minutes: Minutes | undefined, seal: Seal): Finding | undefined => {
  const found = (why: string): Finding => ({
    ...{ what: 'record', kind: 'minutes', id: seal.minutesId, why },
  })
  if (!minutes) return found('is missing')
  if (!wasSigned(minutes)) return undefined
  return sha256(bodyText(minutes.document), 'base64') === minutes.bodyHash
    ? undefined
    : found('differs from what was signed')
}
