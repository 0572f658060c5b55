import type { FileChild } from 'docx'
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { MARGIN, MM, PAGE, PAGE_NUMBER_BELOW, SMALL } from '../layout.ts'
import type { Run } from '../Run.ts'
import { fontTable, runFonts } from './fontNames.ts'
import type { StyleId } from './styles.ts'
import { LINE, stylesheet, twipsOfMm } from './styles.ts'

/** A paragraph of one style; runs in another typeface than the style's say so. */
export const paragraph = (style: StyleId, ...runs: readonly (Run | string)[]): Paragraph =>
  new Paragraph({ style, children: runs.map(textRun) })

export const textRun = (r: Run | string): TextRun =>
  typeof r === 'string' ? new TextRun(r) : new TextRun({ text: r.text, font: runFonts(r.font) })

/** A Word file on A4 with the grid of an official document and page numbers at the outer side. */
export const writeDocx = (o: {
  readonly title: string
  readonly author: string
  readonly children: readonly FileChild[]
  /** A word on top of every page; '' for none. */
  readonly remark: string
  /** The grid of 22 lines with 28 characters; without it text flows as its styles say. */
  readonly grid: boolean
}): Promise<Buffer> => {
  const header = new Header({ children: [paragraph('Remark', ...(o.remark ? [o.remark] : []))] })
  const file = new Document({
    title: o.title,
    creator: o.author,
    lastModifiedBy: o.author,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMm(PAGE.width), height: twipsOfMm(PAGE.height) },
            margin: {
              top: twipsOfMm(MARGIN.top),
              bottom: twipsOfMm(MARGIN.bottom),
              left: twipsOfMm(MARGIN.left),
              right: twipsOfMm(MARGIN.right),
              header: twipsOfMm(14),
              // The dash's stroke, in the middle of its line, lies 7 mm below the type area.
              footer: twipsOfMm(MARGIN.bottom - PAGE_NUMBER_BELOW - SMALL / 2 / MM),
            },
          },
          // The styles hold characters together: Word, WPS and LibreOffice do not agree on a grid of those.
          ...(o.grid ? { grid: { type: DocumentGridType.LINES, linePitch: LINE } } : {}),
        },
        headers: { default: header, even: header },
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: o.children,
      },
    ],
  })
  return Packer.toBuffer(file, undefined, [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/styles.xml', data: stylesheet() },
  ])
}

/** The only field in our files: Word has no other way to number pages. */
const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber' satisfies StyleId,
        alignment,
        children: [
          new TextRun('— '),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(' —'),
        ],
      }),
    ],
  })
