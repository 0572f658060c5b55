import fc from 'fast-check'
import { expect, it } from 'vitest'
import { docNoFacets, facet } from '../../../server/search/facets.ts'
import { initialsOf, initialsOfName } from '../../../server/search/initials.ts'
import { termsOf, tokensOf } from '../../../server/search/queryOf.ts'
import { marked, snippet } from '../../../server/search/snippet.ts'
import { windowsOf } from '../../../server/search/windows.ts'
import { charsOf, fold, pairsOf } from '../../../server/search/words.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
/** Whatever a person might type, and Chinese with full-width letters mixed in. */
const typed = fc.oneof(
  text,
  fc
    .array(fc.constantFrom(...'消防通道被占用３号楼ＬＥＤ灯 led（一）。\n'), { maxLength: 40 })
    .map((chars) => chars.join('')),
)

it('folding is the same for all ways of typing, and every character keeps its place', () => {
  expect(fold('ＬＥＤ路灯Ａ１')).toBe('led路灯a1')
  fc.assert(
    fc.property(typed, (s) => {
      expect(fold(s)).toHaveLength(s.length)
      expect(fold(fold(s))).toBe(fold(s))
    }),
  )
})

it('whatever stands in a text has all its tokens among those of the text', () => {
  fc.assert(
    fc.property(typed, fc.nat(60), fc.nat(60), (s, from, length) => {
      const chars = [...s]
      const word = chars.slice(from % (chars.length || 1), (from % (chars.length || 1)) + length)
      const all = new Set([...pairsOf(s), ...charsOf(s)])
      for (const token of tokensOf(termsOf(word.join('')))) expect(all).toContain(token)
    }),
    { numRuns: 500 },
  )
})

it('a pair or a character is never a token that gives a right or narrows a search', () => {
  const isFacet = (token: string) => [...token].length > 2
  expect(isFacet(facet('reader', 'S'))).toBe(true)
  expect(isFacet(facet('committee', '1'))).toBe(true)
  fc.assert(
    fc.property(typed, (s) => {
      expect([...tokensOf(termsOf(s)), ...pairsOf(s), ...charsOf(s)].filter(isFacet)).toEqual([])
    }),
  )
  expect(tokensOf(termsOf('r:ISSUED c:C1 y:2026')).filter((t) => t.includes(':'))).toEqual([])
})

it('first letters of pinyin, surnames read as surnames', () => {
  expect(initialsOf('基齿社区')).toBe('jcsq')
  expect(initialsOf('3号楼LED灯')).toBe('3hlledd')
  expect(initialsOfName('曾某')).toBe('zm')
  expect(initialsOfName('单伟')).toBe('sw')
  expect(initialsOf('𠮷😀家（一）')).toBe('j y')
})

it('marks are ranges of the text as it is shown', () => {
  const at = (s: string, words: string) =>
    marked(s, termsOf(words)).marks.map(([from, to]) => s.slice(from, to))
  expect(at('一、关于消防通道被占用', '消防')).toEqual(['消防'])
  expect(at('ＬＥＤ灯和led灯', 'LED')).toEqual(['ＬＥＤ', 'led'])
  expect(at('基齿社区纪要', 'csq')).toEqual(['齿社区'])
  expect(at('消防消防', '消防')).toEqual(['消防消防'])
  expect(at('<b>消防</b>', '<b>')).toEqual(['<b>'])
  expect(at('没有', '消防')).toEqual([])
  fc.assert(
    fc.property(typed, typed, (s, words) => {
      const { marks, text: shown } = marked(s, termsOf(words))
      expect(shown).toBe(s)
      let last = -1
      for (const [from, to] of marks) {
        expect(from).toBeGreaterThan(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(s.length)
        last = to
      }
    }),
  )
})

it('a snippet begins a little before the word and has it marked', () => {
  const body = `${'前'.repeat(100)}路灯不亮${'后'.repeat(100)}`
  const { text: cut, marks } = snippet(body, termsOf('路灯'))
  expect(cut).toMatch(/^…前{18}路灯不亮后+…$/u)
  expect(marks.map(([from, to]) => cut.slice(from, to))).toEqual(['路灯'])
  expect(snippet('短', termsOf('长')).text).toBe('短')
  fc.assert(
    fc.property(typed, typed, (s, words) => {
      const { text: piece } = snippet(s, termsOf(words))
      expect(piece.isWellFormed()).toBe(s.isWellFormed())
    }),
  )
})

it('numbers of documents are known however their brackets are typed', () => {
  for (const typedNo of ['〔2026〕11号', '[2026]11', '2026年11号', '２０２６ 11'])
    expect(docNoFacets(typedNo)[0]).toBe('n:2026-11')
  expect(docNoFacets('11号')).toEqual(['n:11'])
  expect(docNoFacets('号')).toEqual([])
})

it('windows reach further and further back, and at last everywhere', () => {
  const at = (iso: string, year?: number) => windowsOf(Date.parse(iso), year)
  const november = at('2026-11-20T10:00:00+08:00')
  expect(november[0]).toEqual(expect.arrayContaining(['m:2026-12', 'm:2026-11', 'm:2026-10']))
  expect(november[0]).not.toContain('m:2026-9')
  expect(november[1]).toContain('m:2026-4')
  expect(november[2]).toEqual(expect.arrayContaining(['y:2026', 'y:2025', 'y:2024', 'y:2029']))
  expect(november.at(-1)).toBeUndefined()
  expect(at('2027-01-03T10:00:00+08:00')[0]).toEqual(
    expect.arrayContaining(['m:2027-2', 'm:2027-1', 'm:2026-12']),
  )
  expect(at('2026-12-20T10:00:00+08:00')[0]).toContain('m:2027-1')
  expect(at('2026-11-20T10:00:00+08:00', 2020)).toEqual([
    ['m:2020-12', 'm:2020-11', 'm:2020-10'],
    undefined,
  ])
})
