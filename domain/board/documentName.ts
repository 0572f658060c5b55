import type { CommitteeId } from '../ids.ts'

const part = (s: string): string => encodeURIComponent(s).replaceAll('.', '%2E')

/** A board lives under a new epoch after each restart; its old name is never used again. */
export const boardName = (committeeId: CommitteeId | string, epoch: string): string =>
  `board.${part(committeeId)}.${part(epoch)}`

/** What notes belong to. */
export type NotesSubject = { readonly kind: 'issue' | 'item'; readonly id: string }

export const notesName = (committeeId: CommitteeId | string, { kind, id }: NotesSubject): string =>
  `notes.${part(committeeId)}.${kind}.${part(id)}`
