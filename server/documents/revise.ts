import * as Y from 'yjs'
import type { NotesWords } from '../../domain/board/NotesEntry.ts'
import { ROOTS } from './notesShape.ts'

/**
 * Writes these words into notes, as edits of the document's client: what is the same before and behind
 * stays with whoever wrote it. Answers with the update.
 */
export function revise(doc: Y.Doc, words: NotesWords): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    for (const root of ROOTS) replace(doc.getText(root), words[root])
  })
  return Y.encodeStateAsUpdate(doc, before)
}

function replace(text: Y.Text, words: string): void {
  const old = [...text.toString()]
  const next = [...words]
  const most = Math.min(old.length, next.length)
  let before = 0
  while (before < most && old[before] === next[before]) before += 1
  let behind = 0
  while (behind < most - before && old.at(-1 - behind) === next.at(-1 - behind)) behind += 1
  const gone = old.slice(before, old.length - behind).join('')
  const come = next.slice(before, next.length - behind).join('')
  const at = old.slice(0, before).join('').length
  if (gone !== '') text.delete(at, gone.length)
  if (come !== '') text.insert(at, come)
}
