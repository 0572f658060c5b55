import { describe, expect, it } from 'vitest'
import { isOver } from '../../domain/meeting/Meeting.ts'
import { currentMeeting, settingsOf } from '../../domain/meeting/lookup.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import { hall, MEETING, seats, session, START } from '../support/builders.ts'

const meetingId = MEETING

describe('opening', () => {
  it('[M1] at exactly half of those who should attend the meeting opens; one fewer is refused', () => {
    const h = hall({ members: 16 })
    h.checkIn(...seats(7))
    expect(h.refusal('S1', 'openMeeting', { meetingId })).toMatchObject({
      refused: 'QUORUM_NOT_MET',
      params: { here: 7, need: 8 },
    })
    h.checkIn('S8')
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBeUndefined()
    expect(h.get('meeting', MEETING)).toMatchObject({ phase: 'IN_SESSION', presentAtOpening: 8 })
  })

  it('[M1] nobody but the chair opens, and only once', () => {
    const h = hall()
    h.checkIn(...seats(5))
    expect(h.tries('S2', 'openMeeting', { meetingId })).toBe('NOT_CHAIR')
    h.does('S1', 'openMeeting', { meetingId })
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBe('MEETING_ALREADY_OPEN')
  })

  it('[M1] a committee without voting seats cannot meet', () => {
    const h = hall({ members: 2 })
    for (const id of seats(2)) h.patch('seat', id, { votes: false })
    h.checkIn(...seats(2))
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBe('QUORUM_NOT_MET')
  })

  it('[M2] the number that should attend stays what it was at the opening', () => {
    const h = session({ members: 5, present: 4 })
    h.patch('seat', 'S5', { votes: false })
    h.does({ kind: 'admin', userId: 'a' }, 'putRoster', {
      units: [],
      branches: [],
      seats: [{ id: 'S6', name: '新委员', kind: 'PART_TIME', post: '兼职委员', votes: true }],
    })
    expect(h.get('meeting', MEETING)).toMatchObject({ roll: seats(5) })
    h.checkIn('S6')
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    expect(h.tries('S6', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_A_VOTING_SEAT')
    h.checkIn('S5')
    expect(h.tries('S5', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[M11] a meeting keeps the rules of procedure that it opened with', () => {
    const h = session({ members: 5 })
    const settings = { ...DEFAULT_SETTINGS, lastCallSeconds: 5, closeSplitMargin: 0 }
    h.does('S2', 'changeSettings', { settings })
    expect(h.get('committee', 'C1').settings).toEqual(settings)
    expect(settingsOf(h.state, h.get('meeting', MEETING))).toEqual(DEFAULT_SETTINGS)
  })

  it('[M11] a change before the opening holds for the coming meeting', () => {
    const h = hall({ members: 6 })
    h.checkIn(...seats(3))
    const all = { num: 1, den: 1, inclusive: true }
    h.does('S1', 'changeSettings', {
      settings: { ...DEFAULT_SETTINGS, quorum: { ordinary: all, major: all } },
    })
    expect(h.refusal('S1', 'openMeeting', { meetingId })).toMatchObject({ params: { need: 6 } })
  })

  it('[M11] settings are changed by the staff or the administrator and by nobody else', () => {
    const h = hall()
    for (const who of ['S4', 'O1', 'REC', 'L2', { kind: 'screen' }] as const)
      expect(h.tries(who, 'changeSettings', { settings: DEFAULT_SETTINGS })).toBe('NOT_PERMITTED')
    for (const who of ['S1', 'S2', 'S3', { kind: 'admin', userId: 'a' }] as const)
      expect(h.tries(who, 'changeSettings', { settings: DEFAULT_SETTINGS })).toBeUndefined()
  })
})

describe('a meeting that fails, pauses or ends', () => {
  it('[M12] the chair may give up waiting; the list and the agenda stay', () => {
    const h = hall()
    h.checkIn('S1')
    expect(h.tries('S2', 'failMeeting', { meetingId })).toBe('NOT_CHAIR')
    h.does('S1', 'failMeeting', { meetingId })
    expect(h.get('meeting', MEETING)).toMatchObject({ phase: 'FAILED_QUORUM', failedAt: START })
    expect(h.get('issue', 'I1').status).toBe('ON_AGENDA')
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBe('MEETING_CLOSED')
  })

  it('[M12] an opened meeting cannot fail for quorum any more', () => {
    expect(session().tries('S1', 'failMeeting', { meetingId })).toBe('NOT_PERMITTED')
  })

  it('[M10] in a suspended meeting nothing is heard, proposed or voted until the chair resumes it', () => {
    const h = session()
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    expect(h.tries('S2', 'suspendMeeting', { meetingId })).toBe('NOT_CHAIR')
    h.does('S1', 'suspendMeeting', { meetingId })
    expect(h.tries('S1', 'startItem', { itemId: 'A2' })).toBe('MEETING_SUSPENDED')
    expect(h.tries('S1', 'openVote', { motionId })).toBe('MEETING_SUSPENDED')
    expect(h.tries('S1', 'noteItem', { itemId: 'A2' })).toBe('MEETING_SUSPENDED')
    expect(h.tries('S3', 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '动议' })).toBe(
      'MEETING_SUSPENDED',
    )
    h.does('S1', 'resumeMeeting', { meetingId })
    expect(h.get('meeting', MEETING)).not.toHaveProperty('suspendedAt')
    h.openVote(motionId)
  })

  it('[M10] people come and go during the break', () => {
    const h = session()
    h.does('S1', 'suspendMeeting', { meetingId })
    h.checkOut('S2')
    h.checkIn('S2')
  })

  it('[M10] no break in the middle of a vote, and no break before the opening', () => {
    const h = session()
    h.start('A1')
    h.openVote(h.propose('S2', 'A1'))
    expect(h.tries('S1', 'suspendMeeting', { meetingId })).toBe('VOTE_ALREADY_OPEN')
    expect(hall().tries('S1', 'suspendMeeting', { meetingId })).toBe('MEETING_NOT_OPEN')
    expect(hall().tries('S1', 'resumeMeeting', { meetingId })).toBe('MEETING_ALREADY_OPEN')
  })

  it('[M10] a suspended meeting may be adjourned, and keeps no trace of the pause', () => {
    const h = session()
    h.does('S1', 'suspendMeeting', { meetingId })
    h.adjourn()
    expect(h.get('meeting', MEETING)).not.toHaveProperty('suspendedAt')
  })

  it('[M15] the coming meeting is the current one; after it the last one held', () => {
    const h = session()
    h.adjourn()
    expect(currentMeeting(h.state)?.id).toBe(MEETING)
    const { meetingId: next } = h.does('S2', 'planMeeting', {
      no: '2026年第12次',
      startAt: Date.parse('2026-12-24T14:30:00+08:00'),
      place: '会议室',
      chairId: 'S2',
      recorderId: 'REC',
    })
    expect(currentMeeting(h.state)?.id).toBe(next)
    expect([...h.state.meeting.values()].filter(isOver)).toHaveLength(1)
  })

  it('[M15] only one meeting is planned at a time, with a chair and a recorder who have seats', () => {
    const h = hall()
    const plan = { no: '第12次', startAt: START, place: '会议室', chairId: 'S2', recorderId: 'REC' }
    expect(h.tries('S2', 'planMeeting', plan)).toBe('MEETING_EXISTS')
    h.does('S1', 'failMeeting', { meetingId })
    expect(h.tries('S4', 'planMeeting', plan)).toBe('NOT_PERMITTED')
    expect(h.tries('S2', 'planMeeting', { ...plan, chairId: 'nobody' })).toBe('NOT_FOUND')
    expect(h.tries('REC', 'planMeeting', plan)).toBeUndefined()
  })
})
