import { describe, expect, it } from 'vitest'
import { inVote, seats, session } from '../support/builders.ts'

describe('the chair votes last', () => {
  const methods = ['ORAL', 'SHOW_OF_HANDS', 'OPEN_BALLOT'] as const
  it.each(methods)('[V9] by %s, as long as another member who may vote has no ballot', (method) => {
    const { h, motionId } = inVote({}, { method })
    for (const id of seats(4, 2)) {
      expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
      h.votes(motionId, { [id]: 'APPROVE' })
    }
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V9] whoever is recused, has left or never came is not waited for', () => {
    const { h, motionId } = inVote({ members: 6, present: 5 })
    h.votes(motionId, { S2: 'APPROVE' })
    h.does('S3', 'recuse', { itemId: 'A1', reason: '亲属' })
    h.checkOut('S4')
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    h.votes(motionId, { S5: 'ABSTAIN' })
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V9] holds for the person in the chair, whatever the seat, and for no other', () => {
    const { h, motionId } = inVote({ chairId: 'S3' })
    expect(h.tries('S3', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V9] may be switched off by the committee', () => {
    const { h, motionId } = inVote({ settings: { chairVotesLast: false } })
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })
})

describe('the last call', () => {
  it('[V10] lets the chair vote when its seconds have run out, not one before', () => {
    const { h, motionId } = inVote()
    expect(h.tries('S2', 'callLast', { motionId })).toBe('NOT_CHAIR')
    h.does('S1', 'callLast', { motionId })
    h.wait(29)
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    h.wait(1)
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
    expect(h.tries('S4', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V10] pressing it twice does not start it anew', () => {
    const { h, motionId } = inVote()
    h.does('S1', 'callLast', { motionId })
    h.wait(29)
    h.does('S1', 'callLast', { motionId })
    h.wait(1)
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V10] takes as long as the committee says', () => {
    const { h, motionId } = inVote({ settings: { lastCallSeconds: 90 } })
    h.does('S1', 'callLast', { motionId })
    h.wait(89)
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
    h.wait(1)
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V10] belongs to one opening: it is gone when the vote is opened again', () => {
    const { h, motionId } = inVote({ members: 5, present: 3 })
    h.does('S1', 'callLast', { motionId })
    h.checkOut('S2')
    expect(h.tries('S1', 'closeVote', { motionId })).toBe('QUORUM_NOT_MET')
    h.checkIn('S2')
    h.openVote(motionId)
    h.wait(60)
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('CHAIR_VOTES_LAST')
  })

  it('[V10] only for a vote that is open', () => {
    const h = session()
    h.start('A1')
    expect(h.tries('S1', 'callLast', { motionId: h.propose('S2', 'A1') })).toBe('VOTE_NOT_OPEN')
  })
})
