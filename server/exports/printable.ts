/** What no paper shows: controls, direction marks, zero-width characters, code points that are none. */
const INVISIBLE =
  /[\p{Cc}\p{Noncharacter_Code_Point}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
/** Spaces that hold their neighbours together would make a line as long as somebody likes. */
const GLUE = /[\u00A0\u2007\u202F]/gu

/** One line of text that every format can hold: the last guard before a file, whatever was stored. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(BREAKS, ' ').replace(GLUE, ' ').replace(INVISIBLE, '')

/** The paragraphs of a text. */
export const printableLines = (text: string): readonly string[] =>
  text
    .split(/[\n\r\u0085\u2028\u2029]+/u)
    .map((line) => printable(line).trim())
    .filter(Boolean)
