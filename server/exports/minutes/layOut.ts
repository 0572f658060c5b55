import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { MinutesSection } from '../../../domain/minutes/MinutesDocument.ts'
import { paragraphsOf } from '../../../domain/minutes/MinutesDocument.ts'
import { dateInChinese } from '../../../domain/time.ts'
import { printable, printableLines } from '../printable.ts'
import type { Run } from '../Run.ts'
import { run } from '../Run.ts'
import type { CheckStamp, Labelled, MinutesPaper } from './MinutesPaper.ts'

type Paragraph = MinutesPaper['paragraphs'][number]

/** One version of the minutes as a printed document: same words, with what only paper needs. */
export const layOut = (minutes: Minutes, check?: CheckStamp): MinutesPaper => {
  const { document: d } = minutes
  return {
    mark: printable(d.mark),
    number: printable(d.docNo),
    remark: remarkOf(minutes),
    paragraphs: [
      ...texts(d.correction ?? ''),
      ...texts(d.opening),
      ...d.sections.flatMap(paragraphsWithHead),
    ],
    people: d.people.map(({ label, names }) => labelled(label, names)),
    signed: [
      labelled('主持', d.chairs),
      labelled('记录', [d.recorder]),
      labelled('签发', [d.signer]),
    ],
    copies: printable(`抄送：${d.copiesTo.join('，')}。`),
    issuer: printable(d.issuer),
    printed: `${dateInChinese(d.printedAt)}印发`,
    printedAt: d.printedAt,
    ...(check ? { check } : {}),
  }
}

const labelled = (label: string, names: readonly string[]): Labelled => ({
  label: `${printable(label)}：`,
  names: names.map(printable).join('、'),
})

const remarkOf = ({ phase, version }: Minutes): string =>
  [version > 1 ? `第${version}版更正` : '', phase === 'DRAFT' ? '草稿' : '']
    .filter(Boolean)
    .join('　')

const paragraphsWithHead = (section: MinutesSection): readonly Paragraph[] => [
  ...printableLines(section.heading).map((text) => ({
    head: true,
    runs: [run('hei', text)],
  })),
  ...paragraphsOf(section).flatMap(texts),
]

const texts = (text: string): readonly Paragraph[] =>
  printableLines(text).map((line) => ({ head: false, runs: withSubhead(line) }))

/** `（一）…。` begins with a sub-head, which is set in 楷体; other numbers are text. */
const withSubhead = (line: string): readonly Run[] => {
  const [subhead = ''] = /^（[一二三四五六七八九十]+）[^。；]{1,30}。?/.exec(line) ?? []
  const rest = line.slice(subhead.length)
  return [...(subhead ? [run('kai', subhead)] : []), ...(rest ? [run('fang', rest)] : [])]
}
