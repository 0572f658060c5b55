import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '../../../../server/documents/limits.ts'
import { NotesText } from '../../../../server/documents/NotesText.ts'
import { measure } from '../../../fuzz/measure.ts'
import { forge, text } from './forge.ts'
import { HOSTILE_UPDATES } from './hostileUpdates.ts'
import { victim } from './victim.ts'

const { update, owners } = victim()

function attacked(): NotesText {
  const updates = [{ sequence: 1n, bytes: update }]
  return new NotesText({ snapshot: undefined, updates, authorByClient: owners }, DEFAULT_LIMITS)
}

test.each(HOSTILE_UPDATES)(
  '%s: refused as %s, and the document is as before',
  (_, reason, bytes) => {
    const notes = attacked()
    const before = notes.encoded

    expect(notes.take(bytes, 'mallory')).toBe(reason)

    expect(notes.encoded).toEqual(before)
    const honest = forge([{ client: 2, clock: 3, structs: [text('!', { left: [1, 5] })] }])
    expect(notes.take(honest, 'wang')).toBeInstanceOf(Uint8Array)
    expect(notes.words.discussion).toBe('abcXYZdef!Q')
  },
)

test('no hostile update holds the server up: 50 ms of processor time for the worst', () => {
  const notes = attacked()
  // Once to get warm: what a compiler costs is no attack.
  for (const [, , bytes] of HOSTILE_UPDATES) notes.take(bytes, 'mallory')
  for (const [title, , bytes] of HOSTILE_UPDATES) {
    const { cost } = measure(() => notes.take(bytes, 'mallory'))
    expect(cost.ms, title).toBeLessThan(50)
  }
})

test('a full document takes cuts up to a tenth more, and whole deletions without end', () => {
  const structs = Array.from({ length: 19_999 }, () => text('ab'))
  const full = new NotesText(
    {
      snapshot: forge([{ client: 2, clock: 0, structs }]),
      updates: [],
      authorByClient: new Map([[1, 'wang']]),
    },
    DEFAULT_LIMITS,
  )
  const halves = (from: number, count: number) =>
    forge([], [{ client: 2, ranges: Array.from({ length: count }, (_, i) => [from + 2 * i, 1]) }])
  expect(full.take(forge([{ client: 1, clock: 0, structs: [text('x')] }]), 'wang')).toBe(
    'TOO_LARGE',
  )
  for (let i = 0; i < 4; i++)
    expect(full.take(halves(1_000 * i, 500), 'wang')).toBeInstanceOf(Uint8Array)
  expect(full.take(halves(4_000, 2), 'wang')).toBe('TOO_LARGE')
  expect(full.take(forge([], [{ client: 2, ranges: [[0, 39_998]] }]), 'wang')).toBeInstanceOf(
    Uint8Array,
  )
  expect(full.words.discussion).toBe('')
})

test.each([
  ['deletions in a long list', Array.from({ length: 19_000 }, () => text('ab')), 1_100, 0],
  ['deletions in one long text', [text('x'.repeat(20_000))], 2_300, 0],
  ['insertions into one long text', [text('x'.repeat(20_000))], 0, 4_500],
])('%s that would cut too much apart are refused', (_, structs, deletions, insertions) => {
  const torn = new NotesText(
    {
      snapshot: forge([{ client: 2, clock: 0, structs }]),
      updates: [],
      authorByClient: new Map([[1, 'wang']]),
    },
    DEFAULT_LIMITS,
  )
  const tear = (share: number) => {
    const some = (n: number) => Array.from({ length: Math.floor(n * share) }, (_x, i) => 2 * i)
    const pieces = some(insertions).map((at) => text('y', { left: [2, at], right: [2, at + 1] }))
    const ranges = some(deletions).map((at) => [at + 1, 1] as const)
    return forge(
      pieces.length > 0 ? [{ client: 1, clock: 0, structs: pieces }] : [],
      ranges.length > 0 ? [{ client: 2, ranges }] : [],
    )
  }
  expect(torn.take(tear(1), 'wang')).toBe('TOO_COMPLEX')
  expect(torn.take(tear(0.25), 'wang')).toBeInstanceOf(Uint8Array)
})

test('a document that is too long already can still be emptied', () => {
  const notes = new NotesText(
    { snapshot: update, updates: [], authorByClient: owners },
    { ...DEFAULT_LIMITS, documentBytes: update.length / 2 },
  )
  expect(notes.take(forge([], [{ client: 2, ranges: [[1, 1]] }]), 'wang')).toBe('TOO_LARGE')
  const all = forge(
    [],
    [1, 2, 4].map((client) => ({ client, ranges: [[0, client === 1 ? 6 : 1]] })),
  )
  expect(notes.take(forge([], [{ client: 2, ranges: [[0, 3]] }]), 'wang')).toBeInstanceOf(
    Uint8Array,
  )
  expect(notes.take(all, 'wang')).toBeInstanceOf(Uint8Array)
  expect(notes.words.discussion).toBe('')
})

test('what the server has already may come once more, from anybody', () => {
  const notes = attacked()
  expect(notes.take(update, 'mallory')).toBeUndefined()
  expect(notes.take(update, 'wang')).toBeUndefined()
  expect(Y.decodeStateVector(notes.stateVector).get(1)).toBe(12)
})

test('a pair of surrogates that somebody wrote into is no other text', () => {
  const notes = new NotesText(
    { snapshot: undefined, updates: [], authorByClient: owners },
    DEFAULT_LIMITS,
  )
  const smile = forge([{ client: 1, clock: 0, structs: [text('😀')] }])
  notes.take(smile, 'mallory')
  notes.take(
    forge([{ client: 2, clock: 0, structs: [text('|', { left: [1, 0], right: [1, 1] })] }]),
    'wang',
  )
  expect(notes.words.discussion).toBe('\ufffd|\ufffd')
  expect(notes.take(smile, 'mallory')).toBeUndefined()
})

test('a document that is full still takes deletions', () => {
  const notes = new NotesText(
    { snapshot: undefined, updates: [{ sequence: 1n, bytes: update }], authorByClient: owners },
    { ...DEFAULT_LIMITS, documentBytes: update.length },
  )
  expect(notes.take(forge([{ client: 2, clock: 3, structs: [text('!')] }]), 'wang')).toBe(
    'TOO_LARGE',
  )
  const deletion = forge([], [{ client: 1, ranges: [[0, 3]] }])
  expect(notes.take(deletion, 'wang')).toBeInstanceOf(Uint8Array)
  expect(notes.words.discussion).toBe('XYZdefQ')
})
