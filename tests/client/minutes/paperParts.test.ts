import { expect, it } from 'vitest'
import { aligned, changesIn, paperParts } from '../../../client/features/minutes/paperParts.ts'
import type { ItemId } from '../../../domain/ids.ts'
import type { MinutesDocument } from '../../../domain/minutes/MinutesDocument.ts'

const section = (id: string, finding: string) => ({
  itemId: id as ItemId,
  heading: `一、关于${id}`,
  lead: '会议听取了汇报。',
  finding,
  history: '',
  decision: '会议议定：照办。（举手表决：应到9人，赞成9票，通过）',
  lines: ['牵头单位：供电公司。'],
})
const paper: MinutesDocument = {
  mark: '会议纪要',
  docNo: '〔2026〕11号',
  opening: '会议研究了两项议题。',
  sections: [section('路灯', '三盏路灯不亮。'), section('停车', '车位不够。')],
  people: [{ label: '出席', names: ['甲（社区）', '乙（公安）'] }],
  chairs: ['甲'],
  recorder: '丙',
  signer: '甲',
  copiesTo: ['各党支部'],
  issuer: '社区党委',
  printedAt: Date.UTC(2026, 10, 26),
}

it('a document against itself has no changes and all of its words', () => {
  const parts = paperParts(paper)
  expect(changesIn(parts)).toBe(0)
  expect(parts.sections.flatMap((s) => s.paragraphs.map((p) => p.now))).toEqual(
    paper.sections.flatMap((s) => [`${s.lead}${s.finding}`, s.decision, ...s.lines]),
  )
  expect(parts.people).toEqual([
    { label: '出席', names: { now: '甲（社区）、乙（公安）', before: '甲（社区）、乙（公安）' } },
  ])
})

it('an erratum changes its first sentence, a finding, an addition and nothing else', () => {
  const [lights, parking] = paper.sections
  const corrected: MinutesDocument = {
    ...paper,
    correction: '本纪要为更正版。',
    sections: [
      { ...lights!, finding: '五盏路灯不亮。' },
      { ...parking!, addition: '另行安排现场踏勘。' },
    ],
  }
  const parts = paperParts(corrected, paper)
  expect(changesIn(parts)).toBe(3)
  expect(parts.opening[0]).toEqual({ now: '本纪要为更正版。' })
  expect(parts.sections[0]!.paragraphs[0]).toEqual({
    now: '会议听取了汇报。五盏路灯不亮。',
    before: '会议听取了汇报。三盏路灯不亮。',
  })
  const { paragraphs } = parts.sections[1]!
  expect(paragraphs.filter((p) => p.now !== p.before)).toEqual([{ now: '另行安排现场踏勘。' }])
})

it('a section that only one version has is new or gone as a whole', () => {
  const shorter = { ...paper, sections: paper.sections.slice(0, 1) }
  const gone = paperParts(shorter, paper).sections[1]!
  expect([gone.heading, ...gone.paragraphs].every((p) => p.now === undefined)).toBe(true)
  const come = paperParts(paper, shorter).sections[1]!
  expect([come.heading, ...come.paragraphs].every((p) => p.before === undefined)).toBe(true)
})

it('paragraphs stand beside their like, in order', () => {
  expect(
    aligned(['头', '牵头单位：甲。', '新的一段话', '尾'], ['头', '牵头单位：乙。', '尾']),
  ).toEqual([
    { now: '头', before: '头' },
    { now: '牵头单位：甲。', before: '牵头单位：乙。' },
    { now: '新的一段话' },
    { now: '尾', before: '尾' },
  ])
  expect(aligned([], ['旧'])).toEqual([{ before: '旧' }])
  expect(aligned(['天地玄黄。'], ['寒来暑往。'])).toEqual([
    { before: '寒来暑往。' },
    { now: '天地玄黄。' },
  ])
})

it('a long list of rewritten paragraphs is aligned in a moment', () => {
  const list = (word: string) => Array.from({ length: 40 }, (_, n) => `${word}${n}`.repeat(8))
  const begin = performance.now()
  expect(aligned(list('甲'), list('乙'))).not.toHaveLength(0)
  expect(performance.now() - begin).toBeLessThan(2_000)
})
