import { printable } from '../printable.ts'

/** Longest text that a spreadsheet takes into one cell. */
const LONGEST = 32_000

/** The text of a cell: one line, as long as a spreadsheet takes it. */
export const cellText = (text: string): string => {
  const plain = printable(text).trim()
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).toWellFormed()}…`
}
