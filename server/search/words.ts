// The words of the index. PostgreSQL knows no Chinese words; but whoever looks for 消防通道 looks for the
// pairs 消防, 防通 and 通道, and an index of pairs finds them without reading the archive.

const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu

/** Letters and digits of full width as plain ones; every character keeps its place. */
export const halfWidth = (text: string): string =>
  text.replace(WIDE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** The same text for any way of typing it: A and Ａ are a. Every character keeps its place. */
export const fold = (text: string): string =>
  halfWidth(text).replace(/[A-Z]/gu, (c) => c.toLowerCase())

const RUN = /[\p{L}\p{N}\p{So}]+/gu

/** Every two neighbours among the letters, digits and signs of a text, folded; each pair once. */
export const pairsOf = (text: string): readonly string[] => {
  const pairs = new Set<string>()
  for (const [run] of fold(text).matchAll(RUN)) {
    const chars = [...run]
    for (let n = 1; n < chars.length; n += 1) pairs.add(`${chars[n - 1]}${chars[n]}`)
  }
  return [...pairs]
}

/** Its single characters, folded; each once. */
export const charsOf = (text: string): readonly string[] => [
  ...new Set([...fold(text).matchAll(RUN)].flatMap(([run]) => [...run])),
]
