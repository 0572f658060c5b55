import { partsOf } from '../../../domain/time.ts'
import type { Role, Shelf } from '../fonts/Shelf.ts'
import type { Tree } from '../pdf/typesetting.ts'
import { typeset } from '../pdf/typesetting.ts'
import { qrSvg } from '../qrCode.ts'
import { run } from '../Run.ts'
import type { Block, RecordPaper } from './RecordPaper.ts'

/** 会议记录 as PDF with its fonts in it. */
export const recordPdf = (shelf: Shelf, paper: RecordPaper): Promise<Buffer> => {
  const { year, month, day } = partsOf(paper.at)
  return typeset(shelf, 'record', {
    author: paper.author,
    date: { year, month, day },
    documentTitle: paper.title,
    title: run('title', paper.title),
    subtitle: run('kai', paper.subtitle),
    blocks: paper.blocks.map(inRuns),
    pageNumber: run('song', '— 0123456789 —'),
    check: paper.check
      ? {
          code: run('song', `校验码：${paper.check.code}`),
          address: run('song', `核验：${paper.check.address}`),
          qr: qrSvg(paper.check.address),
        }
      : false,
  })
}

const narrow = (font: Role, text: string) => ({ ...run(font, text), narrow: true as const })
const FONTS = { head: 'hei', subhead: 'kai', text: 'fang' } as const

const inRuns = (block: Block): Tree =>
  block.kind === 'table'
    ? {
        kind: block.kind,
        widths: block.widths,
        head: block.head.map((cell) => narrow('hei', cell)),
        rows: block.rows.map((row) => row.map((cell) => narrow('fang', cell))),
      }
    : { kind: block.kind, words: run(FONTS[block.kind], block.text) }
