import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { layOutRecord } from '../../../server/exports/record/layOutRecord.ts'
import { MEETING, session, START } from '../../support/builders.ts'

// What stands beside each item in the record: consent and who refused it, notes, whistles, and of a
// secret vote no name.

const meetingId = MEETING

/** S1 chairs five members: consent refused on A1, a secret vote on A2, A3 put off, A4 sent back. */
const paper = () => {
  const h = session({ members: 5, items: 4 })
  const ask = (itemId: string) => h.does('S1', 'askConsent', { meetingId, itemIds: [itemId] })
  h.start('A1')
  ask('A1')
  h.wait(60)
  ask('A1')
  h.does('S4', 'objectToConsent', { itemId: 'A1' })
  h.decideItem('A1', { S2: 'APPROVE', S3: 'APPROVE', S4: 'AGAINST', S5: 'APPROVE', S1: 'APPROVE' })
  h.does('S1', 'escalateItem', {
    ...{ itemId: 'A1', toUnitIds: ['U2'], reason: '权属不清' },
    replyDueAt: START + 9 * 86_400_000,
  })
  const choices = {
    S2: 'APPROVE',
    S3: 'AGAINST',
    S4: 'ABSTAIN',
    S5: 'APPROVE',
    S1: 'APPROVE',
  } as const
  const motionId = h.decideItem('A2', choices, { method: 'OPEN_BALLOT', text: '人选' })
  h.patch('motion', motionId, { method: 'SECRET_BALLOT' })
  h.does('S1', 'carryOverItem', { itemId: 'A3', note: '等勘测报告' })
  h.decideItem('A4', { S2: 'AGAINST', S3: 'AGAINST', S4: 'AGAINST', S5: 'AGAINST' })
  h.does('S1', 'returnItem', { itemId: 'A4', note: '补充资金方案' })
  h.adjourn()
  return layOutRecord(h.state, h.state.meeting.get(MEETING) as Meeting, { refusals: [] })
}

describe('beside each item', () => {
  const items = paper()
    .blocks.map((b) => (b.kind === 'table' ? '' : b.text))
    .join('\n')
    .split(/^(?=\d+\. )/m)

  it.each([
    ['A1号议题', '两次征询意见：14:30、14:31'],
    ['A1号议题', '不同意以同意了结：人S4'],
    ['A1号议题', '吹哨上报（14:31）：单位2；权属不清；要求答复：2026年12月5日'],
    ['A3号议题', '结转说明：等勘测报告'],
    ['A4号议题', '退回说明：补充资金方案'],
  ])('%s: %s', (title, words) => {
    const item = items.find((text) => text.includes(`. ${title}`)) ?? ''
    expect(item).toContain(words)
  })

  it('a secret vote names its mover and nobody else', () => {
    const item = items.find((text) => text.includes('动议1：人选')) ?? ''
    expect(item).toContain('无记名投票，不记录个人选择。')
    const vote = item.slice(item.indexOf('动议1：人选'))
    expect(vote.match(/人S\d/g)).toEqual(['人S2'])
  })
})
