import readXlsxFile from 'read-excel-file/node'
import type { Column, SheetName } from './rosterColumns.ts'
import { HELP_SHEET, SHEETS } from './rosterColumns.ts'
import { safeSheet } from './safeSheet.ts'

/** What is wrong with a line of a spreadsheet, in words. `row` counts as the spreadsheet does. */
export interface RowError {
  readonly sheet: string
  readonly row: number
  readonly text: string
}
/** One line as texts by the column's key; an empty cell is absent. */
export interface Cells {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}
export type SheetCells = { readonly [S in SheetName]: readonly Cells[] }

const MOST_ROWS = 500

/** The three sheets as texts. Undefined where the bytes are no spreadsheet. */
export const readCells = async (
  bytes: Buffer,
): Promise<{ sheets: SheetCells; errors: readonly RowError[] } | undefined> => {
  const safe = await safeSheet(bytes)
  const file = safe && (await readXlsxFile(safe).catch(() => undefined))
  if (!file) return undefined
  const errors: RowError[] = []
  const sheets: { [S in SheetName]: readonly Cells[] } = { 单位: [], 支部: [], 人员: [] }
  for (const { sheet, data } of file) {
    const name = sheet.trim()
    if (isSheetName(name)) sheets[name] = linesOf(name, data, errors)
    else if (name !== HELP_SHEET && data.length > 0)
      errors.push({ sheet: name, row: 1, text: '不认识这张表，应为“单位”“支部”或“人员”' })
  }
  const isEmpty = Object.values(sheets).every((lines) => lines.length === 0)
  if (isEmpty && errors.length === 0)
    errors.push({ sheet: '人员', row: 2, text: '表里没有内容，请从第2行开始填写' })
  return { sheets, errors }
}

const isSheetName = (name: string): name is SheetName => Object.hasOwn(SHEETS, name)

const linesOf = (
  sheet: SheetName,
  [head = [], ...rows]: readonly (readonly unknown[])[],
  errors: RowError[],
): readonly Cells[] => {
  const columns: readonly (readonly [string, Column])[] = Object.entries(SHEETS[sheet])
  const titles = head.map(textOf)
  const wrong = (row: number, text: string) => errors.push({ sheet, row, text })
  const keys = titles.map((title) => columns.find(([, c]) => c.title === title)?.[0])
  titles.forEach((title, n) => {
    if (title !== '' && keys[n] === undefined) wrong(1, `不认识“${title}”这一列`)
    else if (title !== '' && titles.indexOf(title) < n) wrong(1, `“${title}”这一列有两个`)
  })
  for (const [, { title, required }] of columns)
    if (required && rows.length > 0 && !titles.includes(title)) wrong(1, `缺少“${title}”这一列`)
  const lines = rows.map((cells, n) => ({
    row: n + 2,
    cells: Object.fromEntries(
      keys.flatMap((key, at) => {
        const text = textOf(cells[at])
        return key === undefined || text === '' ? [] : [[key, text] as const]
      }),
    ),
  }))
  const filled = lines.filter(({ cells }) => Object.keys(cells).length > 0)
  if (filled.length > MOST_ROWS) wrong(MOST_ROWS + 2, `一次最多${MOST_ROWS}行，请分几次导入`)
  return filled.slice(0, MOST_ROWS)
}

/** Whatever a cell holds as people read it: a day as 2026-01-31. */
const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : ''
}
