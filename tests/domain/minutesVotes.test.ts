import { describe, expect, it } from 'vitest'
import { choose, session } from '../support/builders.ts'

describe('decisions', () => {
  it('[M18] passed: 会议议定 and the text of the motion', () => {
    const h = session()
    h.decideItem('A1', choose('APPROVE', 2, 5), { text: '由供电所牵头装灯。' })
    h.adjourn()
    expect(h.section('A1')).toContain('会议议定：由供电所牵头装灯。（')
  })

  it('[M19] not passed though more were for than against: why that was not enough, by the committee’s rule', () => {
    const h = session({ members: 19, present: 16 })
    h.decideItem('A1', { ...choose('APPROVE', 2, 10), ...choose('AGAINST', 11, 12) })
    h.adjourn()
    expect(h.section('A1')).toContain('赞成9票，未超过应到会委员19人的半数（需10票），未获通过')
  })

  it('[M19] not passed by a share that has to be reached', () => {
    const pass = { base: 'SHOULD_ATTEND', num: 3, den: 5, strictlyMore: false } as const
    const h = session({ members: 15, settings: { pass } })
    h.decideItem('A1', { ...choose('APPROVE', 2, 9), ...choose('AGAINST', 10, 11) })
    h.adjourn()
    expect(h.section('A1')).toContain('赞成8票，未达到应到会委员15人的五分之三（需9票），未获通过')
    expect(h.section('A1')).not.toMatch(/半数|超过/)
  })

  it('[M19] not passed with more against: no explanation needed', () => {
    const h = session({ members: 9 })
    h.decideItem('A1', { ...choose('APPROVE', 2, 2), ...choose('AGAINST', 3, 8) })
    h.adjourn()
    expect(h.section('A1')).toContain('未获通过')
    expect(h.section('A1')).not.toContain('半数')
  })

  it('[M20] deferred: 意见接近，暂缓作出决定, and when it comes back', () => {
    const h = session()
    h.decideItem('A1', choose('APPROVE', 2, 2))
    h.adjourn()
    expect(h.section('A1')).toContain('意见接近，暂缓作出决定。结转12月会议再议。')
    expect(h.section('A1')).not.toMatch(/未获?通过/)
  })

  it.each([
    ['ORAL', '口头表决'],
    ['SHOW_OF_HANDS', '举手表决'],
    ['OPEN_BALLOT', '记名投票'],
  ] as const)(
    '[M21] in brackets: %s is %s, the recused, the numbers, the verdict',
    (method, words) => {
      const h = session({ members: 9, present: 8 })
      for (const id of ['S8', 'S7']) h.does(id, 'recuse', { itemId: 'A1', reason: '亲属' })
      h.decideItem('A1', { ...choose('APPROVE', 2, 5), S6: 'ABSTAIN', S1: 'APPROVE' }, { method })
      h.adjourn()
      expect(h.section('A1')).toContain(
        `（${words}：人S7、人S8回避，应到9人，到会8人，赞成5票，反对0票，弃权1票，通过）`,
      )
    },
  )

  it('[M21] 未表决 only where somebody did not vote', () => {
    const h = session()
    h.decideItem('A1', choose('APPROVE', 2, 5))
    h.decideItem('A2', { ...choose('APPROVE', 2, 5), S1: 'APPROVE' })
    h.adjourn()
    expect(h.section('A1')).toContain('未表决1人，通过）')
    expect(h.section('A2')).not.toContain('未表决')
  })
})
