import { describe, expect, it } from 'vitest'
import { chairedBy, deputyOf } from '../../domain/meeting/chairs.ts'
import type { OpenedMeeting } from '../../domain/meeting/Meeting.ts'
import type { Hall } from '../support/Hall.ts'
import { choose, hall, inVote, MEETING, session } from '../support/builders.ts'

const meetingId = MEETING
const give = (seatId: string) => ({ meetingId, seatId })
const meetingOf = (h: Hall) => h.get('meeting', MEETING)

describe('giving the chair', () => {
  it('[M31] before the meeting to anybody of the roll, who then opens it', () => {
    const h = hall()
    h.does('S1', 'giveChair', give('S4'))
    h.checkIn('S1', 'S2', 'S4')
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBe('NOT_CHAIR')
    h.does('S4', 'openMeeting', { meetingId })
    expect(meetingOf(h)).toMatchObject({
      chairId: 'S4',
      chairs: [{ fromId: 'S1', toId: 'S4', how: 'GIVEN', at: h.now }],
    })
  })

  it('[M31] by the chair, or by the first secretary in office, and by nobody else', () => {
    const h = session({ chairId: 'S4' })
    for (const who of ['S2', 'S3', 'S5', 'O1', 'REC', { kind: 'admin', userId: 'a' }] as const)
      expect(h.tries(who, 'giveChair', give('S2'))).toBe('NOT_CHAIR')
    h.does('S1', 'giveChair', give('S2'))
    h.does('S2', 'giveChair', give('S5'))
    expect(meetingOf(h).chairId).toBe('S5')
    const ended = hall({ chairId: 'S4' })
    ended.patch('seat', 'S1', { termEnd: '2026-11-25' })
    expect(ended.tries('S1', 'giveChair', give('S2'))).toBe('NOT_CHAIR')
  })

  it('[M31] to another member who votes on that day, never to an observer or to oneself', () => {
    const h = hall()
    h.patch('seat', 'S5', { termEnd: '2026-11-25' })
    for (const seatId of ['O1', 'L2', 'REC', 'S1', 'S5', 'nobody'])
      expect(h.tries('S1', 'giveChair', give(seatId))).toBe('NOT_FOUND')
  })

  it('[M31] during the meeting only to somebody in the room', () => {
    const h = session({ present: 3 })
    expect(h.tries('S1', 'giveChair', give('S4'))).toBe('MEMBER_AWAY')
    h.checkIn('S4')
    h.checkOut('S3')
    expect(h.tries('S1', 'giveChair', give('S3'))).toBe('MEMBER_AWAY')
    expect(h.tries('S1', 'giveChair', give('S4'))).toBeUndefined()
  })

  it('[M31] never during a vote, but in a break', () => {
    const { h, motionId } = inVote()
    expect(h.tries('S1', 'giveChair', give('S2'))).toBe('VOTE_ALREADY_OPEN')
    h.close(motionId)
    h.does('S1', 'suspendMeeting', { meetingId })
    h.does('S1', 'giveChair', give('S2'))
    expect(h.tries('S1', 'resumeMeeting', { meetingId })).toBe('NOT_CHAIR')
    expect(h.tries('S2', 'resumeMeeting', { meetingId })).toBeUndefined()
  })

  it('[M31] and back; every change is on record, and the new chair has the chair’s rights and duties', () => {
    const h = session()
    h.does('S1', 'giveChair', give('S3'))
    h.start('A1')
    expect(h.tries('S1', 'startItem', { itemId: 'A2' })).toBe('NOT_CHAIR')
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    expect(h.tries('S3', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
    h.close(motionId)
    h.does('S3', 'giveChair', give('S1'))
    h.start('A2')
    expect(meetingOf(h).chairs?.map((c) => [c.fromId, c.toId, c.how])).toEqual([
      ['S1', 'S3', 'GIVEN'],
      ['S3', 'S1', 'GIVEN'],
    ])
  })

  it('[M31] the minutes name who opened, and everybody who chaired, though the clock stood still', () => {
    const h = hall()
    h.does('S1', 'giveChair', give('S2'))
    h.open(5)
    h.does('S2', 'giveChair', give('S3'))
    h.does('S3', 'giveChair', give('S2'))
    h.adjourn()
    const { text } = h.get('minutes', MEETING)
    expect(text).toContain('人S2同志在会议室主持召开')
    expect(text).toContain('主持：人S2、人S3　　记录：')
    expect(chairedBy(meetingOf(h) as OpenedMeeting)).toEqual(['S2', 'S3'])
    expect(h.tries('S2', 'giveChair', give('S3'))).toBe('MEETING_CLOSED')
  })

  it('[M31] without any change the minutes name the chair as ever', () => {
    const h = session()
    h.decideItem('A1', choose('APPROVE', 2, 5))
    h.adjourn()
    expect(h.get('minutes', MEETING).text).toContain('主持：人S1　　记录：人REC')
  })
})

describe('taking the chair', () => {
  const take = { meetingId }

  it('[M32] is the secretary’s, unless the chair has named somebody else of the roll', () => {
    const h = session()
    for (const who of ['S1', 'S3', 'S4', 'O1', 'REC'])
      expect(h.tries(who, 'takeChair', take)).toBe('NOT_PERMITTED')
    expect(h.tries('S2', 'nameDeputy', give('S4'))).toBe('NOT_CHAIR')
    for (const seatId of ['O1', 'S1', 'nobody'])
      expect(h.tries('S1', 'nameDeputy', give(seatId))).toBe('NOT_FOUND')
    h.does('S1', 'nameDeputy', give('S4'))
    expect(h.tries('S2', 'takeChair', take)).toBe('NOT_PERMITTED')
    h.does('S4', 'takeChair', take)
    expect(meetingOf(h)).toMatchObject({ chairId: 'S4', chairs: [{ how: 'TAKEN' }] })
  })

  it('[M32] needs the deputy in the room', () => {
    const h = session({ present: 5 })
    h.checkOut('S2')
    expect(h.tries('S2', 'takeChair', take)).toBe('NOT_PRESENT')
    h.checkIn('S2')
    expect(h.tries('S2', 'takeChair', take)).toBeUndefined()
  })

  it('[M32] is possible before the opening, in a break and during a vote; not after adjourning', () => {
    const before = hall()
    before.checkIn('S1', 'S2', 'S3')
    before.does('S2', 'takeChair', take)
    expect(before.tries('S2', 'openMeeting', take)).toBeUndefined()
    const h = session()
    h.does('S1', 'suspendMeeting', take)
    h.does('S2', 'takeChair', take)
    h.does('S2', 'resumeMeeting', take)
    h.adjourn()
    expect(h.tries('S1', 'takeChair', take)).toBe('MEETING_CLOSED')
  })

  it('[M32] during a vote: the new chair votes last from then on, the lost one like any member', () => {
    const { h, motionId } = inVote()
    h.votes(motionId, { S3: 'APPROVE', S4: 'APPROVE' })
    h.does('S2', 'takeChair', take)
    expect(h.tries('S2', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    h.votes(motionId, { S5: 'AGAINST' })
    // The lost chair is still in the room: his hand may be raised, or a last call runs out.
    expect(h.tries('S2', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    h.does('REC', 'enterHand', { motionId, seatId: 'S1', choice: 'APPROVE' })
    h.votes(motionId, { S2: 'APPROVE' })
    expect(h.tries('S1', 'closeVote', { motionId })).toBe('NOT_CHAIR')
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({ approve: 4, against: 1, notVoted: 0, passed: true })
  })

  it('[M32] during a vote: a last call lets the deputy close without the lost chair', () => {
    const { h, motionId } = inVote()
    h.votes(motionId, { S3: 'APPROVE', S4: 'APPROVE', S5: 'APPROVE' })
    h.does('S2', 'takeChair', take)
    h.does('S2', 'callLast', { motionId })
    h.wait(30)
    h.votes(motionId, { S2: 'APPROVE' })
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({ approve: 4, notVoted: 1 })
  })

  it('[M32] during a vote: what the deputy cast before he took the chair stays', () => {
    const { h, motionId } = inVote()
    h.votes(motionId, { S2: 'AGAINST' })
    h.does('S2', 'takeChair', take)
    expect(h.tries('S2', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({ against: 1 })
  })

  it('[M32] the next deputy is never the chair himself: a lost chair comes back', () => {
    const h = session()
    h.does('S2', 'takeChair', take)
    expect(h.tries('S2', 'takeChair', take)).toBe('NOT_PERMITTED')
    expect(deputyOf(h.state, meetingOf(h))).toBe('S1')
    h.does('S1', 'takeChair', take)
    expect(meetingOf(h).chairId).toBe('S1')
    expect(deputyOf(h.state, meetingOf(h))).toBe('S2')
  })

  it('[M32] [A10] an excluded deputy takes nothing; the secretary does', () => {
    const h = hall({ members: 6 })
    h.does('S1', 'nameDeputy', give('S6'))
    h.does('S2', 'excludeSeat', { ...give('S6'), reason: '外派' })
    h.checkIn('S6', 'S1', 'S2', 'S3')
    expect(h.tries('S6', 'takeChair', take)).toBe('NOT_PERMITTED')
    expect(h.tries('S2', 'takeChair', take)).toBeUndefined()
  })

  it('[M32] without a deputy nobody takes the chair', () => {
    const h = session({ chairId: 'S2' })
    expect(deputyOf(h.state, meetingOf(h))).toBeUndefined()
    for (const who of ['S1', 'S2', 'S3'])
      expect(h.tries(who, 'takeChair', take)).toBe('NOT_PERMITTED')
  })

  it('[M32] the minutes name both', () => {
    const h = session()
    h.does('S2', 'takeChair', take)
    h.adjourn()
    expect(h.get('minutes', MEETING).text).toContain('人S1同志在会议室主持召开')
    expect(h.get('minutes', MEETING).text).toContain('主持：人S1、人S2')
  })
})
