/** One stretch of a text that gives way to another. Lengths in UTF-16 units. */
export interface TextChange {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/**
 * What somebody typed, from the text before and after. Of several readings (which of three equal
 * letters was added?) the one that ends at the caret. Never cuts a character outside the BMP in two.
 */
export const changeBetween = (
  before: string,
  after: string,
  caret: number,
): TextChange | undefined => {
  if (before === after) return undefined
  const mostAfter = Math.min(before.length, after.length - Math.min(caret, after.length))
  let tail = 0
  while (tail < mostAfter && fromEnd(before, tail) === fromEnd(after, tail)) tail += 1
  if (tail > 0 && isLowHalf(after, after.length - tail)) tail -= 1
  const mostBefore = Math.min(before.length, after.length) - tail
  let at = 0
  while (at < mostBefore && before[at] === after[at]) at += 1
  if (at > 0 && (isLowHalf(before, at) || isLowHalf(after, at))) at -= 1
  return {
    at,
    removed: before.length - tail - at,
    inserted: after.slice(at, after.length - tail),
  }
}

const fromEnd = (text: string, n: number): string => text.charAt(text.length - 1 - n)

const isLowHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
