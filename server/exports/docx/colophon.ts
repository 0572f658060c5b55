import type { FileChild } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { MinutesPaper } from '../minutes/MinutesPaper.ts'
import { MARGIN, MM, RULE, SMALL, TYPE_AREA } from '../layout.ts'
import type { StyleId } from './styles.ts'
import { twips, twipsOfMm } from './styles.ts'
import { paragraph, textRun } from './writeDocx.ts'

const WIDTH = twipsOfMm(TYPE_AREA.width)
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const ruled = (mm: number) => ({
  style: BorderStyle.SINGLE,
  // Eighths of a point.
  size: Math.round(mm * MM * 8),
  color: '000000',
})

/** 版记: a table that hangs at the foot of the page on which the text ends. */
export const colophon = ({ copies, issuer, printed }: MinutesPaper): readonly FileChild[] => [
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [WIDTH / 2, WIDTH / 2],
    // The indents are the paragraphs': programs do not agree from where a cell's margin counts.
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    float: {
      // LibreOffice lets a table as wide as the text float only where it is placed on the page.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMm(MARGIN.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: ruled(RULE.outer),
      bottom: ruled(RULE.outer),
      insideHorizontal: ruled(RULE.inner),
      ...{ left: NONE, right: NONE, insideVertical: NONE },
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [new TableCell({ columnSpan: 2, children: [copiesLine(copies)] })],
      }),
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ children: [paragraph('Colophon', issuer)] }),
          new TableCell({
            children: [
              new Paragraph({
                style: 'Colophon' satisfies StyleId,
                alignment: AlignmentType.RIGHT,
                children: [textRun(printed)],
              }),
            ],
          }),
        ],
      }),
    ],
  }),
  // A floating table hangs on the paragraph behind it.
  paragraph('Anchor'),
]

/** Run-over lines stand below the first character behind the colon. */
const copiesLine = (copies: string): Paragraph =>
  new Paragraph({
    style: 'Colophon' satisfies StyleId,
    indent: { left: twips(4 * SMALL), hanging: twips(3 * SMALL), right: twips(SMALL) },
    children: [textRun(copies)],
  })
