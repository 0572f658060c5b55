import type { FileChild } from 'docx'
import {
  BorderStyle,
  ImageRun,
  Paragraph,
  RelativeHorizontalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { CheckStamp } from '../minutes/MinutesPaper.ts'
import { MARGIN, PAGE } from '../layout.ts'
import { qrPng } from '../qrCode.ts'
import { twipsOfMm } from './styles.ts'
import { paragraph } from './writeDocx.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** mm; narrow enough to leave the page number alone, at whichever side it stands. */
const WIDTH = 110
const QR = 16
const PIXELS = 96 / 25.4

/** 校验码 in the margin below the colophon. */
export const checkStamp = ({ code, address }: CheckStamp): readonly FileChild[] => [
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(WIDTH), type: WidthType.DXA },
    columnWidths: [twipsOfMm(QR + 2), twipsOfMm(WIDTH - QR - 2)],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: twipsOfMm(PAGE.height - MARGIN.bottom + 6),
    },
    borders: {
      ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
      ...{ insideHorizontal: NONE, insideVertical: NONE },
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ children: [qrPicture(address)] }),
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            children: [
              paragraph('CheckStamp', `校验码：${code}`),
              paragraph('CheckStamp', `核验：${address}`),
            ],
          }),
        ],
      }),
    ],
  }),
  paragraph('Anchor'),
]

const qrPicture = (text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0 },
    children: [
      new ImageRun({
        type: 'png',
        data: qrPng(text),
        transformation: { width: QR * PIXELS, height: QR * PIXELS },
        altText: { name: '核验二维码', title: '核验二维码', description: text },
      }),
    ],
  })
