import { describe, expect, it } from 'vitest'
import { ballotId } from '../../domain/ids.ts'
import type { Hall } from '../support/Hall.ts'
import { inVote } from '../support/builders.ts'

const ballotOf = (h: Hall, motionId: string, seatId: string, round = 1) =>
  h.get('ballot', ballotId(motionId as never, round, seatId as never))

describe('a hand raised in the room', () => {
  it('[V21] is written down by the recorder of the meeting, under his name', () => {
    const { h, motionId } = inVote()
    for (const who of ['S1', 'S2', 'O1'])
      expect(h.tries(who, 'enterHand', { motionId, seatId: 'S3', choice: 'APPROVE' })).toBe(
        'NOT_PERMITTED',
      )
    h.does('REC', 'enterHand', { motionId, seatId: 'S3', choice: 'APPROVE' })
    expect(ballotOf(h, motionId, 'S3')).toMatchObject({ choice: 'APPROVE', enteredById: 'REC' })
    h.close(motionId)
    expect(h.get('motion', motionId)).toMatchObject({ tally: { approve: 1 } })
  })

  it('[V21] only for a show of hands or an oral vote', () => {
    for (const method of ['OPEN_BALLOT'] as const) {
      const { h, motionId } = inVote({}, { method })
      expect(h.tries('REC', 'enterHand', { motionId, seatId: 'S3', choice: 'APPROVE' })).toBe(
        'NOT_PERMITTED',
      )
    }
    const { h, motionId } = inVote({}, { method: 'ORAL' })
    expect(
      h.tries('REC', 'enterHand', { motionId, seatId: 'S3', choice: 'APPROVE' }),
    ).toBeUndefined()
  })

  it('[V21] only for a member who could vote himself, in the room and on site', () => {
    const { h, motionId } = inVote({ members: 6, present: 4 })
    const enter = (seatId: string) =>
      h.tries('REC', 'enterHand', { motionId, seatId, choice: 'APPROVE' })
    h.checkIn('O1')
    expect(enter('O1')).toBe('NOT_A_VOTING_SEAT')
    expect(enter('S5')).toBe('NOT_PRESENT')
    h.does('S6', 'checkIn', { meetingId: 'M1', via: 'REMOTE' })
    expect(enter('S6')).toBe('NOT_PRESENT')
    h.does('S3', 'recuse', { itemId: 'A1', reason: '亲属' })
    expect(enter('S3')).toBe('RECUSED')
    expect(enter('S1')).toBe('CHAIR_VOTES_LAST')
  })

  it('[V21] may be corrected by the recorder, and never replaces a ballot that the member cast himself', () => {
    const { h, motionId } = inVote()
    const enter = (seatId: string, choice: 'APPROVE' | 'AGAINST') =>
      h.tries('REC', 'enterHand', { motionId, seatId, choice })
    expect(enter('S3', 'APPROVE')).toBeUndefined()
    expect(enter('S3', 'AGAINST')).toBeUndefined()
    h.votes(motionId, { S3: 'ABSTAIN' })
    expect(enter('S3', 'APPROVE')).toBe('ALREADY_VOTED')
    expect(ballotOf(h, motionId, 'S3').choice).toBe('ABSTAIN')
  })

  it('[V11] [V21] follows the committee’s rule on changing a vote', () => {
    const { h, motionId } = inVote({ settings: { voteChangeBeforeClose: false } })
    h.does('REC', 'enterHand', { motionId, seatId: 'S3', choice: 'APPROVE' })
    expect(h.tries('REC', 'enterHand', { motionId, seatId: 'S3', choice: 'AGAINST' })).toBe(
      'ALREADY_VOTED',
    )
  })
})
