import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../../server/documents/limits.ts'
import { NotesText } from '../../../../server/documents/NotesText.ts'
import { Server, Writer } from './Writer.ts'

const EMPTY = { snapshot: undefined, updates: [], authorByClient: new Map() }
const root = fc.constantFrom('discussion' as const, 'motion' as const)
const spot = fc.oneof(fc.nat(3), fc.nat(60))
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }),
  fc.constantFrom('路灯', '下水道😀堵', 'a'),
)

/** One thing that a person, or the network between, does. */
const step = fc.record({
  who: fc.nat(2),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.record({ insert: words, at: spot, root }) },
    { weight: 3, arbitrary: fc.record({ delete: fc.integer({ min: 1, max: 9 }), at: spot, root }) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'deliver',
        'deliver merged',
        'listen',
        'disconnect',
        'connect',
        'undo',
        'redo',
      ),
    },
  ),
})

type Deed = (typeof step extends fc.Arbitrary<infer Step> ? Step : never)['what']

function act(writer: Writer, what: Deed): void {
  if (typeof what === 'object')
    if ('insert' in what) writer.insert(what.root, what.at, what.insert)
    else writer.delete(what.root, what.at, what.delete)
  else if (what === 'deliver') writer.deliver()
  else if (what === 'deliver merged') writer.deliverMerged()
  else if (what === 'listen') writer.listen()
  else if (what === 'connect') writer.connect()
  else if (what === 'disconnect') writer.disconnect()
  else if (what === 'undo') writer.undo()
  else writer.redo()
}

test('2,000 honest sessions, typed on- and offline, deleted, undone and merged: none refused, all equal', () => {
  let updates = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const server = new Server(new NotesText(EMPTY, DEFAULT_LIMITS))
      // The third is the first person on another device.
      const writers = ['zhang', 'wang', 'zhang'].map((author) => new Writer(server, author))
      for (const { who, what } of steps) act(writers[who]!, what)
      for (const writer of writers) {
        writer.deliver()
        writer.connect()
      }
      for (const writer of writers) writer.listen()
      updates += steps.length
      expect(server.refusals).toEqual([])
      for (const { doc } of writers) {
        expect(doc.getText('discussion').toString()).toBe(server.text.words.discussion)
        expect(doc.getText('motion').toString()).toBe(server.text.words.motion)
      }
    }),
    { numRuns: 2_000 },
  )
  expect(updates).toBeGreaterThan(20_000)
}, 60_000)
