import { partsOf } from '../../../domain/time.ts'
import type { Shelf } from '../fonts/Shelf.ts'
import { markSize } from '../layout.ts'
import { typeset } from '../pdf/typesetting.ts'
import { qrSvg } from '../qrCode.ts'
import { run } from '../Run.ts'
import type { Labelled, MinutesPaper } from './MinutesPaper.ts'

/** 会议纪要 as PDF with its fonts in it. */
export const minutesPdf = (shelf: Shelf, paper: MinutesPaper): Promise<Buffer> => {
  const { year, month, day } = partsOf(paper.printedAt)
  return typeset(shelf, 'minutes', {
    documentTitle: `${paper.mark}${paper.number}`,
    author: paper.issuer,
    date: { year, month, day },
    mark: run('title', paper.mark),
    markSize: markSize(paper.mark),
    number: run('fang', paper.number),
    remark: run('hei', paper.remark),
    paragraphs: paper.paragraphs.map(({ head, runs }) => ({
      head,
      runs: runs.map((r) => ({ ...r })),
    })),
    people: paper.people.map(inRuns),
    signed: paper.signed.map(inRuns),
    gap: run('fang', '　　'),
    copies: run('fang', paper.copies),
    issuer: run('fang', paper.issuer),
    printed: run('fang', paper.printed),
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

const inRuns = ({ label, names }: Labelled) => ({
  label: run('hei', label),
  names: run('fang', names),
})
