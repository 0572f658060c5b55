import writeXlsxFile from 'write-excel-file/node'
import { printable } from '../printable.ts'
import { cellText } from './cellText.ts'
import type { Sheet } from './Sheet.ts'

/** A workbook of text cells only: no formula, no link, no number that a program could round. */
export const writeXlsx = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: nameOfSheet(name),
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ title }) => ({
          value: printable(title),
          type: String,
          fontWeight: 'bold' as const,
          backgroundColor: '#F1EFEB',
          wrap: true,
        })),
        ...rows.map((row) => row.map(cell)),
      ],
    })),
  ).toBuffer()

const cell = (text: string) => {
  // Excel takes `_x0041_` for the character with that number, unless its underscore is spelled so, too.
  const value = asKey(seen(cellText(text)).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'))
  return value === ''
    ? undefined
    : { value, type: String, wrap: true, alignVertical: 'top' as const }
}

/**
 * The writer counts texts by using them as names of properties, and would find those that every object
 * has: `constructor`, `__proto__`. Excel reads the first letter back from its number.
 */
const asKey = (text: string): string =>
  text in {}
    ? `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`
    : text

/** The writer would drop the sign for a broken character. */
const seen = (text: string): string => text.replaceAll('\uFFFD', '□')

/** Excel refuses some characters and more than 31 of them. */
const nameOfSheet = (name: string): string =>
  seen(
    printable(name)
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .toWellFormed(),
  ).trim() || '表'
