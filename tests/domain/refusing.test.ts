import { describe, expect, it } from 'vitest'
import { choose, hall, MEETING, session } from '../support/builders.ts'

describe('refusals', () => {
  it('[V26] a refused press changes nothing', () => {
    const h = session()
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    const before = h.state
    h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })
    h.tries('S2', 'closeVote', { motionId })
    h.tries('S4', 'requestAdHoc', { meetingId: MEETING, emergency: false, title: '议题' })
    h.tries('O1', 'adjournMeeting', { meetingId: MEETING })
    expect(h.state).toBe(before)
  })

  it('[V16] a written opinion is kept and shown, and never counted', () => {
    const h = hall({ members: 5 })
    h.does('S5', 'requestLeave', { meetingId: MEETING, reason: '出差' })
    expect(h.tries('S4', 'giveOpinion', { itemId: 'A1', choice: 'APPROVE', text: '同意' })).toBe(
      'NOT_PERMITTED',
    )
    expect(h.tries('O1', 'giveOpinion', { itemId: 'A1', choice: 'APPROVE', text: '同意' })).toBe(
      'NOT_PERMITTED',
    )
    h.open(4)
    h.does('S5', 'giveOpinion', { itemId: 'A1', choice: 'APPROVE', text: '同意，建议先清淤' })
    const id = h.decideItem('A1', choose('APPROVE', 2, 3))
    expect(h.tally(id)).toMatchObject({
      approve: 2,
      present: 4,
    })
    expect(h.tries('S5', 'checkIn', { meetingId: MEETING, via: 'ONSITE' })).toBeUndefined()
    expect(h.tries('S5', 'giveOpinion', { itemId: 'A2', choice: 'APPROVE', text: '同意' })).toBe(
      'NOT_PERMITTED',
    )
    expect([...h.state.opinion.values()]).toMatchObject([
      { seatId: 'S5', text: '同意，建议先清淤', choice: 'APPROVE' },
    ])
  })
})
