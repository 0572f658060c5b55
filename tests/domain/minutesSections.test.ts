import { describe, expect, it } from 'vitest'
import type { Hall } from '../support/Hall.ts'
import { choose, hall, issue, MEETING, newProblem, session } from '../support/builders.ts'

const meetingId = MEETING

const wholeText = (h: Hall) => h.get('minutes', MEETING).text.replace(/\s/g, '')
const NUMBERS = /(赞成|反对|弃权)\d+票/

describe('decisions of other kinds', () => {
  it('[M22] withdrawn: who withdrew, no numbers, and not the text', () => {
    const h = session()
    h.start('A1')
    const id = h.propose('S3', 'A1', { text: '投入12万元' })
    h.openVote(id)
    h.votes(id, { S2: 'APPROVE' })
    h.does('S3', 'withdrawMotion', { motionId: id, reason: '先征求意见' })
    h.adjourn()
    expect(h.section('A1')).toMatch(/人S3撤回.*先征求意见/)
    expect(h.section('A1')).not.toMatch(NUMBERS)
    expect(wholeText(h)).not.toContain('12万元')
  })

  it('[M22] an earlier motion that was withdrawn is mentioned beside the one that decided', () => {
    const h = session()
    h.start('A1')
    h.does('S3', 'withdrawMotion', { motionId: h.propose('S3', 'A1', { text: '投入12万元' }) })
    h.decideItem('A1', choose('APPROVE', 2, 5), { text: '先装两盏' })
    h.adjourn()
    expect(h.section('A1')).toMatch(/人S3提出的动议已由本人撤回.*会议议定：先装两盏/)
    expect(wholeText(h)).not.toContain('12万元')
  })

  it('[M22] [V24] a newer motion withdrawn does not hide the older one that decided', () => {
    const h = session()
    h.start('A1')
    const older = h.propose('S2', 'A1', { text: '先装两盏' })
    const newer = h.propose('S3', 'A1', { text: '投入12万元' })
    h.openVote(older)
    h.does('S3', 'withdrawMotion', { motionId: newer })
    h.votes(older, choose('APPROVE', 2, 5))
    h.close(older)
    h.adjourn()
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'PASSED' })
    expect(h.section('A1')).toMatch(/人S3提出的动议已由本人撤回.*会议议定：先装两盏/)
  })

  it('[M23] carried over for lack of quorum, not reached, or unfinished: each its own words, none with numbers', () => {
    const h = session({ members: 5, present: 3 })
    h.start('A1')
    const id = h.propose('S2', 'A1')
    h.openVote(id)
    h.votes(id, { S2: 'APPROVE' })
    h.checkOut('S3')
    h.tries('S1', 'closeVote', { motionId: id })
    h.start('A2')
    h.adjourn()
    expect(h.section('A1')).toContain('到会人数不足')
    expect(h.section('A3')).toContain('未及审议')
    expect(h.section('A2')).not.toMatch(/到会人数不足|未及审议/)
    for (const itemId of ['A1', 'A2', 'A3']) {
      expect(h.section(itemId)).toContain('结转12月会议')
      expect(h.section(itemId)).not.toMatch(NUMBERS)
    }
  })

  it('[M23] after December comes 1月', () => {
    const h = hall()
    h.patch('meeting', MEETING, { startAt: Date.parse('2026-12-31T14:30:00+08:00') })
    h.open(5)
    h.adjourn()
    expect(h.section('A1')).toContain('结转1月会议')
  })

  it('[M24] noted by consent: 会议同意, no numbers', () => {
    const h = session()
    h.start('A1')
    h.does('S1', 'noteItem', { itemId: 'A1' })
    h.adjourn()
    expect(h.section('A1')).toContain('会议同意“A1号议题”')
    expect(h.section('A1')).not.toMatch(NUMBERS)
  })

  it('[M25] an emergency item says so, and a kept issue how many reports it holds', () => {
    const h = session()
    const { itemId } = h.does('S4', 'requestAdHoc', {
      meetingId,
      emergency: true,
      title: '抢修',
      issue: newProblem,
    })
    h.does('S1', 'approveAdHoc', { itemId: String(itemId) })
    h.start(String(itemId))
    h.put('issue', issue('X'))
    h.does('S2', 'mergeIssues', { keepId: 'I1', mergeIds: ['X'] })
    h.adjourn()
    expect(h.section(String(itemId))).toContain('紧急临时议题')
    expect(h.section('A1')).toContain('合并居民反映2件')
    expect(h.section('A2')).not.toMatch(/合并|临时/)
  })

  it('[M26] tasks and whistles: units, owner, task and dates', () => {
    const h = session()
    h.decideItem('A1', choose('APPROVE', 2, 5))
    const dueAt = Date.parse('2026-12-04T23:59:59+08:00')
    const task = { itemId: 'A1', leadUnitId: 'U2', ownerId: 'S2', dueAt } as const
    h.does('S1', 'assignTask', { ...task, supportUnitIds: ['U4', 'U3'], text: '装好三盏路灯。' })
    h.does('S1', 'assignTask', { ...task, supportUnitIds: [], text: '公示' })
    h.does('S1', 'escalateItem', {
      itemId: 'A1',
      toUnitIds: ['U5', 'U1'],
      reason: '权属不清',
      replyDueAt: dueAt,
    })
    h.adjourn()
    expect(h.section('A1')).toContain(
      '牵头单位：第2单位全称；配合单位：单位4、单位3；责任人：人S2；任务：装好三盏路灯；完成时限：2026年12月4日。',
    )
    expect(h.section('A1')).toContain('配合单位：无；责任人：人S2；任务：公示；')
    expect(h.section('A1')).toContain(
      '上报：第5单位全称、第1单位全称；要求答复时间：2026年12月4日。',
    )
  })

  it('[M27] notes follow the decision; quotation marks inside quotation marks become ‘ ’', () => {
    const h = session({ members: 9 })
    h.decideItem('A1', choose('AGAINST', 2, 7), { text: '设立“评理室”。' })
    h.does('S1', 'returnItem', { itemId: 'A1', note: '先征求意见' })
    h.start('A2')
    h.does('S1', 'carryOverItem', { itemId: 'A2', note: '请先勘查' })
    h.adjourn()
    expect(h.section('A1')).toContain('会议就“设立‘评理室’”进行表决，未获通过。先征求意见。（')
    expect(h.section('A2')).toContain('结转12月会议。请先勘查。')
  })
})
