import { fold, pairsOf, charsOf } from './words.ts'

const MOST_TERMS = 5

/** One word of what was typed: all of them have to be there. */
export interface Term {
  /** Folded. */
  readonly text: string
  /** Letters and digits alone may be the first letters of pinyin, too. */
  readonly spelled: boolean
}

/**
 * The words of what was typed, parted by spaces. Signs alone are none: no index knows them, and looking
 * for them would read everything.
 */
export const termsOf = (typed: string): readonly Term[] =>
  [
    ...new Set(
      fold(typed)
        .split(/\s+/u)
        .filter((word) => charsOf(word).length > 0),
    ),
  ]
    .slice(0, MOST_TERMS)
    .map((text) => ({ text, spelled: /^[a-z0-9]{2,}$/u.test(text) }))

/** Tokens that every entry with these words has. Where they stand is looked at afterwards. */
export const tokensOf = (terms: readonly Term[]): readonly string[] => [
  ...new Set(
    terms.flatMap(({ text }) => {
      const pairs = pairsOf(text)
      return pairs.length > 0 ? pairs : charsOf(text)
    }),
  ),
]
