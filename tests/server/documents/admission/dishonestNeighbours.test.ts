import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '../../../../server/documents/limits.ts'
import { NotesText } from '../../../../server/documents/NotesText.ts'
import { deleted, forge, type Ref, text } from './forge.ts'
import { Server, Writer } from './Writer.ts'

const EMPTY = { snapshot: undefined, updates: [], authorByClient: new Map() }

/** A neighbour that somebody invents: the n-th client's m-th character, or none. */
const aim = fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined, freq: 5 })
const piece = fc.record({ left: aim, right: aim, isDeleted: fc.boolean(), follows: fc.boolean() })
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ insert: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ delete: fc.nat(20) }) },
  { weight: 6, arbitrary: fc.constantFrom('deliver', 'listen', 'connect', 'disconnect') },
  { weight: 8, arbitrary: fc.record({ forge: fc.array(piece, { minLength: 1, maxLength: 3 }) }) },
)
type Piece = typeof piece extends fc.Arbitrary<infer T> ? T : never
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

test('invented neighbours are refused or harmless: every browser reads the same in the end', () => {
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), deed), { minLength: 10, maxLength: 60 }), (deeds) => {
      const server = new Server(new NotesText(EMPTY, DEFAULT_LIMITS))
      // With an id below and one above those of the others: both sides of every tie.
      const low = server.issue('mallory')
      const writers = ['zhang', 'wang', 'li'].map((author) => new Writer(server, author))
      const high = server.issue('mallory')
      for (const [who, what] of deeds) {
        if (typeof what !== 'object' || !('forge' in what)) {
          act(writers[who]!, what)
          continue
        }
        const update = invent(server, who === 0 ? low : high, what.forge)
        const outcome = server.text.take(update, 'mallory')
        if (typeof outcome === 'string') refused += 1
        else taken += 1
        if (outcome instanceof Uint8Array) {
          Y.applyUpdate(server.mirror, outcome)
          for (const writer of writers) writer.overhear(outcome)
        }
      }
      for (const writer of writers) {
        writer.deliver()
        writer.connect()
      }
      for (const writer of writers) {
        writer.listen()
        expect(writer.doc.getText('discussion').toString()).toBe(server.text.words.discussion)
      }
      expect(server.refusals).toEqual([])
    }),
    { numRuns: 1_500 },
  )
  expect(Math.min(taken, refused)).toBeGreaterThan(1_000)
}, 60_000)

function act(writer: Writer, what: Exclude<Deed, { forge: unknown }>): void {
  if (what === 'deliver') writer.deliver()
  else if (what === 'listen') writer.listen()
  else if (what === 'connect') writer.connect()
  else if (what === 'disconnect') writer.disconnect()
  else if ('insert' in what) writer.insert('discussion', what.insert, 'xy')
  else writer.delete('discussion', what.delete, 2)
}

function invent(server: Server, client: number, pieces: readonly Piece[]): Uint8Array {
  const clocks = Y.decodeStateVector(server.text.stateVector)
  const start = clocks.get(client) ?? 0
  const known = [...clocks]
  const find = (at: Piece['left']): Ref | undefined => {
    const [owner, clock] = known[(at?.[0] ?? 0) % Math.max(known.length, 1)] ?? [0, 0]
    return at === undefined || clock === 0 ? undefined : [owner, at[1] % clock]
  }
  const structs = pieces.map(({ left, right, isDeleted, follows }, i) => {
    const before: Ref | undefined = follows && i > 0 ? [client, start + 2 * i - 1] : find(left)
    const behind = find(right)
    const where = { ...(before && { left: before }), ...(behind && { right: behind }) }
    return isDeleted ? deleted(2, where) : text('MN', where)
  })
  return forge([{ client, clock: start, structs }])
}
