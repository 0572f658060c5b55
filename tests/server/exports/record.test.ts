import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { recordDocx } from '../../../server/exports/record/recordDocx.ts'
import { recordPdf } from '../../../server/exports/record/recordPdf.ts'
import { layOutRecord } from '../../../server/exports/record/layOutRecord.ts'
import type { RecordPaper } from '../../../server/exports/record/RecordPaper.ts'
import { hall, MEETING, START } from '../../support/builders.ts'
import { dangersIn, readDocx } from './readDocx.ts'
import { readPdf, textOf } from './readPdf.ts'
import { demoState, packagedFonts, STAMP } from './someMinutes.ts'

const meetingId = MEETING
const MINUTE = 60

/** A meeting in which everything happens that a record keeps. S1 chairs, S2 is 书记. */
const eventful = () => {
  const h = hall({ members: 7, items: 4 })
  h.does('S7', 'requestLeave', { meetingId, reason: '出差' })
  h.does('S7', 'giveOpinion', { itemId: 'A1', choice: 'AGAINST', text: '先征求居民意见' })
  h.open(4)
  h.wait(5 * MINUTE)
  h.checkIn('S5')
  h.start('A1')
  h.does('S3', 'askToSpeak', { itemId: 'A1' })
  const [speech] = h.state.speech.values()
  h.does('S1', 'giveFloor', { meetingId, speechId: speech!.id })
  h.wait(2 * MINUTE)
  h.does('S1', 'endSpeech', { meetingId, speechId: speech!.id })
  h.does('S5', 'recuse', { itemId: 'A1', reason: '本单位承建' })
  const hands = h.propose('S2', 'A1', { text: '加装照明' })
  h.openVote(hands)
  h.votes(hands, { S2: 'APPROVE', S3: 'APPROVE' })
  h.does('REC', 'enterHand', { motionId: hands, seatId: 'S4', choice: 'APPROVE' })
  h.votes(hands, { S1: 'APPROVE' })
  h.close(hands)
  h.does('S1', 'assignTask', {
    ...{ itemId: 'A1', leadUnitId: 'U2', supportUnitIds: ['U3'], ownerId: 'S2' },
    ...{ text: '装灯', dueAt: START + 30 * 86_400_000 },
  })
  const named = h.decideItem(
    'A2',
    { S2: 'APPROVE', S3: 'AGAINST', S4: 'ABSTAIN', S5: 'AGAINST', S1: 'APPROVE' },
    { method: 'OPEN_BALLOT', text: '停车收费' },
  )
  h.start('A3')
  const gone = h.propose('S3', 'A3', { text: '改日再议' })
  h.does('S3', 'withdrawMotion', { motionId: gone, reason: '材料不全' })
  h.checkOut('S4')
  h.does('S1', 'giveChair', { meetingId, seatId: 'S2' })
  h.wait(10 * MINUTE)
  h.adjourn()
  h.does('S1', 'signMinutes', { meetingId })
  h.does('S3', 'objectToMinutes', { meetingId, itemId: 'A2', reason: '漏记一句' })
  h.does('S4', 'objectToMinutes', { meetingId, reason: '缺列席人员' })
  return { h, named }
}

const REFUSALS = [
  { at: START + 6 * 60_000, actor: 'seat:S5', command: 'castBallot', code: 'RECUSED' },
  { at: START + 6 * 60_000, actor: 'seat:S5', command: 'castBallot', code: 'RECUSED' },
  { at: START + 7 * 60_000, actor: 'seat:O1', command: 'castBallot', code: 'NOT_A_VOTING_SEAT' },
  { at: START + 7 * 60_000, actor: 'seat:S2', command: 'castBallot', code: 'VOTE_NOT_OPEN' },
  { at: START - 60_000, actor: 'seat:S3', command: 'openMeeting', code: 'NOT_CHAIR' },
]
const paperOf = (state: ReturnType<typeof eventful>['h']['state']) =>
  layOutRecord(state, state.meeting.get(MEETING) as Meeting, { refusals: REFUSALS, check: STAMP })
const wordsOf = ({ title, subtitle, blocks }: RecordPaper) =>
  [
    title,
    subtitle,
    ...blocks.map((b) =>
      b.kind === 'table' ? [b.head, ...b.rows].map((r) => r.join('|')).join('\n') : b.text,
    ),
  ].join('\n')

describe('the record says everything that is on record', { timeout: 120_000 }, () => {
  const { h } = eventful()
  const words = wordsOf(paperOf(h.state))
  it.each([
    ['who came, when, and who did not', '人S5|单位5|14:35|至散会|现场|迟到'],
    ['leave with its reason', '人S7|单位7||||请假：出差'],
    ['absence', '人S6|单位6||||缺席'],
    ['going early', '人S4|单位4|14:30|14:37|现场|'],
    ['the count', '应到7人，实到5人（开会时4人），请假1人，缺席1人'],
    ['changes of the chair', '人S1 → 人S2|移交'],
    ['who had the floor', '发言：人S3（14:35–14:37）'],
    ['opinions of those away', '书面意见（不计票）：人S7：反对。先征求居民意见'],
    ['who stood aside and why', '回避：人S5（本单位承建）'],
    ['words and mover', '动议1：加装照明\n人S2提出（14:37），举手表决，'],
    [
      'the numbers',
      '应到7人，到会5人，有权表决4人；赞成4票，反对0票，弃权0票，未表决0人；通过需4票，通过。',
    ],
    ['hands that the recorder entered', '赞成：人S1、人S2、人S3、人S4（现场举手，记录人代录）'],
    ['names in an open ballot', '赞成：人S1、人S2\n反对：人S3、人S5\n弃权：人S4'],
    ['what was withdrawn', '由提出人撤回：材料不全。'],
    [
      'what was given to whom',
      '装灯；牵头：单位2；配合：单位3；责任人：人S2；时限：2026年12月26日',
    ],
    ['objections beside their item', '对纪要的异议：人S3'],
    ['objections to the whole', '对纪要全文的异议\n对纪要的异议：人S4'],
    [
      'refusals worth noting, once',
      '14:36|人S5|您已回避本议题，不参加讨论和表决\n14:37|人O1|列席人员可以发言，没有表决权',
    ],
  ])('%s', (_, expected) => expect(words).toContain(expected))

  it('the objection stands within the item, before the next', () => {
    expect(words.indexOf('漏记一句')).toBeLessThan(words.indexOf('3. '))
    expect(words.indexOf('漏记一句')).toBeGreaterThan(words.indexOf('2. '))
  })

  it('and not what says nothing: late presses, what was refused before the opening', () => {
    expect(words).not.toContain('表决未开始')
    expect(words).not.toContain('只有主持人')
  })
})

describe('a secret ballot', { timeout: 120_000 }, () => {
  it('has numbers and nobody’s name', () => {
    const { h, named } = eventful()
    h.patch('motion', named, { method: 'SECRET_BALLOT' })
    const words = wordsOf(paperOf(h.state))
    expect(words).toContain('无记名投票，不记录个人选择。')
    expect(words).not.toContain('反对：人S3')
  })
})

describe('as files', { timeout: 120_000 }, () => {
  const flat = (text: string) => text.replace(/[\s|]/g, '')

  it('both have the same words, in the same order, and no dangers', async () => {
    const paper = paperOf(eventful().h.state)
    const docx = readDocx(await recordDocx(paper))
    expect(dangersIn(docx)).toEqual([])
    expect(flat(docx.paragraphs.join(''))).toContain(flat(wordsOf(paper)))
    const pdf = await readPdf(await recordPdf(packagedFonts, paper))
    const printed = flat(pdf.pages.flatMap((p) => p.lines.map(textOf)).join(''))
    for (const block of paper.blocks)
      if (block.kind !== 'table') expect(printed).toContain(flat(block.text).slice(0, 20))
    expect(printed).toContain(STAMP.code)
    for (const page of pdf.pages)
      for (const glyph of page.glyphs.filter((g) => g.text.trim())) {
        expect(glyph.x + glyph.width).toBeLessThan(((210 - 26) * 72) / 25.4 + 8)
        expect(glyph.x).toBeGreaterThan((28 * 72) / 25.4 - 8)
      }
  })

  it('a meeting that failed for want of a quorum has a record, too', async () => {
    const h = hall({ members: 5 })
    h.checkIn('S1', 'S2')
    h.wait(30 * MINUTE)
    h.does('S1', 'failMeeting', { meetingId })
    const paper = layOutRecord(h.state, h.state.meeting.get(MEETING) as Meeting, { refusals: [] })
    expect(wordsOf(paper)).toContain('结果：到会人数不足，流会')
    expect((await recordDocx(paper)).length).toBeGreaterThan(5000)
  })

  it('the sample’s October meeting fits on a few pages', async () => {
    const state = demoState()
    const october = [...state.meeting.values()].find((m) => m.id === 'M-2026-10')!
    const paper = layOutRecord(state, october, { refusals: [] })
    const { pages } = await readPdf(await recordPdf(packagedFonts, paper))
    expect(pages.length).toBeLessThan(8)
  })
})
