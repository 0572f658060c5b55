import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeltaStep } from '../../../client/features/notes/HeldText.ts'
import { HeldText } from '../../../client/features/notes/HeldText.ts'
import type { TextChange } from '../../../client/features/notes/textChange.ts'
import { changeBetween } from '../../../client/features/notes/textChange.ts'

const words = fc.string({
  unit: fc.constantFrom('灯', '路', '灯', 'a', '😀', '👍', '\n'),
  maxLength: 12,
})

const applied = (text: string, changes: readonly TextChange[]): string =>
  changes.reduce((t, c) => t.slice(0, c.at) + c.inserted + t.slice(c.at + c.removed), text)

test('a change turns the text before into the text after, wherever the caret stands', () => {
  fc.assert(
    fc.property(words, words, fc.nat(30), (before, after, caret) => {
      const change = changeBetween(before, after, caret)
      expect(applied(before, change ? [change] : [])).toBe(after)
    }),
    { numRuns: 2_000 },
  )
})

test('a change never cuts an emoji in two', () => {
  fc.assert(
    fc.property(words, words, fc.nat(30), (before, after, caret) => {
      const change = changeBetween(before, after, caret)
      const text = new Y.Doc().getText()
      text.insert(0, before)
      if (change) {
        text.delete(change.at, change.removed)
        text.insert(change.at, change.inserted)
      }
      expect(text.toString()).toBe(after)
    }),
    { numRuns: 2_000 },
  )
})

test('of three equal letters, the one at the caret was typed', () => {
  expect(changeBetween('aa', 'aaa', 1)).toEqual({ at: 0, removed: 0, inserted: 'a' })
  expect(changeBetween('aa', 'aaa', 3)).toEqual({ at: 2, removed: 0, inserted: 'a' })
})

test('what others wrote during a composition stays, and so does what was composed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 }),
      fc.array(fc.tuple(fc.nat(20), fc.nat(3), fc.nat(2)), { maxLength: 6 }),
      fc.nat(10),
      fc.nat(4),
      (before, remote, at, removed) => {
        const text = new Y.Doc().getText()
        text.insert(0, before)
        const held = new HeldText(before)
        text.observe((event) => held.follow(event.delta as DeltaStep[]))
        for (const [place, gone, come] of remote) {
          const from = Math.min(place, text.length)
          text.doc?.transact(() => {
            text.delete(from, Math.min(gone, text.length - from))
            text.insert(from, 'R'.repeat(come))
          })
        }
        const theirs = text.toString()
        const from = Math.min(at, before.length)
        const own = { at: from, removed: Math.min(removed, before.length - from), inserted: '灯亮' }
        const merged = applied(theirs, held.translate(own))
        const count = (s: string, c: string) => s.split(c).length
        expect(count(merged, 'R')).toBe(count(theirs, 'R'))
        expect(merged).toContain('灯亮')
        expect(merged.slice(0, held.placeNow(from))).toBe(theirs.slice(0, held.placeNow(from)))
        // Every letter that stands was there before, and neither side has removed it.
        expect(merged.replace(/[R灯亮]/g, '').length).toBeLessThanOrEqual(theirs.length)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('a composition over a word that others have begun to correct leaves their correction', () => {
  const held = new HeldText('路灯坏了')
  held.follow([{ retain: 1 }, { insert: '面的' }])
  expect(applied('路面的灯坏了', held.translate({ at: 0, removed: 2, inserted: '楼道' }))).toBe(
    '楼道面的坏了',
  )
})
