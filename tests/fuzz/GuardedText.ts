import { DEFAULT_LIMITS } from '../../server/documents/limits.ts'
import { NotesText } from '../../server/documents/NotesText.ts'

/** A document's text as the fuzzer sees it: the real one, or one without the scan. */
export type FuzzedText = Pick<NotesText, 'take' | 'bind' | 'stateVector' | 'encoded' | 'words'>

/** Opens a text from what is stored, in this order. */
export type OpenText = (rows: readonly Uint8Array[]) => FuzzedText

/** The text as the server has it. */
export const guarded = (rows: readonly Uint8Array[], snapshot?: Uint8Array): NotesText => {
  const updates = rows.map((bytes, i) => ({ sequence: BigInt(i + 1), bytes }))
  return new NotesText({ snapshot, updates, authorByClient: new Map() }, DEFAULT_LIMITS)
}
