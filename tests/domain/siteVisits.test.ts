import { describe, expect, it } from 'vitest'
import { draftAgenda } from '../../domain/meeting/draftAgenda.ts'
import type { Hall, Input } from '../support/Hall.ts'
import { choose, hall, issue, MEETING, session, START } from '../support/builders.ts'

const visit = (more: Partial<Input<'recordSiteVisit'>> = {}): Input<'recordSiteVisit'> => ({
  issueId: 'I1',
  visitedAt: START - 86_400_000,
  place: '一村3栋',
  presentIds: ['S2', 'O1'],
  finding: '三盏灯不亮',
  decision: '由供电所更换灯具',
  spendsMoney: true,
  bindsUnitIds: [],
  ...more,
})
const record = (h: Hall, more: Partial<Input<'recordSiteVisit'>> = {}) =>
  String(h.does('S2', 'recordSiteVisit', visit(more))['siteVisitId'])
const confirming = (h: Hall, id: string) =>
  [...h.state.item.values()].filter((i) => i.confirmsId === id && i.meetingId === MEETING)
/** A visit put before the meeting, which then makes of it what it will. */
const putBefore = (decide: (h: Hall, itemId: string) => void) => {
  const h = hall()
  const id = record(h)
  h.open(5)
  decide(h, confirming(h, id)[0]!.id)
  h.adjourn()
  return { h, id, phase: h.get('siteVisit', id).phase }
}

describe('an on-site session', () => {
  it('[M37] is recorded by the staff, with everything that was there and then', () => {
    const h = hall()
    for (const who of ['S4', 'O1', 'REC', 'L2', { kind: 'admin', userId: 'a' }] as const)
      expect(h.tries(who, 'recordSiteVisit', visit())).toBe('NOT_PERMITTED')
    const id = record(h, { presentIds: ['S2', 'O1', 'S2'], bindsUnitIds: ['U4', 'U4'] })
    expect(h.get('siteVisit', id)).toEqual({
      ...visit({ bindsUnitIds: ['U4'] }),
      id,
      recordedById: 'S2',
      recordedAt: h.now,
      phase: 'TO_CONFIRM',
    })
  })

  it('[M37] of real people, units and issues, and not of tomorrow', () => {
    const h = hall()
    h.put('issue', issue('X', { status: 'MERGED', mergedIntoId: 'I1' }))
    const tries = (more: object) => h.tries('S2', 'recordSiteVisit', visit(more))
    expect(tries({ issueId: 'none' })).toBe('NOT_FOUND')
    expect(tries({ issueId: 'X' })).toBe('ISSUE_MERGED')
    expect(tries({ presentIds: ['S2', 'none'] })).toBe('NOT_FOUND')
    expect(tries({ presentIds: [] })).toBe('INVALID')
    expect(tries({ bindsUnitIds: ['none'] })).toBe('NOT_FOUND')
    expect(tries({ decision: ' ' })).toBe('INVALID')
    expect(tries({ visitedAt: h.now + 1 })).toBe('INVALID')
    expect(tries({ visitedAt: h.now })).toBeUndefined()
  })

  it('[M37] needs no confirmation where it spends nothing and binds nobody', () => {
    const h = hall()
    const id = record(h, { spendsMoney: false })
    expect(h.get('siteVisit', id).phase).toBe('RECORDED')
    expect(confirming(h, id)).toEqual([])
    expect(h.get('issue', 'I1').status).toBe('ON_AGENDA')
  })

  it('[M37] goes onto the agenda that is being drafted, once', () => {
    const h = hall({ items: 2 })
    const id = record(h, { spendsMoney: false, bindsUnitIds: ['U3'] })
    expect(confirming(h, id)).toEqual([
      expect.objectContaining({
        type: 'DELIBERATE',
        phase: 'PENDING',
        order: 4,
        title: '追认现场办公决定：I1号路灯不亮',
        summary: '由供电所更换灯具',
      }),
    ])
  })

  it('[M37] during a meeting it waits for the next, whose draft agenda has it after the report', () => {
    const h = session({ items: 1 })
    const id = record(h)
    expect(confirming(h, id)).toEqual([])
    h.adjourn()
    h.put('issue', issue('X', { status: 'CARRIED_OVER', carryCount: 3 }))
    h.does('S2', 'planMeeting', {
      no: '2026年第12次',
      startAt: START + 30 * 86_400_000,
      place: '会议室',
      chairId: 'S1',
      recorderId: 'REC',
    })
    const agenda = [...h.state.item.values()]
      .filter((i) => i.meetingId !== MEETING)
      .sort((a, b) => a.order - b.order)
    expect(agenda.map((i) => i.confirmsId ?? i.issueId)).toEqual([undefined, id, 'X', 'I1'])
    expect(agenda.map((i) => i.order)).toEqual([1, 2, 3, 4])
  })

  it('[M37] is confirmed where the meeting passes or agrees to it', () => {
    const passed = putBefore((h, itemId) => h.decideItem(itemId, choose('APPROVE', 2, 5)))
    const agreed = putBefore((h, itemId) => h.does('S1', 'noteItem', { itemId }))
    expect([passed.phase, agreed.phase]).toEqual(['CONFIRMED', 'CONFIRMED'])
    const next = { ...passed.h.get('meeting', MEETING), id: 'M2' as never }
    record(passed.h, { spendsMoney: false })
    const drafted = draftAgenda(passed.h.state, next, () => 'new' as never)
    expect(JSON.stringify(drafted)).not.toContain('追认')
    expect(passed.h.get('minutes', MEETING).text).toContain('关于追认现场办公决定：I1号路灯不亮')
  })

  it('[M37] is not confirmed where it is refused or withdrawn', () => {
    const refused = putBefore((h, itemId) => h.decideItem(itemId, choose('AGAINST', 2, 5)))
    const withdrawn = putBefore((h, itemId) => {
      h.start(itemId)
      h.does('S2', 'withdrawMotion', { motionId: h.propose('S2', itemId) })
    })
    expect([refused.phase, withdrawn.phase]).toEqual(['NOT_CONFIRMED', 'NOT_CONFIRMED'])
  })

  it('[M37] waits on where the meeting defers it, does not reach it, or took it off its agenda', () => {
    const deferred = putBefore((h, itemId) =>
      h.decideItem(itemId, { S2: 'APPROVE', S3: 'APPROVE', S4: 'AGAINST', S5: 'AGAINST' }),
    )
    const unreached = putBefore(() => {})
    const h = hall()
    const id = record(h)
    h.does('S2', 'removeItem', { itemId: confirming(h, id)[0]!.id })
    h.open(5)
    h.adjourn()
    const phases = [deferred.phase, unreached.phase, h.get('siteVisit', id).phase]
    expect(phases).toEqual(['TO_CONFIRM', 'TO_CONFIRM', 'TO_CONFIRM'])
    const next = { ...deferred.h.get('meeting', MEETING), id: 'M2' as never }
    const drafted = draftAgenda(deferred.h.state, next, () => 'new' as never)
    expect(JSON.stringify(drafted)).toContain(deferred.id)
  })

  it('[M37] a long decision is cut between characters, not within one', () => {
    const h = hall()
    const id = record(h, { decision: `${'换'.repeat(499)}😀后面的话` })
    expect(confirming(h, id)[0]!.summary).toBe(`${'换'.repeat(499)}😀`)
  })
})
