import { describe, expect, it } from 'vitest'
import { rollOf } from '../../domain/meeting/lookup.ts'
import { attendanceSummary } from '../../domain/minutes/attendanceSummary.ts'
import { hall, MEETING, seats } from '../support/builders.ts'

const meetingId = MEETING
const ill = (seatId: string) => ({ meetingId, seatId, reason: '长期病假' })

describe('a seat that is not counted', () => {
  it('[A10] leaves the base before the opening, with its reason, and comes back when it is included', () => {
    const h = hall({ members: 6 })
    h.does('S2', 'excludeSeat', ill('S6'))
    expect(rollOf(h.state, h.get('meeting', MEETING))).toEqual(seats(5))
    expect(h.get('meeting', MEETING).excluded).toEqual([{ seatId: 'S6', reason: '长期病假' }])
    h.does('S3', 'includeSeat', { meetingId, seatId: 'S6' })
    expect(rollOf(h.state, h.get('meeting', MEETING))).toEqual(seats(6))
    expect(h.get('meeting', MEETING)).not.toHaveProperty('excluded')
  })

  it('[A10] is decided by the staff alone', () => {
    const h = hall({ members: 6 })
    for (const who of ['S4', 'O1', 'REC', 'L2', { kind: 'screen' }] as const) {
      expect(h.tries(who, 'excludeSeat', ill('S6'))).toBe('NOT_PERMITTED')
      expect(h.tries(who, 'includeSeat', { meetingId, seatId: 'S6' })).toBe('NOT_PERMITTED')
    }
    for (const [n, who] of ['S1', 'S2', 'S3'].entries())
      expect(h.tries(who, 'excludeSeat', ill(`S${n + 4}`))).toBeUndefined()
  })

  it('[A10] needs a reason, a seat of the roll, and no opening yet', () => {
    const h = hall({ members: 6 })
    expect(h.tries('S2', 'excludeSeat', { ...ill('S6'), reason: ' ' })).toBe('INVALID')
    expect(h.tries('S2', 'excludeSeat', ill('O1'))).toBe('NOT_FOUND')
    expect(h.tries('S2', 'excludeSeat', ill('nobody'))).toBe('NOT_FOUND')
    expect(h.tries('S2', 'includeSeat', { meetingId, seatId: 'S6' })).toBe('NOT_FOUND')
    h.does('S2', 'excludeSeat', ill('S6'))
    expect(h.tries('S2', 'excludeSeat', ill('S6'))).toBe('NOT_FOUND')
    h.open(5)
    expect(h.tries('S2', 'excludeSeat', ill('S5'))).toBe('MEETING_ALREADY_OPEN')
    expect(h.tries('S2', 'includeSeat', { meetingId, seatId: 'S6' })).toBe('MEETING_ALREADY_OPEN')
    expect(rollOf(h.state, h.get('meeting', MEETING))).toEqual(seats(5))
  })

  it('[A10] is never the chair’s, who must give the chair away first', () => {
    const h = hall({ members: 6 })
    expect(h.tries('S2', 'excludeSeat', ill('S1'))).toBe('CHAIR_NEEDED')
    h.does('S1', 'giveChair', { meetingId, seatId: 'S2' })
    expect(h.tries('S2', 'excludeSeat', ill('S1'))).toBeUndefined()
    expect(h.tries('S1', 'giveChair', { meetingId, seatId: 'S1' })).toBe('NOT_CHAIR')
    expect(h.tries('S2', 'giveChair', { meetingId, seatId: 'S1' })).toBe('NOT_FOUND')
  })

  it('[A10] may come: as an observer, who makes no quorum, moves nothing and does not vote', () => {
    const h = hall({ members: 6 })
    h.does('S2', 'excludeSeat', ill('S6'))
    h.does('S2', 'excludeSeat', ill('S5'))
    expect(h.tries('S6', 'requestLeave', { meetingId, reason: '出差' })).toBe('NOT_PERMITTED')
    h.checkIn('S1', 'S6', 'S5')
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBe('QUORUM_NOT_MET')
    h.checkIn('S2')
    h.does('S1', 'openMeeting', { meetingId })
    h.start('A1')
    const motion = { itemId: 'A1', method: 'ORAL', text: '动议' } as const
    expect(h.tries('S6', 'proposeMotion', motion)).toBe('NOT_PERMITTED')
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    expect(h.tries('S6', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_A_VOTING_SEAT')
    expect(h.tries('S6', 'askToSpeak', { itemId: 'A1' })).toBeUndefined()
    h.votes(motionId, { S2: 'APPROVE', S1: 'APPROVE' })
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({ base: 4, present: 2, approve: 2, passed: false })
    expect(attendanceSummary(h.state, h.get('meeting', MEETING))).toMatchObject({
      shouldAttend: 4,
      presentIds: ['S1', 'S2'],
      absentIds: ['S3', 'S4'],
      observerIds: ['S5', 'S6'],
    })
  })

  it('[A10] stands in the minutes with its reason, and in the list of observers if it came', () => {
    const h = hall({ members: 6 })
    h.does('S2', 'excludeSeat', ill('S6'))
    h.does('S2', 'excludeSeat', { ...ill('S5'), reason: '外派' })
    h.checkIn('S6')
    h.open(3)
    h.adjourn()
    const { text } = h.get('minutes', MEETING)
    expect(text).toContain('会议应到委员4人，实到3人')
    expect(text).toContain('不计入应到：人S6（长期病假）、人S5（外派）。')
    expect(text).toContain('列席：人S6（单位6）')
    expect(text).toMatch(/缺席：人S4（单位4）$/m)
  })

  it('[A10] two ids are not taken for one that is spelt like both', () => {
    const h = hall({ members: 5 })
    h.put('seat', { ...h.get('seat', 'S5'), id: 'S3,S4', order: 50 })
    const own = h.get('meeting', MEETING)
    const roll = (...ids: string[]) =>
      rollOf(h.state, {
        ...own,
        excluded: ids.map((seatId) => ({ seatId, reason: '' })),
      } as never)
    expect(roll('S3', 'S4')).toEqual(['S1', 'S2', 'S5', 'S3,S4'])
    expect(roll('S3,S4')).toEqual(seats(5))
  })
})

describe('somebody who walks in', () => {
  const input = { meetingId, name: '来客' }

  it('[A11] is let in by chair or recorder: an observer, checked in, after all others in the list', () => {
    const h = hall()
    for (const who of ['S2', 'O1', 'L2', { kind: 'screen' }] as const)
      expect(h.tries(who, 'admitWalkIn', input)).toBe('NOT_PERMITTED')
    const { seatId } = h.does('REC', 'admitWalkIn', input)
    h.does('S1', 'admitWalkIn', { ...input, name: '记者', post: '区融媒体中心' })
    expect(h.get('seat', String(seatId))).toMatchObject({
      kind: 'OBSERVER',
      votes: false,
      name: '来客',
      post: '列席人员',
      order: 105,
    })
    h.open(5)
    const late = h.does('REC', 'admitWalkIn', { ...input, name: '居民代表' })
    h.adjourn()
    expect(attendanceSummary(h.state, h.get('meeting', MEETING))).toMatchObject({
      shouldAttend: 5,
      observerIds: [seatId, expect.any(String), late['seatId']],
    })
    expect(h.get('minutes', MEETING).text).toContain(
      '列席：来客（列席人员）、记者（区融媒体中心）、居民代表（列席人员）',
    )
    expect(h.tries('REC', 'admitWalkIn', input)).toBe('MEETING_CLOSED')
  })

  it('[A11] has no vote, and may speak', () => {
    const h = hall()
    const seatId = String(h.does('REC', 'admitWalkIn', input)['seatId'])
    h.open(5)
    h.start('A1')
    expect(h.tries(seatId, 'askToSpeak', { itemId: 'A1' })).toBeUndefined()
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    expect(h.tries(seatId, 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_A_VOTING_SEAT')
    expect(h.tries(seatId, 'recuse', { itemId: 'A1', reason: '' })).toBe('NOT_PERMITTED')
  })

  it('[A11] has a name', () => {
    expect(hall().tries('REC', 'admitWalkIn', { ...input, name: ' \u200B' })).toBe('INVALID')
  })
})
