import type { SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import type { Column } from './rosterColumns.ts'
import { HELP_SHEET, SHEETS } from './rosterColumns.ts'

/** An empty roster as a spreadsheet: a sheet each for 单位, 支部 and 人员, and one that explains them. */
export const rosterTemplate = (): Promise<Buffer> =>
  writeXlsxFile([
    ...Object.entries(SHEETS).map(([sheet, columns]) => ({
      sheet,
      data: [Object.values(columns).map(heading)],
      columns: Object.values(columns).map(({ max }) => ({ width: Math.min(40, max + 8) })),
      stickyRowsCount: 1,
    })),
    {
      sheet: HELP_SHEET,
      data: help(),
      columns: [{ width: 10 }, { width: 16 }, { width: 8 }, { width: 28 }, { width: 60 }],
    },
  ]).toBuffer()

const heading = ({ title, required }: Column) => ({
  value: title,
  fontWeight: 'bold' as const,
  backgroundColor: required ? '#FBEEEC' : '#F1EFEB',
})

const help = (): SheetData => [
  ['表', '列', '必填', '例', '说明'].map((value) => ({ value, fontWeight: 'bold' as const })),
  ...Object.entries(SHEETS).flatMap(([sheet, columns]) =>
    Object.values(columns).map((c: Column) => [
      sheet,
      c.title,
      c.required ? '是' : '',
      c.example,
      c.hint,
    ]),
  ),
]
