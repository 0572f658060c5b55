import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { entriesIn, foldOldHistory, wordsAt } from '../../../server/documents/notesHistory.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import type { PastUpdate } from '../../../server/documents/NotesStore.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-26T14:30:00+08:00')
const ROOM = 'notes.c.issue.lamp'

/** People who write in turn in one text, at given times; every edit is one update. */
function diary() {
  const past: PastUpdate[] = []
  const doc = new Y.Doc({ gc: false })
  return {
    past,
    text: doc.getText('discussion'),
    motion: doc.getText('motion'),
    writes(author: string, at: number, edit: () => void): string {
      doc.clientID = past.length + 1
      const before = Y.encodeStateVector(doc)
      edit()
      const bytes = Y.encodeStateAsUpdate(doc, before)
      past.push({ sequence: BigInt(past.length + 1), bytes, authorSeatId: author, at })
      return String(past.length)
    },
  }
}

test('an entry is what one person wrote and deleted without a pause', async () => {
  const { past, text, motion, writes } = diary()
  writes('zhang', NOW, () => text.insert(0, '路灯'))
  writes('zhang', NOW + 60_000, () => text.insert(2, '坏了'))
  writes('wang', NOW + 61_000, () => text.delete(0, 3))
  writes('wang', NOW + 62_000, () => motion.insert(0, '同意'))
  writes('wang', NOW + 300_000, () => text.insert(0, '！'))

  expect(await entriesIn(past)).toEqual([
    { sequence: '2', from: NOW, at: NOW + 60_000, authorId: 'zhang', added: 4, removed: 0 },
    { sequence: '4', from: NOW + 61_000, at: NOW + 62_000, authorId: 'wang', added: 2, removed: 3 },
    {
      sequence: '5',
      from: NOW + 300_000,
      at: NOW + 300_000,
      authorId: 'wang',
      added: 1,
      removed: 0,
    },
  ])
  expect(await wordsAt(past, '2')).toEqual({ discussion: '路灯坏了', motion: '' })
  expect(await wordsAt(past, '5')).toEqual({ discussion: '！了', motion: '同意' })
  for (const none of ['0', '6', '', 'x', '2n']) expect(await wordsAt(past, none)).toBeUndefined()
})

test('a deletion can be taken back for thirty days, however old the words are; then they are gone for good', async () => {
  const store = memoryNotesStore()
  const { past, text, writes } = diary()
  writes('zhang', NOW - 90 * DAY, () => text.insert(0, '甲乙丙丁'))
  writes('wang', NOW - 60 * DAY, () => text.delete(0, 1))
  const old = writes('zhang', NOW - 31 * DAY, () => text.insert(3, '戊'))
  const deletion = writes('wang', NOW - 29 * DAY, () => text.delete(0, 1))
  store.remember(ROOM, past)

  await foldOldHistory(store, ROOM, 1, NOW)

  const kept = await store.history(ROOM)
  expect(kept.map(({ sequence }) => String(sequence))).toEqual([old, deletion])
  expect(kept.map(({ authorSeatId }) => authorSeatId)).toEqual(['', 'wang'])
  expect(await wordsAt(kept, old)).toMatchObject({ discussion: '乙丙丁戊' })
  expect(await wordsAt(kept, deletion)).toMatchObject({ discussion: '丙丁戊' })
  const stored = kept.map(({ bytes }) => new TextDecoder().decode(bytes)).join('')
  expect(stored).toContain('乙')
  expect(stored).not.toContain('甲')

  // Again, when nothing has become older, and when everything has.
  await foldOldHistory(store, ROOM, 1, NOW)
  expect(await store.history(ROOM)).toEqual(kept)
  await foldOldHistory(store, ROOM, 1, NOW + 2 * DAY)
  const last = await store.history(ROOM)
  expect(last).toHaveLength(1)
  expect(await wordsAt(last, deletion)).toMatchObject({ discussion: '丙丁戊' })
  expect(new TextDecoder().decode(last[0]!.bytes)).not.toContain('乙')
})
