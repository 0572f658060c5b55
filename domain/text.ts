import * as v from 'valibot'

// [I11] Text that people type. Kept as typed, except for what could lie to a reader's eye or break a
// document: half surrogates refuse, controls, zero-width spaces and direction marks are dropped, and
// one and the same character has one spelling (NFC).

// Joiners and variation selectors stay: without them a family of emoji falls apart.
const invisible =
  // oxlint-disable-next-line no-misleading-character-class
  /[\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200C\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu

/** Without what nobody sees. Composed last: a character may come together only then. */
const visible = (s: string): string => s.replace(invisible, '').normalize('NFC')

/** One line of text, trimmed, 1…max characters (code points are not split: length counts UTF-16). */
export const Line = (max: number) => oneLine(1, max)

/** One line that may be left empty: a reason, a place; 0…max characters. */
export const Remark = (max: number) => oneLine(0, max)

const oneLine = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 4),
    v.check((s) => s.isWellFormed(), 'not a text'),
    v.transform((s) =>
      visible(s.replace(/[^\S\uFEFF]/gu, ' '))
        .replace(/ +/g, ' ')
        .trim(),
    ),
    v.minLength(min),
    v.maxLength(max),
  )

/** Text of several lines, trimmed, 0…max characters. */
export const Prose = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 4),
    v.check((s) => s.isWellFormed(), 'not a text'),
    v.transform((s) =>
      s
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((line) => visible(line.replaceAll('\t', ' ')).trim())
        .join('\n')
        .trim(),
    ),
    v.maxLength(max),
  )

/** An instant in milliseconds since 1970, whole seconds not required, years 2000…2200. */
export const Instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(946_684_800_000),
  v.maxValue(7_258_118_400_000),
)
