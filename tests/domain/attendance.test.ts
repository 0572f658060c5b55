import { describe, expect, it } from 'vitest'
import { attendanceId } from '../../domain/ids.ts'
import { isPresent, isVotingSeat, presentVoters, rollOf } from '../../domain/meeting/lookup.ts'
import { attendanceSummary } from '../../domain/minutes/attendanceSummary.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import type { Hall } from '../support/Hall.ts'
import { hall, MEETING, seats, session, START } from '../support/builders.ts'

const meetingId = MEETING
const meeting = (h: Hall) => h.get('meeting', MEETING)
const summary = (h: Hall) => attendanceSummary(h.state, meeting(h))
const here = (h: Hall, id: string) => isPresent(h.state, MEETING as never, id as never)
const attendance = (h: Hall, id: string) =>
  h.get('attendance', attendanceId(MEETING as never, id as never))

describe('who should attend', () => {
  const seat = (more: object) =>
    ({ id: 'X', order: 1, name: 'X', kind: 'PART_TIME', post: 'X', votes: true, ...more }) as never
  const day = '2026-11-26'

  it('[A1] needs the vote, a voting kind of seat and a term that covers the day, first and last day too', () => {
    expect(isVotingSeat(seat({}), DEFAULT_SETTINGS, day)).toBe(true)
    expect(isVotingSeat(seat({ votes: false }), DEFAULT_SETTINGS, day)).toBe(false)
    expect(isVotingSeat(seat({ kind: 'OBSERVER' }), DEFAULT_SETTINGS, day)).toBe(false)
    expect(isVotingSeat(seat({ termStart: day, termEnd: day }), DEFAULT_SETTINGS, day)).toBe(true)
    expect(isVotingSeat(seat({ termStart: '2026-11-27' }), DEFAULT_SETTINGS, day)).toBe(false)
    expect(isVotingSeat(seat({ termEnd: '2026-11-25' }), DEFAULT_SETTINGS, day)).toBe(false)
  })

  it('[A1] the committee says which kinds of seat vote', () => {
    const three = {
      ...DEFAULT_SETTINGS,
      votingSeats: ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME'],
    } as never
    expect(isVotingSeat(seat({}), three, day)).toBe(false)
    const h = hall({ members: 6, settings: { votingSeats: ['PART_TIME'] } })
    expect(rollOf(h.state, meeting(h))).toEqual(['S4', 'S5', 'S6'])
  })

  it('[A1] the day is the day of the notice in the committee’s own time zone', () => {
    const h = hall({ members: 3 })
    h.patch('meeting', MEETING, { startAt: Date.parse('2026-11-26T00:30:00+08:00') })
    h.patch('seat', 'S2', { termEnd: '2026-11-25' })
    expect(rollOf(h.state, meeting(h))).toEqual(['S1', 'S3'])
    h.patch('seat', 'S2', { termEnd: '2026-11-26' })
    expect(rollOf(h.state, meeting(h))).toEqual(['S1', 'S2', 'S3'])
  })

  it('[A1] the roll follows the order of the list, not of the ids', () => {
    const h = hall({ members: 11 })
    h.patch('seat', 'S11', { order: 0 })
    expect(rollOf(h.state, meeting(h)).slice(0, 3)).toEqual(['S11', 'S1', 'S2'])
  })
})

describe('checking in and out', () => {
  it('[A2] present is who has checked in and not checked out since; coming back is a return', () => {
    const h = hall()
    expect(here(h, 'S2')).toBe(false)
    h.checkIn('S2')
    expect(here(h, 'S2')).toBe(true)
    h.checkOut('S2')
    expect(here(h, 'S2')).toBe(false)
    h.checkIn('S2')
    expect(here(h, 'S2')).toBe(true)
    expect(attendance(h, 'S2').stays).toHaveLength(2)
  })

  it('[A2] a second check-in while present changes nothing, not even the way of joining', () => {
    const h = hall()
    h.checkIn('S2')
    expect(h.changes('S2', 'checkIn', { meetingId, via: 'REMOTE' })).toEqual([])
    h.does('S2', 'checkIn', { meetingId, via: 'REMOTE' })
    expect(summary(h).remoteIds).toEqual([])
  })

  it('[A2] whoever is not there cannot check out', () => {
    const h = hall()
    expect(h.tries('S2', 'checkOut', { meetingId })).toBe('NOT_PRESENT')
    h.checkIn('S2')
    h.checkOut('S2')
    expect(h.tries('S2', 'checkOut', { meetingId })).toBe('NOT_PRESENT')
  })

  it('[A3] presence knows nothing of connections: only a check-out ends it', () => {
    const h = session()
    h.wait(6 * 3600)
    expect(presentVoters(h.state, meeting(h))).toEqual(seats(5))
  })

  it('[A9] the chair and the recorder of the meeting may check others in and out, and it is written down', () => {
    const h = hall()
    for (const who of ['S2', 'O1', 'L2'])
      expect(h.tries(who, 'checkIn', { meetingId, via: 'ONSITE', seatId: 'S3' })).toBe(
        'NOT_PERMITTED',
      )
    h.does('REC', 'checkIn', { meetingId, via: 'ONSITE', seatId: 'S3' })
    expect(attendance(h, 'S3').stays[0]?.enteredById).toBe('REC')
    h.does('S1', 'checkOut', { meetingId, seatId: 'S3' })
    expect(attendance(h, 'S3').stays[0]).toMatchObject({ enteredById: 'S1', outAt: START })
  })

  it('[A9] one’s own check-in names nobody else', () => {
    const h = hall()
    h.does('S3', 'checkIn', { meetingId, via: 'ONSITE', seatId: 'S3' })
    expect(attendance(h, 'S3').stays[0]).not.toHaveProperty('enteredById')
  })

  it('[A9] a person without a seat cannot check in', () => {
    const h = hall()
    for (const who of [
      { kind: 'screen' },
      { kind: 'admin', userId: 'x' },
      { kind: 'guest', guestId: 'g' as never },
    ] as const)
      expect(h.tries(who, 'checkIn', { meetingId, via: 'ONSITE' })).toBe('NOT_PERMITTED')
  })
})

describe('leave', () => {
  it('[A4] is asked for before the opening by a voting member, for oneself', () => {
    const h = hall()
    h.does('S5', 'requestLeave', { meetingId, reason: '出差' })
    expect(h.tries('O1', 'requestLeave', { meetingId, reason: '出差' })).toBe('NOT_PERMITTED')
    h.open(4)
    expect(h.tries('S4', 'requestLeave', { meetingId, reason: '有事' })).toBe('NOT_PERMITTED')
    expect(summary(h)).toMatchObject({ leaveIds: ['S5'], absentIds: [] })
  })

  it('[A4] never reduces the number that should attend', () => {
    const h = hall({ members: 6 })
    for (const id of ['S4', 'S5', 'S6']) h.does(id, 'requestLeave', { meetingId, reason: '出差' })
    h.open(3)
    expect(summary(h).shouldAttend).toBe(6)
  })

  it('[A4] ends by coming after all', () => {
    const h = hall()
    h.does('S5', 'requestLeave', { meetingId, reason: '出差' })
    h.open(5)
    expect(summary(h)).toMatchObject({ leaveIds: [], presentIds: seats(5) })
  })
})

describe('the attendance list', () => {
  it('[A5] late is a first check-in after the opening; a return is not late', () => {
    const h = session({ members: 6, present: 4 })
    h.checkOut('S2')
    h.wait(60)
    h.checkIn('S6', 'S2')
    expect(summary(h).late).toEqual([{ seatId: 'S6', at: START + 60_000 }])
  })

  it('[A5] checking in at the second of the opening, but before it, is not late', () => {
    const h = session({ members: 6, present: 4 })
    expect(summary(h).late).toEqual([])
    h.checkIn('S5')
    expect(summary(h).late).toEqual([{ seatId: 'S5', at: START }])
  })

  it('[A6] left early is a last check-out without return; the others were breaks', () => {
    const h = session()
    h.wait(60)
    h.checkOut('S3', 'S2')
    h.wait(60)
    h.checkIn('S2')
    expect(summary(h).leftEarly).toEqual([{ seatId: 'S3', at: START + 60_000 }])
    expect(summary(h).breaks).toEqual([{ seatId: 'S2', from: START + 60_000, to: START + 120_000 }])
  })

  it('[A6] of two who leave at the same second the first to press stands first', () => {
    const h = session()
    h.checkOut('S4', 'S2', 'S3')
    expect(summary(h).leftEarly.map((m) => m.seatId)).toEqual(['S4', 'S2', 'S3'])
  })

  it('[A7] joining remotely counts where the committee says so, which is the default', () => {
    const h = hall({ members: 3 })
    for (const id of seats(2)) h.does(id, 'checkIn', { meetingId, via: 'REMOTE' })
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBeUndefined()
    expect(summary(h).remoteIds).toEqual(['S1', 'S2'])
  })

  it('[A7] where it does not count, a remote member makes no quorum, moves nothing and has no ballot', () => {
    const h = hall({ members: 4, settings: { remoteAttendanceCounts: false } })
    h.does('S4', 'checkIn', { meetingId, via: 'REMOTE' })
    h.checkIn('S1')
    expect(h.refusal('S1', 'openMeeting', { meetingId })).toMatchObject({ params: { here: 1 } })
    h.checkIn('S2', 'S3')
    h.does('S1', 'openMeeting', { meetingId })
    h.start('A1')
    expect(h.tries('S4', 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '动议' })).toBe(
      'NOT_PRESENT',
    )
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    expect(h.tries('S4', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_PRESENT')
  })

  it('[A8] everybody who should attend came, is on leave or is absent; nobody else is in these lists', () => {
    const h = hall({ members: 7 })
    h.does('S6', 'requestLeave', { meetingId, reason: '出差' })
    h.open(4)
    h.checkIn('O2', 'O1', 'REC')
    const a = summary(h)
    expect(a).toMatchObject({
      leaveIds: ['S6'],
      absentIds: ['S5', 'S7'],
      observerIds: ['O1', 'O2'],
      recorderId: 'REC',
    })
    expect(a.shouldAttend).toBe(a.presentIds.length + a.leaveIds.length + a.absentIds.length)
  })

  it('[A8] a member without a vote and another recorder stand among the observers', () => {
    const h = hall()
    h.patch('seat', 'S5', { votes: false })
    h.put('seat', {
      id: 'REC2',
      order: 200,
      name: '另一记录人',
      kind: 'RECORDER',
      post: '记录',
      votes: false,
    })
    h.open(4)
    h.checkIn('REC2', 'S5')
    expect(summary(h)).toMatchObject({ shouldAttend: 4, observerIds: ['S5', 'REC2'] })
    expect(summary(h)).not.toHaveProperty('recorderId')
  })
})
