import { describe, expect, it } from 'vitest'
import type { Hall } from '../support/Hall.ts'
import { choose, session } from '../support/builders.ts'

const refused = choose('AGAINST', 2, 5)
const close = { S2: 'APPROVE', S3: 'APPROVE', S4: 'AGAINST', S5: 'AGAINST' } as const
const agreed = choose('APPROVE', 2, 5)
const again = (h: Hall, motionId: string) =>
  String(h.does('S1', 'voteAgain', { motionId })['motionId'])
const secondVote = (h: Hall, motionId: string, choices: Parameters<Hall['votes']>[1]) => {
  const second = again(h, motionId)
  h.openVote(second)
  h.votes(second, choices)
  h.close(second)
  return second
}

describe('a second vote in the minutes', () => {
  it('[V27] the last vote decides, and the numbers of the earlier one are told before it', () => {
    const h = session()
    const first = h.decideItem('A1', { ...close, S1: 'ABSTAIN' })
    secondVote(h, first, { ...agreed, S1: 'APPROVE' })
    h.adjourn()
    const section = h.section('A1')
    expect(section).toContain(
      '此前曾就此表决（举手表决：应到5人，到会5人，赞成2票，反对2票，弃权1票，暂缓），会议决定再次表决。',
    )
    expect(section).toContain('会议议定：在一村加装照明。（')
    expect(section).toMatch(/赞成5票，反对0票，弃权0票，通过）$/)
    expect(section.indexOf('此前')).toBeLessThan(section.indexOf('会议议定'))
    expect(section).not.toMatch(/意见接近|未获通过|人S\d.{0,3}(赞成|反对)/)
  })

  it('[V27] [M19] not passed twice: why it was not enough is told of the last vote', () => {
    const h = session({ members: 9, present: 5 })
    const first = h.decideItem('A1', choose('AGAINST', 2, 5))
    secondVote(h, first, { ...choose('APPROVE', 2, 4), S5: 'ABSTAIN' })
    h.adjourn()
    expect(h.section('A1')).toContain('赞成3票，未超过应到会委员9人的半数（需5票），未获通过')
    expect(h.section('A1').match(/未超过/g)).toHaveLength(1)
  })

  it('[V27] [M22] a withdrawn second vote is mentioned without numbers', () => {
    const h = session()
    const first = h.decideItem('A1', refused)
    const second = again(h, first)
    h.openVote(second)
    h.votes(second, { S3: 'APPROVE' })
    h.does('S2', 'withdrawMotion', { motionId: second })
    h.adjourn()
    expect(h.section('A1')).toContain('人S2提出的动议已由本人撤回。')
    expect(h.section('A1')).not.toContain('赞成1票')
  })
})
