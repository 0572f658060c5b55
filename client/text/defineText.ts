import type { Language } from './language.ts'
import { currentLanguage, useLanguage } from './language.ts'

/** Words of one part of the screen: a sentence, a sentence with numbers in it, or a table of words. */
type Words = { readonly [key: string]: string | ((...about: never[]) => string) | Words }

/** The same keys, the same parameters, other words. */
type Translated<W> = {
  readonly [K in keyof W]: W[K] extends string
    ? string
    : W[K] extends (...about: never[]) => string
      ? W[K]
      : Translated<W[K]>
}

export type Text<W> = Readonly<Record<Language, Translated<W>>>

/**
 * One file's texts, in `X.text.ts` beside `X.tsx`. Chinese is the original; a key that English
 * lacks, or has too many, does not compile. A build keeps the English in a file of its own (see
 * build/englishApart.ts): then the call has the key under which it is found.
 */
export const defineText = <W extends Words>(
  text: { readonly zh: W; readonly en: NoInfer<Translated<W>> },
  key?: string,
): Text<W> => {
  const { zh, en } = text as unknown as Text<W>
  if (key === undefined) return { zh, en }
  return {
    zh,
    get en() {
      return (english.get(key) as Translated<W> | undefined) ?? zh
    },
  }
}

const english = new Map<string, unknown>()
export const addEnglish = (key: string, words: unknown) => english.set(key, words)

/** The texts in the page's language; the component follows when it changes. */
export const useText = <W>(text: Text<W>): Translated<W> => text[useLanguage()]

/** The same outside of React. Read it when it is shown, not earlier. */
export const textNow = <W>(text: Text<W>): Translated<W> => text[currentLanguage()]
