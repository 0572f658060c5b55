import { boardName, notesName, type NotesSubject } from '../../domain/board/documentName.ts'

/** What a document's name says; a name is a path segment and travels in URLs as it is. */
export type DocumentName =
  | { readonly kind: 'board'; readonly committeeId: string; readonly epoch: string }
  | { readonly kind: 'notes'; readonly committeeId: string; readonly subject: NotesSubject }

/** Reads a name; undefined for anything but the one spelling that boardName and notesName give. */
export function parseDocumentName(spelling: string): DocumentName | undefined {
  if (spelling.length > LONGEST_NAME) return undefined
  const name = read(spelling.split('.').map(unescape))
  // Two spellings of one name would be two rooms on one document, each unaware of the other.
  return name !== undefined && spell(name) === spelling ? name : undefined
}

const LONGEST_NAME = 512

function read([kind, committeeId, ...rest]: readonly string[]): DocumentName | undefined {
  if (!committeeId) return undefined
  const [first, second] = rest
  if (kind === 'board' && first && rest.length === 1) return { kind, committeeId, epoch: first }
  const isSubject = (first === 'issue' || first === 'item') && second && rest.length === 2
  if (kind !== 'notes' || !isSubject) return undefined
  return { kind, committeeId, subject: { kind: first, id: second } }
}

function spell(name: DocumentName): string {
  return name.kind === 'board'
    ? boardName(name.committeeId, name.epoch)
    : notesName(name.committeeId, name.subject)
}

function unescape(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
