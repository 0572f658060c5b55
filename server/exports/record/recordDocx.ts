import type { FileChild } from 'docx'
import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { checkStamp } from '../docx/checkStamp.ts'
import { twipsOfMm } from '../docx/styles.ts'
import { paragraph, writeDocx } from '../docx/writeDocx.ts'
import { TYPE_AREA } from '../layout.ts'
import { run } from '../Run.ts'
import type { Block, RecordPaper } from './RecordPaper.ts'

const STYLES = { head: 'RecordHead', subhead: 'RecordSubhead', text: 'RecordText' } as const

/** 会议记录 as a Word file. */
export const recordDocx = (paper: RecordPaper): Promise<Buffer> =>
  writeDocx({
    title: paper.title,
    author: paper.author,
    remark: '',
    grid: false,
    children: [
      paragraph('RecordTitle', paper.title),
      paragraph('RecordSubtitle', paper.subtitle),
      ...paper.blocks.map(child),
      ...(paper.check ? checkStamp(paper.check) : []),
    ],
  })

const child = (block: Block): FileChild =>
  block.kind === 'table' ? tableOf(block) : paragraph(STYLES[block.kind], block.text)

const tableOf = (block: Extract<Block, { kind: 'table' }>): Table => {
  const parts = block.widths.reduce((sum, w) => sum + w, 0)
  const columnWidths = block.widths.map((w) => Math.round((twipsOfMm(TYPE_AREA.width) * w) / parts))
  const cells = (row: readonly string[], isHead: boolean) =>
    row.map(
      (cell, n) =>
        new TableCell({
          width: { size: columnWidths[n] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [paragraph('RecordCell', isHead ? run('hei', cell) : cell)],
        }),
    )
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(TYPE_AREA.width), type: WidthType.DXA },
    columnWidths,
    margins: { left: 80, right: 80, top: 0, bottom: 0 },
    borders: {
      ...{ top: line, bottom: line, left: line, right: line },
      ...{ insideHorizontal: line, insideVertical: line },
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(block.head, true) }),
      ...block.rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  })
}
