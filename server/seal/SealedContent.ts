import type { Occasion } from '../../domain/minutes/Seal.ts'
import type { Kind, Records } from '../../domain/state.ts'
import { canonical, sha256 } from '../rooms/canonical.ts'

export const FORMAT = 'joint-meeting-board/sealed/v1'

/** What a seal speaks about. */
export interface SealedHeader {
  readonly format: typeof FORMAT
  readonly committeeId: string
  readonly meetingId: string
  readonly minutesId: string
  readonly version: number
  readonly occasion: Occasion
  readonly docNo: string
  readonly seq: number
  readonly head: string
}

/** One sealed record by its hash: whoever may not see the record can still check the others. */
export interface ManifestLine {
  readonly kind: Kind
  readonly id: string
  readonly hash: string
}

/** The sealed file: a meeting's records as they were, each with its hash. */
export interface SealedContent extends SealedHeader {
  readonly manifest: readonly ManifestLine[]
  readonly records: { readonly [K in Kind]?: readonly Records[K][] }
}

export const recordHash = (record: object): string => sha256(canonical(record))

/** What is signed of the content: the header and the list of hashes, and so every record. */
export const contentHash = ({ records: _, ...signed }: SealedContent): string =>
  sha256(canonical(signed))

/** The text under the signature, from which the check code follows, too. */
export const signedText = (h: SealedHeader, hash: string): string => {
  const { committeeId, meetingId, minutesId, version, occasion, docNo, seq, head } = h
  const header = { committeeId, meetingId, minutesId, version, occasion, docNo, seq, head }
  return `${FORMAT}\n${canonical({ ...header, contentHash: hash })}`
}
