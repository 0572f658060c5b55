import { describe, expect, it } from 'vitest'
import { inVote, session } from '../support/builders.ts'

describe('recusal', () => {
  it('[V8] holds for the whole item, later motions too, and for no other item', () => {
    const { h, motionId } = inVote()
    h.does('S3', 'recuse', { itemId: 'A1', reason: '涉及本单位' })
    expect(h.tries('S3', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('RECUSED')
    h.does('S2', 'withdrawMotion', { motionId })
    const second = h.propose('S2', 'A1')
    h.openVote(second)
    expect(h.tries('S3', 'castBallot', { motionId: second, choice: 'APPROVE' })).toBe('RECUSED')
    h.close(second)
    h.start('A2')
    const other = h.propose('S2', 'A2')
    h.openVote(other)
    expect(h.tries('S3', 'castBallot', { motionId: other, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V8] is declared by a voting member who is present, for oneself', () => {
    const h = session({ present: 4 })
    const recusal = { itemId: 'A1', reason: '涉及本单位' }
    expect(h.tries('O1', 'recuse', recusal)).toBe('NOT_PERMITTED')
    expect(h.tries('S5', 'recuse', recusal)).toBe('NOT_PRESENT')
    expect(h.tries('S4', 'recuse', recusal)).toBeUndefined()
  })

  it('[V8] a recused chair goes on chairing, without a vote', () => {
    const h = session()
    h.start('A1')
    h.does('S1', 'recuse', { itemId: 'A1', reason: '涉及本单位' })
    const motionId = h.propose('S2', 'A1')
    h.openVote(motionId)
    expect(h.tries('S1', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('RECUSED')
    h.close(motionId)
    expect(h.get('motion', motionId)).toMatchObject({
      tally: { recusedIds: ['S1'], eligible: 4, notVoted: 4 },
    })
  })

  it('[V8] comes too late for whoever has a ballot in the open vote', () => {
    const { h, motionId } = inVote()
    h.votes(motionId, { S3: 'APPROVE' })
    expect(h.tries('S3', 'recuse', { itemId: 'A1', reason: '涉及本单位' })).toBe('BALLOT_CAST')
    h.close(motionId)
    expect(h.tries('S3', 'recuse', { itemId: 'A1', reason: '涉及本单位' })).toBeUndefined()
  })

  it('[V8] [V22] a ballot of somebody recused counts for nothing, however it came to lie there', () => {
    const { h, motionId } = inVote()
    h.votes(motionId, { S3: 'APPROVE', S4: 'APPROVE' })
    h.put('recusal', {
      id: 'A1/S3',
      meetingId: 'M1',
      itemId: 'A1',
      seatId: 'S3',
      at: h.now,
      reason: '亲属',
    })
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({
      approve: 1,
      eligible: 4,
      notVoted: 3,
      recusedIds: ['S3'],
    })
  })
})
