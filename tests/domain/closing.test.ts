import { describe, expect, it } from 'vitest'
import { choose, inVote, seats, session } from '../support/builders.ts'

describe('counting', () => {
  it('[V12] 19 seats, 16 present, 9 for, 2 against, 5 abstain: not passed, ten were needed', () => {
    const { h, motionId } = inVote({ members: 19, present: 16 })
    h.votes(motionId, {
      ...choose('APPROVE', 2, 10),
      ...choose('AGAINST', 11, 12),
      ...choose('ABSTAIN', 13, 16),
      S1: 'ABSTAIN',
    })
    h.close(motionId)
    expect(h.tally(motionId)).toEqual({
      base: 19,
      quorum: 10,
      passNeeded: 10,
      present: 16,
      eligible: 16,
      recusedIds: [],
      approve: 9,
      against: 2,
      abstain: 5,
      notVoted: 0,
      passed: false,
      closeSplit: false,
    })
    expect(h.get('item', 'A1')).toMatchObject({ outcome: 'NOT_PASSED' })
  })

  it('[V22] abstaining, not voting, recusal and absence all work against a motion: the base stays', () => {
    const { h, motionId } = inVote({ members: 9, present: 8 })
    h.does('S8', 'recuse', { itemId: 'A1', reason: '亲属' })
    h.votes(motionId, { ...choose('APPROVE', 2, 5), S6: 'ABSTAIN' })
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({
      base: 9,
      present: 8,
      recusedIds: ['S8'],
      eligible: 7,
      approve: 4,
      abstain: 1,
      notVoted: 2,
      passNeeded: 5,
      passed: false,
    })
  })

  it('[V12] a ballot stays valid when its member leaves; who leaves without one is not there', () => {
    const { h, motionId } = inVote({ members: 5, present: 5 })
    h.votes(motionId, { S3: 'APPROVE' })
    h.checkOut('S3', 'S4')
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({
      present: 4,
      eligible: 4,
      approve: 1,
      notVoted: 3,
    })
  })

  it('[V12] those who voted and left still make the quorum', () => {
    const { h, motionId } = inVote({ members: 5, present: 3 })
    h.votes(motionId, { S2: 'APPROVE', S3: 'APPROVE' })
    h.checkOut('S2', 'S3')
    expect(h.tries('S1', 'closeVote', { motionId })).toBeUndefined()
  })

  it('[V12] closing is never refused because somebody is silent', () => {
    const { h, motionId } = inVote()
    expect(h.tries('S1', 'closeVote', { motionId })).toBeUndefined()
    expect(h.tally(motionId)).toMatchObject({
      notVoted: 5,
      passed: false,
    })
  })

  it('[V12] the recused are named in seat order, only those in the room', () => {
    const { h, motionId } = inVote({ members: 11, present: 11 })
    for (const id of ['S10', 'S9', 'S3']) h.does(id, 'recuse', { itemId: 'A1', reason: '亲属' })
    h.checkOut('S3')
    h.close(motionId)
    expect(h.tally(motionId).recusedIds).toEqual(['S9', 'S10'])
  })

  it('[V2] one vote more decides', () => {
    for (const [approve, outcome] of [
      [5, 'NOT_PASSED'],
      [6, 'PASSED'],
    ] as const) {
      const h = session({ members: 11, settings: { closeSplitMargin: 0 } })
      h.decideItem('A1', choose('APPROVE', 2, 1 + approve))
      expect(h.get('item', 'A1')).toMatchObject({ outcome })
    }
  })

  it('[V2] where the committee counts against those present, the base is the room', () => {
    const pass = { base: 'PRESENT', num: 1, den: 2, strictlyMore: true } as const
    const h = session({ members: 11, present: 6, settings: { pass } })
    const id = h.decideItem('A1', choose('APPROVE', 2, 5))
    expect(h.tally(id)).toMatchObject({
      base: 11,
      passNeeded: 4,
      passed: true,
    })
  })

  it('[V22] where the committee says so, recusal reduces the base; nobody in favour still passes nothing', () => {
    const settings = { recusalReducesBase: true, closeSplitMargin: 0 }
    const h = session({ members: 9, present: 6, settings })
    h.start('A1')
    for (const id of ['S5', 'S6']) h.does(id, 'recuse', { itemId: 'A1', reason: '亲属' })
    const id = h.decideItem('A1', choose('APPROVE', 2, 4))
    expect(h.tally(id)).toMatchObject({
      passNeeded: 4,
      passed: false,
    })

    const pass = { base: 'SHOULD_ATTEND', num: 2, den: 3, strictlyMore: false } as const
    const all = session({ members: 3, settings: { ...settings, pass } })
    all.start('A1')
    const motionId = all.propose('S2', 'A1')
    for (const s of seats(3)) all.does(s, 'recuse', { itemId: 'A1', reason: '亲属' })
    all.openVote(motionId)
    all.close(motionId)
    expect(all.tally(motionId)).toMatchObject({
      passed: false,
      approve: 0,
    })
  })
})

describe('the outcome', () => {
  const outcome = (approve: number, against: number, margin = 2) => {
    const h = session({ members: 9, settings: { closeSplitMargin: margin } })
    h.decideItem('A1', {
      ...choose('APPROVE', 2, 1 + approve),
      ...choose('AGAINST', 2 + approve, 1 + approve + against),
    })
    return h.get('item', 'A1') as { outcome?: string }
  }
  const table = [
    [5, 3, 2, 'PASSED'],
    [5, 0, 2, 'PASSED'],
    [4, 4, 2, 'DEFERRED'],
    [4, 2, 2, 'DEFERRED'],
    [2, 4, 2, 'DEFERRED'],
    [4, 1, 2, 'NOT_PASSED'],
    [1, 4, 2, 'NOT_PASSED'],
    [0, 0, 2, 'DEFERRED'],
    [4, 3, 0, 'NOT_PASSED'],
    [4, 4, 0, 'DEFERRED'],
  ] as const
  it.each(table)(
    '[V14] of 9: %i for, %i against, margin %i → %s',
    (approve, against, margin, expected) => {
      expect(outcome(approve, against, margin).outcome).toBe(expected)
    },
  )
})
