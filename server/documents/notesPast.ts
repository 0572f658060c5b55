import type { RefusalReason } from './admission/RefusalReason.ts'
import type { NotesEntry } from '../../domain/board/NotesEntry.ts'
import { entriesIn, wordsAt } from './notesHistory.ts'
import type { NotesRooms } from './NotesRooms.ts'
import type { NotesWords } from '../../domain/board/NotesEntry.ts'
import type { NotesStore } from './NotesStore.ts'

/** The history of one document of notes, and the way back to an earlier text. */
export type NotesPast = {
  entries(): Promise<readonly NotesEntry[]>
  /** The text as it stood after an entry, by its sequence; undefined where there is none. */
  at(sequence: string): Promise<NotesWords | undefined>
  /**
   * Puts the text of then in the place of what stands there now, as new edits of an author: nothing of
   * what was written since is lost to the history. Answers `NOT_FOUND` where there is no such entry.
   */
  restore(sequence: string, author: string): Promise<'RESTORED' | 'NOT_FOUND' | RefusalReason>
}

export function notesPast(documentId: string, store: NotesStore, rooms: NotesRooms): NotesPast {
  const at = async (sequence: string): Promise<NotesWords | undefined> =>
    wordsAt(await store.history(documentId), sequence)
  return {
    entries: async () => entriesIn(await store.history(documentId)),
    at,
    async restore(sequence, author) {
      const words = await at(sequence)
      if (words === undefined) return 'NOT_FOUND'
      const room = await rooms.open(documentId)
      return (await room.rewrite(author, words)) ?? 'RESTORED'
    },
  }
}
