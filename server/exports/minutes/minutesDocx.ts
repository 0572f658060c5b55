import type { FileChild } from 'docx'
import { LineRuleType, Paragraph, TextRun } from 'docx'
import { checkStamp } from '../docx/checkStamp.ts'
import { colophon } from '../docx/colophon.ts'
import type { StyleId } from '../docx/styles.ts'
import { LINE, twips } from '../docx/styles.ts'
import { paragraph, textRun, writeDocx } from '../docx/writeDocx.ts'
import { MARK_BELOW_TOP, MM, markSize } from '../layout.ts'
import { run } from '../Run.ts'
import type { Labelled, MinutesPaper } from './MinutesPaper.ts'

/** 会议纪要 as a Word file; its fonts are named, as they are on the reader's machine. */
export const minutesDocx = (paper: MinutesPaper): Promise<Buffer> =>
  writeDocx({
    title: `${paper.mark}${paper.number}`,
    author: paper.issuer,
    remark: paper.remark,
    grid: true,
    children: [
      mark(paper.mark),
      paragraph('DocumentNumber', paper.number),
      ...paper.paragraphs.map(({ head, runs }) =>
        head
          ? paragraph('SectionHead', ...runs.map((r) => r.text))
          : paragraph('Text', ...runs.map((r) => (r.font === 'fang' ? r.text : r))),
      ),
      ...people(paper),
      signed(paper.signed),
      ...colophon(paper),
      ...(paper.check ? checkStamp(paper.check) : []),
    ],
  })

const mark = (text: string): Paragraph => {
  const size = markSize(text)
  return new Paragraph({
    style: 'Mark' satisfies StyleId,
    // A line of a fifth more than its type, of which a tenth lies above it.
    spacing: {
      before: twips(MARK_BELOW_TOP * MM - size / 10),
      line: twips(size * 1.2),
      lineRule: LineRuleType.EXACT,
    },
    children: [new TextRun({ text, size: size * 2 })],
  })
}

/** One blank line lies before the first of them. */
const people = ({ people: lines }: MinutesPaper): readonly FileChild[] =>
  lines.map(
    ({ label, names }, n) =>
      new Paragraph({
        style: 'People' satisfies StyleId,
        ...(n === 0 ? { spacing: { before: LINE } } : {}),
        children: [textRun(run('hei', label)), textRun(names)],
      }),
  )

const signed = (lines: readonly Labelled[]): Paragraph =>
  paragraph(
    'Text',
    ...lines.flatMap(({ label, names }, n) => [
      ...(n > 0 ? ['　　'] : []),
      run('hei', label),
      names,
    ]),
  )
