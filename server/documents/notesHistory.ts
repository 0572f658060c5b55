import * as Y from 'yjs'
import type { NotesEntry, NotesWords } from '../../domain/board/NotesEntry.ts'
import { newNotes, ROOTS, wordsIn } from './notesShape.ts'
import { HISTORY_DAYS, type NotesStore, type PastUpdate } from './NotesStore.ts'

/** Who wrote and who deleted how much, from the first to the last. */
export async function entriesIn(past: readonly PastUpdate[]): Promise<readonly NotesEntry[]> {
  const entries: NotesEntry[] = []
  const doc = newNotes()
  let [added, removed] = [0, 0]
  for (const root of ROOTS)
    doc.getText(root).observe(({ delta }) => {
      for (const step of delta) {
        if (typeof step.insert === 'string') added += step.insert.length
        removed += step.delete ?? 0
      }
    })
  await replay(doc, past, ({ sequence, authorSeatId: authorId, at }) => {
    const before = entries.at(-1)
    const goesOn = before?.authorId === authorId && at - before.at <= PAUSE
    const start = goesOn ? before : { from: at, added: 0, removed: 0 }
    if (goesOn) entries.pop()
    entries.push({
      sequence: String(sequence),
      from: start.from,
      at,
      authorId,
      added: start.added + added,
      removed: start.removed + removed,
    })
    added = removed = 0
  })
  return entries
}

/** After a pause of so long, ms, somebody begins anew. */
const PAUSE = 120_000

/** The text as it stood after an update; undefined where there is no such update. */
export async function wordsAt(
  past: readonly PastUpdate[],
  sequence: string,
): Promise<NotesWords | undefined> {
  const last = past.findIndex((update) => String(update.sequence) === sequence)
  if (last < 0) return undefined
  const doc = newNotes()
  await replay(doc, past.slice(0, last + 1))
  return wordsIn(doc)
}

/**
 * Puts what is older than HISTORY_DAYS into one update. Text that was deleted by then is gone for good;
 * what was deleted since can still be restored, however old it is.
 */
export async function foldOldHistory(
  store: NotesStore,
  documentId: string,
  epoch: number,
  now: number,
): Promise<void> {
  const old = await store.history(documentId, now - HISTORY_DAYS * DAY)
  const last = old.at(-1)
  if (last === undefined || old.length === 1) return
  const doc = newNotes()
  await replay(doc, old)
  await store.foldHistory(documentId, epoch, Y.encodeStateAsUpdate(doc), last.sequence)
}

const DAY = 86_400_000

/** A few at a time: an evening is thousands of keystrokes, and others wait. */
async function replay(
  doc: Y.Doc,
  past: readonly PastUpdate[],
  each: (update: PastUpdate) => void = () => {},
): Promise<void> {
  for (const [i, update] of past.entries()) {
    Y.applyUpdate(doc, update.bytes)
    each(update)
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise((go) => setImmediate(go))
  }
}

const AT_ONCE = 100
