import * as Y from 'yjs'
import type { NotesWords } from '../../domain/board/NotesEntry.ts'

/** Empty notes, with the only roots there are: asking for another one would make it. */
export function newNotes(): Y.Doc {
  const doc = new Y.Doc()
  // No client is ever given this id; a random one could hit one that was.
  doc.clientID = 0
  for (const root of ROOTS) doc.getText(root)
  return doc
}

export const ROOTS = ['discussion', 'motion'] as const

export function wordsIn(doc: Y.Doc): NotesWords {
  return {
    discussion: doc.getText('discussion').toString(),
    motion: doc.getText('motion').toString(),
  }
}
