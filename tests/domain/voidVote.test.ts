import { describe, expect, it } from 'vitest'
import { inVote, session } from '../support/builders.ts'

describe('a vote without quorum', () => {
  it('[V13] closing below quorum is refused, the vote is void and its ballots lose their choice', () => {
    const { h, motionId } = inVote({ members: 9, present: 5 })
    h.votes(motionId, { S2: 'APPROVE' })
    h.checkOut('S3')
    expect(h.refusal('S1', 'closeVote', { motionId })).toMatchObject({
      refused: 'QUORUM_NOT_MET',
      params: { here: 4, need: 5 },
    })
    expect(h.get('motion', motionId)).toMatchObject({ phase: 'VOID' })
    expect(h.get('motion', motionId)).not.toHaveProperty('tally')
    expect([...h.state.ballot.values()].every((b) => b.choice === undefined)).toBe(true)
    expect(h.get('item', 'A1').phase).toBe('IN_DISCUSSION')
  })

  it('[V13] a major motion is void below its own quorum', () => {
    const { h, motionId } = inVote({ members: 9, present: 6 }, { major: true })
    h.checkOut('S3')
    expect(h.tries('S1', 'closeVote', { motionId })).toBe('QUORUM_NOT_MET')
  })

  it('[V20] a void vote may be opened again when the quorum is back: a new round without ballots', () => {
    const { h, motionId } = inVote({ members: 5, present: 3 })
    h.votes(motionId, { S2: 'APPROVE' })
    h.checkOut('S3')
    h.tries('S1', 'closeVote', { motionId })
    expect(h.tries('S1', 'openVote', { motionId })).toBe('QUORUM_NOT_MET')
    h.checkIn('S3', 'S4')
    h.openVote(motionId)
    expect(h.get('motion', motionId)).toMatchObject({ phase: 'VOTING', round: 2 })
    expect(h.get('motion', motionId)).not.toHaveProperty('closedAt')
    h.close(motionId)
    expect(h.get('motion', motionId)).toMatchObject({ tally: { approve: 0, notVoted: 4 } })
  })

  it('[V20] what was pressed in the void round is too late in the next', () => {
    const { h, motionId } = inVote({ members: 5, present: 3 })
    h.checkOut('S3')
    h.tries('S1', 'closeVote', { motionId })
    h.checkIn('S3')
    h.openVote(motionId)
    const vote = { motionId, choice: 'APPROVE' } as const
    expect(h.tries('S2', 'castBallot', { ...vote, round: 1 })).toBe('VOTE_NOT_OPEN')
    expect(h.tries('REC', 'enterHand', { ...vote, round: 1, seatId: 'S2' })).toBe('VOTE_NOT_OPEN')
    expect(h.tries('S2', 'takeBallotPaper', { motionId, round: 1, blinded: 'AAAA' })).toBe('VOTE_NOT_OPEN') // prettier-ignore
    expect(h.tries('S1', 'closeVote', { motionId, round: 1 })).toBe('VOTE_NOT_OPEN')
    expect(h.tries('S1', 'callLast', { motionId, round: 1 })).toBe('VOTE_NOT_OPEN')
    expect(h.tries('S2', 'castBallot', { ...vote, round: 2 })).toBeUndefined()
  })

  it('[V20] a decided or withdrawn motion is never opened again', () => {
    const h = session()
    const id = h.decideItem('A1', {})
    expect(h.tries('S1', 'openVote', { motionId: id })).toBe('VOTE_NOT_OPEN')
  })

  it('[V13] an opening that failed for lack of quorum is remembered, and nothing else changes', () => {
    const h = session({ members: 5, present: 3 })
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    h.checkOut('S3')
    expect(h.tries('S1', 'openVote', { motionId })).toBe('QUORUM_NOT_MET')
    expect(h.get('motion', motionId)).toMatchObject({
      phase: 'PROPOSED',
      round: 0,
      quorumMissedAt: h.now,
    })
  })
})
