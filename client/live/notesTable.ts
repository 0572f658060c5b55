import { indexedDbTable } from './indexedDbTable.ts'
import type { NotesRow } from './NotesShelf.ts'

/** What was written in notes on this device and is not saved yet. */
export const notesTable = indexedDbTable<NotesRow>('notes')
