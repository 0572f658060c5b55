import { describe, expect, it } from 'vitest'
import { itemsAsHeard, itemsOf } from '../../domain/meeting/agenda.ts'
import { hall, issue, MEETING, session, START } from '../support/builders.ts'

const meetingId = MEETING
const december = {
  no: '2026年第12次',
  startAt: Date.parse('2026-12-24T14:30:00+08:00'),
  place: '会议室',
  chairId: 'S1',
  recorderId: 'REC',
}

describe('planning a meeting', () => {
  it('[M13] the draft agenda: report on last month, carried over (oldest first), urgent, most households', () => {
    const h = hall({ items: 0 })
    h.does('S1', 'failMeeting', { meetingId })
    const on = (id: string, more: object) =>
      h.put('issue', issue(id, { status: 'ON_AGENDA', ...more }))
    on('few', { affectedHouseholds: 3 })
    on('many', { affectedHouseholds: 90 })
    on('urgent', { urgency: 'URGENT' })
    on('emergency', { urgency: 'EMERGENCY' })
    on('once', { status: 'CARRIED_OVER', carryCount: 1, urgency: 'EMERGENCY' })
    on('twice', { status: 'CARRIED_OVER', carryCount: 2 })
    on('later', {
      status: 'CARRIED_OVER',
      carryCount: 1,
      reportedAt: START,
      affectedHouseholds: 99,
    })
    on('not on any agenda', { status: 'TRIAGED' })
    const planned = h.does('S2', 'planMeeting', december)
    const items = itemsOf(h.state, String(planned['meetingId']) as never)
    expect(items[0]).toMatchObject({ type: 'INFORM', title: '通报11月议定事项办理情况', order: 1 })
    expect(items.map((i) => i.issueId).slice(1)).toEqual([
      'twice',
      'once',
      'later',
      'emergency',
      'urgent',
      'many',
      'few',
    ])
    expect(h.get('issue', 'twice')).toMatchObject({ status: 'ON_AGENDA', carryCount: 2 })
  })

  it('[M13] in January the report is on December', () => {
    const h = hall()
    h.does('S1', 'failMeeting', { meetingId })
    const startAt = Date.parse('2027-01-28T14:30:00+08:00')
    const planned = h.does('S2', 'planMeeting', { ...december, startAt })
    const [report] = itemsOf(h.state, String(planned['meetingId']) as never)
    expect(report?.title).toBe('通报12月议定事项办理情况')
  })
})

describe('drafting the agenda', () => {
  const fresh = { meetingId, type: 'DELIBERATE', title: '新议题' } as const

  it('[M14] items are added by the staff and the recorder until the meeting opens', () => {
    const h = hall()
    for (const who of ['S4', 'O1', 'L2'])
      expect(h.tries(who, 'putItem', fresh)).toBe('NOT_PERMITTED')
    for (const who of ['S1', 'S2', 'S3', 'REC'])
      expect(h.tries(who, 'putItem', fresh)).toBeUndefined()
    h.open(5)
    expect(h.tries('S2', 'putItem', fresh)).toBe('MEETING_ALREADY_OPEN')
  })

  it('[M14] [I5] an item takes its issue along, where the issue may come onto an agenda', () => {
    const h = hall()
    h.put('issue', issue('X', { status: 'TRIAGED' }))
    const { itemId } = h.does('S2', 'putItem', { ...fresh, issueId: 'X' })
    expect(h.get('issue', 'X')).toMatchObject({ status: 'ON_AGENDA', itemId })
    h.put('issue', issue('Y', { status: 'CLOSED' }))
    expect(h.refusal('S2', 'putItem', { ...fresh, issueId: 'Y' })).toMatchObject({
      refused: 'ISSUE_STATE',
      params: { status: '已销号' },
    })
  })

  it('[M14] an item taken off before the opening gives its issue back to the list', () => {
    const h = hall()
    expect(h.tries('S4', 'removeItem', { itemId: 'A2' })).toBe('NOT_PERMITTED')
    h.does('S2', 'removeItem', { itemId: 'A2' })
    expect(h.get('issue', 'I2').status).toBe('TRIAGED')
    expect(itemsOf(h.state, MEETING as never).map((i) => i.id)).toEqual(['A0', 'A1', 'A3'])
    expect(h.tries('S2', 'removeItem', { itemId: 'A2' })).toBe('NOT_FOUND')
    h.open(5)
    expect(h.tries('S2', 'removeItem', { itemId: 'A1' })).toBe('MEETING_ALREADY_OPEN')
  })

  it('[M14] an item moves to its new place and the others close up', () => {
    const h = hall()
    const order = () => itemsOf(h.state, MEETING as never).map((i) => i.id)
    h.does('REC', 'moveItem', { itemId: 'A3', place: 1 })
    expect(order()).toEqual(['A3', 'A0', 'A1', 'A2'])
    h.does('REC', 'moveItem', { itemId: 'A3', place: 500 })
    expect(order()).toEqual(['A0', 'A1', 'A2', 'A3'])
    expect(itemsOf(h.state, MEETING as never).map((i) => i.order)).toEqual([1, 2, 3, 4])
    expect(h.tries('S4', 'moveItem', { itemId: 'A3', place: 1 })).toBe('NOT_PERMITTED')
    h.does('S2', 'removeItem', { itemId: 'A2' })
    expect(h.tries('S2', 'moveItem', { itemId: 'A2', place: 1 })).toBe('NOT_FOUND')
  })

  it('[M14] title, presenter and finding may be written until the meeting is over', () => {
    const h = session()
    expect(h.tries('S4', 'editItem', { itemId: 'A1', title: '改' })).toBe('NOT_PERMITTED')
    h.does('REC', 'editItem', {
      itemId: 'A1',
      title: '新标题',
      presenterId: 'O1',
      summary: '现场看过',
    })
    expect(h.get('item', 'A1')).toMatchObject({
      title: '新标题',
      presenterId: 'O1',
      summary: '现场看过',
    })
    expect(h.tries('REC', 'editItem', { itemId: 'A1', presenterId: 'nobody' })).toBe('NOT_FOUND')
    h.adjourn()
    expect(h.tries('REC', 'editItem', { itemId: 'A1', title: '改' })).toBe('MEETING_CLOSED')
  })

  it('[M4] the minutes and the archive follow the order heard, then the agenda', () => {
    const h = session()
    h.start('A2')
    h.start('A0')
    expect(itemsAsHeard(h.state, MEETING as never).map((i) => i.id)).toEqual([
      'A2',
      'A0',
      'A1',
      'A3',
    ])
  })
})

describe('emergency items', () => {
  const request = { meetingId, emergency: true, title: '供电抢修' }

  it('[M8] are asked for by a voting member who is present; nothing but an emergency is taken', () => {
    const h = session({ present: 4 })
    expect(h.tries('O1', 'requestAdHoc', request)).toBe('NOT_PERMITTED')
    expect(h.tries('S5', 'requestAdHoc', request)).toBe('NOT_PRESENT')
    const before = h.state
    expect(h.tries('S4', 'requestAdHoc', { ...request, emergency: false })).toBe(
      'ADHOC_NOT_EMERGENCY',
    )
    expect(h.state).toBe(before)
  })

  it('[M8] are no items before the chair approves, and are then marked ad hoc', () => {
    const h = session()
    const { itemId } = h.does('S4', 'requestAdHoc', request)
    const id = String(itemId)
    expect(itemsOf(h.state, MEETING as never).map((i) => i.id)).not.toContain(id)
    expect(h.tries('S1', 'startItem', { itemId: id })).toBe('NOT_FOUND')
    expect(h.tries('S2', 'approveAdHoc', { itemId: id })).toBe('NOT_CHAIR')
    h.does('S1', 'approveAdHoc', { itemId: id })
    expect(h.get('item', id)).toMatchObject({ phase: 'PENDING', adHoc: true })
    expect(h.get('item', id)).not.toHaveProperty('requestedById')
    expect(h.tries('S1', 'approveAdHoc', { itemId: id })).toBe('NOT_FOUND')
    h.start(id)
  })

  it('[M8] one that is never approved leaves its issue reported, and no item at adjournment', () => {
    const h = session()
    const problem = {
      branchId: 'B1',
      category: 'WATER_DRAIN',
      urgency: 'EMERGENCY',
      title: '水管爆裂',
      description: '',
      location: '一村',
      affectedHouseholds: 0,
      reporter: { kind: 'RED_STEWARD', alias: '红色管家' },
    } as const
    const { itemId, issueId } = h.does('S4', 'requestAdHoc', { ...request, issue: problem })
    h.adjourn()
    expect(h.get('issue', String(issueId))).toMatchObject({
      status: 'REPORTED',
      carryCount: 0,
      channel: 'MEETING',
    })
    expect(h.get('item', String(itemId)).phase).toBe('REQUESTED')
    expect(h.section(String(itemId))).toBe('')
  })

  it('[M8] an approved one puts its issue on the agenda', () => {
    const h = session()
    const { itemId } = h.does('S4', 'requestAdHoc', request)
    h.put('issue', issue('X', { status: 'REPORTED' }))
    h.patch('item', String(itemId), { issueId: 'X' })
    h.does('S1', 'approveAdHoc', { itemId: String(itemId) })
    expect(h.get('issue', 'X').status).toBe('ON_AGENDA')
  })
})
