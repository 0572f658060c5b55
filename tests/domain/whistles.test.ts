import { expect, it } from 'vitest'
import { escalationOf } from '../../domain/meeting/agenda.ts'
import { choose, session } from '../support/builders.ts'

it('[T3] a second whistle on an item stands beside the first, on the board and in the minutes', () => {
  const h = session()
  h.decideItem('A1', choose('APPROVE', 2, 5))
  const whistle = { itemId: 'A1', reason: '权属不清', replyDueAt: h.now + 86_400_000 }
  h.does('S1', 'escalateItem', { ...whistle, toUnitIds: ['U2'] })
  h.wait(60)
  h.does('S1', 'escalateItem', { ...whistle, toUnitIds: ['U3', 'U4'], reason: '资金缺口' })
  expect([...h.state.escalation.values()]).toMatchObject([
    { toUnitIds: ['U2'], reason: '权属不清' },
    { toUnitIds: ['U3', 'U4'], reason: '资金缺口' },
  ])
  expect(escalationOf(h.state, 'A1' as never)?.reason).toBe('资金缺口')
  h.adjourn()
  expect(h.section('A1')).toContain('上报：第2单位全称；')
  expect(h.section('A1')).toContain('上报：第3单位全称、第4单位全称；')
  expect(h.get('issue', 'I1').status).toBe('ESCALATED')
})
