import { cellText } from './cellText.ts'
import type { Sheet } from './Sheet.ts'

/** RFC 4180 with a byte order mark, without which Excel takes Chinese for something else. */
export const writeCsv = ({ columns, rows }: Sheet): Buffer =>
  Buffer.from(
    `\uFEFF${[columns.map((c) => c.title), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`,
  )

/** What a spreadsheet might take for a formula, in half or full width. */
const BEGINS_FORMULA = /^[=+\-@＝＋－＠]/u

/** Behind a single quotation mark nothing is run. Controls and spaces that might hide it are gone. */
const field = (text: string): string => {
  const plain = cellText(text)
  const safe = BEGINS_FORMULA.test(plain) ? `'${plain}` : plain
  return `"${safe.replaceAll('"', '""')}"`
}
