import { describe, expect, it } from 'vitest'
import { notesName } from '../../domain/board/documentName.ts'
import { itemsOf } from '../../domain/meeting/agenda.ts'
import { currentMeeting } from '../../domain/meeting/lookup.ts'
import { choose, hall, MEETING, START } from '../support/builders.ts'

const WEEK = 7 * 86_400_000
const later = { meetingId: MEETING, newStartAt: START + WEEK }

describe('a meeting that fails and gets a new date', () => {
  it('[M12] is another meeting with the same place, chair, recorder and agenda', () => {
    const h = hall({ items: 2 })
    const agenda = itemsOf(h.state, MEETING as never).map((i) => i.id)
    h.wait(1800)
    const { meetingId } = h.does('S1', 'failMeeting', later)
    expect(h.get('meeting', MEETING)).toMatchObject({ phase: 'FAILED_QUORUM', failedAt: h.now })
    expect(h.get('meeting', String(meetingId))).toMatchObject({
      phase: 'NOTICED',
      no: '2026年第11次',
      startAt: START + WEEK,
      chairId: 'S1',
      recorderId: 'REC',
    })
    expect(currentMeeting(h.state)?.id).toBe(meetingId)
    expect(itemsOf(h.state, meetingId as never).map((i) => i.id)).toEqual(agenda)
    expect(h.get('issue', 'I1')).toMatchObject({ status: 'ON_AGENDA', itemId: 'A1', carryCount: 0 })
  })

  it('[M12] keeps each item’s id, and so its notes and its written opinions', () => {
    const h = hall()
    h.does('S5', 'requestLeave', { meetingId: MEETING, reason: '出差' })
    h.does('S5', 'giveOpinion', { itemId: 'A1', choice: 'AGAINST', text: '先算账' })
    const notes = notesName('C1', { kind: 'item', id: 'A1' })
    h.does('S1', 'failMeeting', later)
    const [opinion] = [...h.state.opinion.values()]
    expect(h.get('item', opinion!.itemId)).toMatchObject({ phase: 'PENDING', title: 'A1号议题' })
    expect(notesName('C1', { kind: 'item', id: h.get('item', 'A1').id })).toBe(notes)
  })

  it('[M12] begins anew with attendance and leave; an exclusion, a chair and a deputy stay', () => {
    const h = hall({ members: 6 })
    h.does('S2', 'excludeSeat', { meetingId: MEETING, seatId: 'S6', reason: '长期病假' })
    h.does('S1', 'giveChair', { meetingId: MEETING, seatId: 'S3' })
    h.does('S3', 'nameDeputy', { meetingId: MEETING, seatId: 'S4' })
    h.does('S5', 'requestLeave', { meetingId: MEETING, reason: '出差' })
    h.checkIn('S3')
    const meetingId = String(h.does('S3', 'failMeeting', later)['meetingId'])
    h.now = START + WEEK
    expect(h.tries('S3', 'openMeeting', { meetingId })).toBe('QUORUM_NOT_MET')
    for (const id of ['S1', 'S3', 'S5']) h.does(id, 'checkIn', { meetingId, via: 'ONSITE' })
    h.does('S3', 'openMeeting', { meetingId })
    expect(h.get('meeting', meetingId)).toMatchObject({
      roll: ['S1', 'S2', 'S3', 'S4', 'S5'],
      deputyId: 'S4',
      presentAtOpening: 3,
    })
    h.does('S3', 'startItem', { itemId: 'A1' })
    const motionId = String(
      h.does('S1', 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '动议' })['motionId'],
    )
    h.does('S3', 'openVote', { motionId })
    h.votes(motionId, { S1: 'APPROVE', S5: 'APPROVE', S3: 'APPROVE' })
    h.does('S3', 'closeVote', { motionId })
    expect(h.tally(motionId)).toMatchObject({ base: 5, approve: 3, passed: true })
    h.does('S3', 'adjournMeeting', { meetingId })
    expect(h.get('minutes', meetingId).text).toContain('缺席：人S2（单位2）、人S4（单位4）')
    expect(h.get('minutes', meetingId).text).toContain('主持：人S3　　')
  })

  it('[M12] needs a date that is yet to come', () => {
    const h = hall()
    for (const newStartAt of [h.now, h.now - WEEK])
      expect(h.tries('S1', 'failMeeting', { meetingId: MEETING, newStartAt })).toBe('INVALID')
    expect(h.get('meeting', MEETING).phase).toBe('NOTICED')
  })

  it('[M12] only by the chair, before the opening', () => {
    const h = hall()
    for (const who of ['S2', 'S3', 'REC'])
      expect(h.tries(who, 'failMeeting', later)).toBe('NOT_CHAIR')
    h.open(3)
    expect(h.tries('S1', 'failMeeting', later)).toBe('NOT_PERMITTED')
  })

  it('[M12] without a date the next agenda takes up the same issues', () => {
    const h = hall({ items: 2 })
    h.does('S1', 'failMeeting', { meetingId: MEETING })
    expect(h.tries('S1', 'checkIn', { meetingId: MEETING, via: 'ONSITE' })).toBe('MEETING_CLOSED')
    const plan = { no: '2026年第12次', place: '会议室', chairId: 'S1', recorderId: 'REC' }
    const { meetingId } = h.does('S2', 'planMeeting', { ...plan, startAt: START + WEEK })
    const issues = itemsOf(h.state, meetingId as never).map((i) => i.issueId)
    expect(issues).toEqual([undefined, 'I1', 'I2'])
  })

  it('[M12] another meeting is not planned beside the one with the new date', () => {
    const h = hall()
    h.does('S1', 'failMeeting', later)
    const plan = { no: '2026年第12次', place: '会议室', chairId: 'S1', recorderId: 'REC' }
    expect(h.tries('S2', 'planMeeting', { ...plan, startAt: START })).toBe('MEETING_EXISTS')
  })
})

describe('settings of the methods', () => {
  const settingsOf = (h: ReturnType<typeof hall>) => h.get('committee', 'C1').settings

  it('[M11] a method that the committee does not use is refused; without a list all four are used', () => {
    const h = hall({ settings: { methods: ['SHOW_OF_HANDS', 'OPEN_BALLOT'] } })
    h.open(5)
    h.start('A1')
    const tries = (method: 'ORAL' | 'SECRET_BALLOT' | 'OPEN_BALLOT') =>
      h.tries('S2', 'proposeMotion', { itemId: 'A1', method, text: '动议' })
    expect(tries('ORAL')).toBe('METHOD_NOT_ALLOWED')
    expect(tries('SECRET_BALLOT')).toBe('METHOD_NOT_ALLOWED')
    expect(tries('OPEN_BALLOT')).toBeUndefined()
    // The meeting keeps its rules, though the committee changes its own.
    const { methods: _, ...all } = settingsOf(h)
    h.does('S2', 'changeSettings', { settings: all })
    expect(tries('ORAL')).toBe('METHOD_NOT_ALLOWED')
    const free = hall()
    free.open(5)
    h.decideItem('A2', choose('APPROVE', 2, 5))
    free.start('A1')
    expect(free.tries('S2', 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '议' })).toBe(
      undefined,
    )
  })

  it('[M11] the default method is one of those used, and a speech has 1 to 60 minutes or no limit', () => {
    const h = hall()
    const change = (more: object) =>
      h.tries('S2', 'changeSettings', { settings: { ...settingsOf(h), ...more } })
    expect(change({ methods: ['ORAL'] })).toBe('INVALID')
    expect(change({ methods: [] })).toBe('INVALID')
    expect(change({ methods: ['ORAL'], defaultMethod: 'ORAL' })).toBeUndefined()
    for (const speechMinutes of [0, 61, 2.5]) expect(change({ speechMinutes })).toBe('INVALID')
    expect(change({ speechMinutes: 5 })).toBeUndefined()
    expect(settingsOf(h)).toMatchObject({ speechMinutes: 5 })
  })
})
