import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { REFUSAL_REASONS } from '../../../../server/documents/admission/RefusalReason.ts'
import { DEFAULT_LIMITS } from '../../../../server/documents/limits.ts'
import { NotesText } from '../../../../server/documents/NotesText.ts'
import { mutate, randomFrom } from './mutate.ts'

const AUTHORS = new Map([
  [1, 'zhang'],
  [2, 'wang'],
])

/** Updates as two people make them, with neighbours and deletions of each other's text. */
function honestUpdates(): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [1, 2].map((clientId) => {
    const doc = new Y.Doc()
    doc.clientID = clientId
    return doc
  })
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'heard')
    })
  const [one, two] = docs.map((doc) => doc.getText('discussion'))
  one!.insert(0, '楼道灯不亮')
  two!.insert(2, 'abc')
  one!.delete(1, 2)
  two!.insert(3, '😀x')
  one!.doc!.getText('motion').insert(0, '同意')
  two!.delete(0, 4)
  updates.push(Y.encodeStateAsUpdate(docs[0]!))
  return updates
}

test('20,000 mutated updates: each is refused with a word or applied whole, and none throws', () => {
  const seeds = honestUpdates()
  const random = randomFrom(20_251_120)
  let notes = new NotesText(
    { snapshot: undefined, updates: [], authorByClient: AUTHORS },
    DEFAULT_LIMITS,
  )
  const outcomes = { refused: 0, taken: 0 }
  for (let i = 0; i < 20_000; i++) {
    if (i % 40 === 0)
      notes = new NotesText(
        {
          snapshot: undefined,
          updates: seeds
            .slice(0, 1 + (i % 6))
            .map((bytes, n) => ({ sequence: BigInt(n + 1), bytes })),
          authorByClient: AUTHORS,
        },
        DEFAULT_LIMITS,
      )
    const before = notes.encoded
    const bytes = mutate(seeds[random(seeds.length)]!, random)
    const outcome = notes.take(bytes, random(2) === 0 ? 'zhang' : 'wang')
    if (typeof outcome === 'string') {
      outcomes.refused += 1
      expect(REFUSAL_REASONS).toContain(outcome)
      expect(notes.encoded).toEqual(before)
    } else outcomes.taken += 1
  }
  expect(outcomes.refused).toBeGreaterThan(10_000)
  expect(outcomes.taken).toBeGreaterThan(100)
}, 60_000)
