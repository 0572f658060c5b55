import { pinyin } from 'pinyin-pro'
import type { Term } from './queryOf.ts'
import { fold } from './words.ts'

/** A piece of text with what was looked for in it: `[from, to)` in code units, in order, apart. */
export interface Marked {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

const BEFORE = 18
const LONGEST = 90

/** The whole text with its marks; where a word stands only in first letters, those characters. */
export const marked = (text: string, terms: readonly Term[]): Marked => ({
  text,
  marks: apart(terms.flatMap((term) => placesOf(text, term))),
})

/** The lines of a body from a little before the first word that stands in it. */
export const snippet = (body: string, terms: readonly Term[]): Marked => {
  const folded = fold(body)
  const places = terms.map(({ text }) => folded.indexOf(text)).filter((at) => at >= 0)
  const first = places.length > 0 ? Math.min(...places) : 0
  const begin = Math.max(0, first - BEFORE)
  const start = onCharacter(body, begin)
  const end = onCharacter(body, Math.min(body.length, start + LONGEST))
  const cut = body.slice(start, end).replace(/\n/gu, ' ')
  const text = `${start > 0 ? '…' : ''}${cut}${end < body.length ? '…' : ''}`
  return { text, marks: apart(terms.flatMap((term) => literal(fold(text), term.text))) }
}

const placesOf = (text: string, term: Term): readonly (readonly [number, number])[] => {
  const places = literal(fold(text), term.text)
  return places.length > 0 || !term.spelled ? places : spelled(text, term.text)
}

const literal = (folded: string, word: string): readonly (readonly [number, number])[] => {
  const places: (readonly [number, number])[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    places.push([at, at + word.length])
  return places
}

const spelled = (text: string, word: string): readonly (readonly [number, number])[] => {
  const chars = [...text]
  const letters = pinyin(fold(text), { pattern: 'first', toneType: 'none', type: 'array' })
  const at = letters.map((l) => (l.length === 1 ? l : ' ')).join('').indexOf(word) // prettier-ignore
  if (at < 0 || letters.length !== chars.length) return []
  const from = chars.slice(0, at).join('').length
  return [[from, from + chars.slice(at, at + word.length).join('').length]]
}

/** In order, those that touch put together. */
const apart = (
  places: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] => {
  const done: [number, number][] = []
  for (const [from, to] of [...places].sort((a, b) => a[0] - b[0])) {
    const last = done.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else done.push([from, to])
  }
  return done
}

/** Not between the halves of one character. */
const onCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/u.test(text[at] ?? '') ? at - 1 : at
