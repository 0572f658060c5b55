import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { boardName, notesName } from '../../domain/board/documentName.ts'
import { attendanceId, ballotId, ballotKeyId, pairId, recusalId, SeatId } from '../../domain/ids.ts'
import { apply, emptyState, KINDS, put } from '../../domain/state.ts'

// Ids may contain any character, look like numbers and differ in case only.
const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
const tricky = fc.oneof(
  id,
  fc.constantFrom('4', '04', 'a/b', 'a%2Fb', 'A', 'a', '.', '..', '__proto__', 'a.b'),
)

describe('ids', () => {
  it('[P9] two different pairs never make one id, whatever characters they hold', () => {
    fc.assert(
      fc.property(tricky, tricky, tricky, tricky, (a, b, c, d) => {
        const same = a === c && b === d
        for (const make of [pairId, attendanceId, recusalId] as ((x: never, y: never) => string)[])
          expect(make(a as never, b as never) === make(c as never, d as never)).toBe(same)
      }),
    )
  })

  it('[P9] not even where the parts run together', () => {
    const pairs = [
      ['a/b', 'c'],
      ['a', 'b/c'],
      ['a%2Fb', 'c'],
      ['a', 'b%2Fc'],
      ['a/', 'b'],
      ['a', '/b'],
    ] as const
    expect(new Set(pairs.map(([a, b]) => pairId(a, b))).size).toBe(pairs.length)
    expect(ballotId('V/1' as never, 1, 'S' as never)).not.toBe(
      ballotId('V' as never, 1, '1/S' as never),
    )
  })

  it('[P9] a ballot has its own place for every motion, round and seat', () => {
    fc.assert(
      fc.property(tricky, fc.nat(20), tricky, tricky, fc.nat(20), tricky, (a, n, b, c, m, d) => {
        const same = a === c && n === m && b === d
        expect(ballotId(a as never, n, b as never) === ballotId(c as never, m, d as never)).toBe(
          same,
        )
        expect(ballotKeyId(a as never, n) === ballotKeyId(c as never, m)).toBe(a === c && n === m)
      }),
    )
  })

  it('[P9] names of documents tell committee and subject apart', () => {
    fc.assert(
      fc.property(tricky, tricky, tricky, tricky, (a, b, c, d) => {
        const same = a === c && b === d
        expect(boardName(a, b) === boardName(c, d)).toBe(same)
        expect(
          notesName(a, { kind: 'item', id: b }) === notesName(c, { kind: 'item', id: d }),
        ).toBe(same)
        expect(notesName(a, { kind: 'item', id: b })).not.toBe(
          notesName(a, { kind: 'issue', id: b }),
        )
        expect(boardName(a, b).split('.')).toHaveLength(3)
      }),
    )
  })

  it('[P9] an id is a text of 1 to 128 characters without NUL', () => {
    for (const bad of ['', 'x'.repeat(129), 'a\0b', '\uD800', 4, null, {}])
      expect(v.is(SeatId, bad)).toBe(false)
    for (const good of ['4', 'M-FS', '委员/一', '__proto__', ' '])
      expect(v.is(SeatId, good)).toBe(true)
  })
})

describe('records', () => {
  const unit = (name: string, order = 1) =>
    put('unit', { id: name, order, name, shortName: name, kind: 'BANK' } as never)

  it('[V26] applying changes makes a new state and leaves the old one as it was', () => {
    const before = apply(emptyState(), [unit('a')])
    const after = apply(before, [unit('b'), unit('a', 2)])
    expect([...before.unit.keys()]).toEqual(['a'])
    expect(before.unit.get('a')?.order).toBe(1)
    expect([...after.unit.keys()]).toEqual(['a', 'b'])
    expect(after.unit.get('a')?.order).toBe(2)
    expect(after.revision).toBe(before.revision + 1)
    expect(after.seat).toBe(before.seat)
  })

  it('[V26] a press without changes is one too: the revision counts presses', () => {
    expect(apply(emptyState(), []).revision).toBe(1)
  })

  it('[P8] every kind of record has its map', () => {
    expect(Object.keys(emptyState()).sort()).toEqual([...KINDS, 'revision'].sort())
  })
})
