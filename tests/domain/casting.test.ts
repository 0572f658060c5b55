import { describe, expect, it } from 'vitest'
import { ballotId } from '../../domain/ids.ts'
import type { Hall } from '../support/Hall.ts'
import { inVote, session } from '../support/builders.ts'

const ballotOf = (h: Hall, motionId: string, seatId: string, round = 1) =>
  h.get('ballot', ballotId(motionId as never, round, seatId as never))

describe('casting a ballot', () => {
  it('[V3] a ballot counts only while the chair has the vote open', () => {
    const h = session()
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    expect(h.tries('S3', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('VOTE_NOT_OPEN')
    expect(h.tries('S2', 'openVote', { motionId })).toBe('NOT_CHAIR')
    h.openVote(motionId)
    expect(h.tries('S3', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
    expect(h.tries('S3', 'closeVote', { motionId })).toBe('NOT_CHAIR')
    h.close(motionId)
    expect(h.tries('S4', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('VOTE_NOT_OPEN')
    expect(h.tries('S1', 'closeVote', { motionId })).toBe('VOTE_NOT_OPEN')
  })

  it('[V4] one vote at a time', () => {
    const h = session()
    h.start('A1')
    const first = h.propose('S2', 'A1')
    const second = h.propose('S3', 'A1')
    h.openVote(first)
    expect(h.tries('S1', 'openVote', { motionId: second })).toBe('VOTE_ALREADY_OPEN')
    expect(h.tries('S1', 'openVote', { motionId: first })).toBe('VOTE_ALREADY_OPEN')
  })

  it('[V5] nobody votes for anybody else, not even the chair or the recorder', () => {
    const { h, motionId } = inVote()
    for (const who of ['S2', 'S1', 'REC', 'O1'])
      expect(h.tries(who, 'castBallot', { motionId, choice: 'APPROVE', onBehalfOfId: 'S4' })).toBe(
        'PROXY_FORBIDDEN',
      )
    expect(
      h.tries('S2', 'castBallot', { motionId, choice: 'APPROVE', onBehalfOfId: 'S2' }),
    ).toBeUndefined()
  })

  it('[V6] observers, liaison and recorder have no vote, present or not', () => {
    const { h, motionId } = inVote()
    h.checkIn('O1', 'O2', 'L2', 'REC')
    for (const who of [
      'O1',
      'O2',
      'L2',
      'REC',
      { kind: 'screen' },
      { kind: 'admin', userId: 'a' },
    ] as const)
      expect(h.tries(who, 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_A_VOTING_SEAT')
  })

  it('[V7] only who is in the room', () => {
    const { h, motionId } = inVote({ present: 4 })
    expect(h.tries('S5', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_PRESENT')
    h.checkOut('S4')
    expect(h.tries('S4', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_PRESENT')
    h.checkIn('S5')
    expect(h.tries('S5', 'castBallot', { motionId, choice: 'APPROVE' })).toBeUndefined()
  })

  it('[V11] until closing a ballot may be changed any number of times; there is one, and the last counts', () => {
    const { h, motionId } = inVote()
    h.votes(motionId, { S3: 'APPROVE' })
    h.wait(5)
    h.votes(motionId, { S3: 'AGAINST' })
    expect([...h.state.ballot.values()]).toHaveLength(1)
    expect([...h.state.turnout.values()]).toHaveLength(1)
    expect(ballotOf(h, motionId, 'S3').choice).toBe('AGAINST')
    h.close(motionId)
    expect(h.get('motion', motionId)).toMatchObject({ tally: { approve: 0, against: 1 } })
  })

  it('[V11] where the committee forbids it, the first ballot stays', () => {
    const { h, motionId } = inVote({ settings: { voteChangeBeforeClose: false } })
    h.votes(motionId, { S3: 'APPROVE' })
    expect(h.tries('S3', 'castBallot', { motionId, choice: 'AGAINST' })).toBe('ALREADY_VOTED')
    expect(ballotOf(h, motionId, 'S3').choice).toBe('APPROVE')
  })

  it('[V5] a choice outside the three is none', () => {
    const { h, motionId } = inVote()
    for (const choice of ['YES', 'approve', '', '__proto__', null, 1, ['APPROVE']])
      expect(h.refusal('S3', 'castBallot', { motionId, choice })).toMatchObject({
        refused: 'INVALID',
      })
    expect(h.refusal('S3', 'castBallot', { motionId, choice: 'APPROVE', weight: 2 })).toMatchObject(
      { refused: 'INVALID' },
    )
  })
})
