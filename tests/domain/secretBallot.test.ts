import { describe, expect, it } from 'vitest'
import { makePaper } from '../../client/live/blindPaper.ts'
import { session } from '../support/builders.ts'
import type { Choice } from './secretVote.ts'
import { drop, keyOf, paper, urn, voting } from './secretVote.ts'

describe('a whole secret vote', () => {
  it('[V18] blind request, signature, unblinded ballot, tally: the numbers add up and no name is anywhere', async () => {
    const { h, motionId } = voting({ members: 7, present: 6 })
    const choices: Record<string, Choice> = {
      S1: 'APPROVE',
      S2: 'APPROVE',
      S3: 'AGAINST',
      S4: 'APPROVE',
      S5: 'ABSTAIN',
    }
    for (const [who, choice] of Object.entries(choices)) {
      const p = await paper(h, motionId, who)
      expect(drop(h, motionId, p, choice)).toBeUndefined()
    }
    h.close(motionId)
    expect(h.get('motion', motionId)).toMatchObject({
      tally: {
        approve: 3,
        against: 1,
        abstain: 1,
        notVoted: 1,
        present: 6,
        eligible: 6,
        passed: false,
      },
    })
    for (const ballot of h.state.secretBallot.values())
      expect(Object.keys(ballot).sort()).toEqual([
        'choice',
        'id',
        'meetingId',
        'motionId',
        'round',
        'signature',
      ])
    expect([...h.state.ballot.values()]).toEqual([])
  })

  it('[V18] what the server saw when signing does not occur in the ballot that was cast', async () => {
    const { h, motionId } = voting()
    const p = await paper(h, motionId, 'S3')
    drop(h, motionId, p, 'APPROVE')
    const turnout = JSON.stringify([...h.state.turnout.values()])
    const [ballot] = [...h.state.secretBallot.values()]
    expect(turnout).not.toContain(p.serial)
    expect(turnout).not.toContain(ballot?.signature)
    expect(JSON.stringify(ballot)).not.toContain(p.blinded)
  })
})

describe('a ballot whose answer was lost', () => {
  it('[V18] is in the urn also when it is sent again after closing; one that is not comes too late', async () => {
    const { h, motionId } = voting()
    const cast = await paper(h, motionId, 'S3')
    const kept = await paper(h, motionId, 'S4')
    drop(h, motionId, cast, 'APPROVE')
    h.close(motionId)
    expect(drop(h, motionId, cast, 'APPROVE')).toBeUndefined()
    expect(drop(h, motionId, cast, 'AGAINST')).toBe('NOT_FOUND')
    expect(drop(h, motionId, kept, 'APPROVE')).toBe('VOTE_NOT_OPEN')
    h.adjourn()
    expect(drop(h, motionId, cast, 'APPROVE')).toBeUndefined()
    expect(h.state.secretBallot.size).toBe(1)
  })

  it('[V13] counts for nothing once the vote is void', async () => {
    const { h, motionId } = voting({ members: 5, present: 3 })
    const cast = await paper(h, motionId, 'S3')
    drop(h, motionId, cast, 'APPROVE')
    h.checkOut('S2')
    h.tries('S1', 'closeVote', { motionId })
    h.does('S1', 'carryOverItem', { itemId: 'A1', note: '' })
    expect(drop(h, motionId, cast, 'APPROVE')).toBe('VOTE_NOT_OPEN')
  })
})

describe('ballot papers', () => {
  it('[V18] one each: a repeated request gets the same signature, another one none', async () => {
    const { h, motionId } = voting()
    const { blinded } = await makePaper(keyOf(h, motionId))
    const first = h.does('S3', 'takeBallotPaper', { motionId, blinded })
    expect(h.does('S3', 'takeBallotPaper', { motionId, blinded })).toEqual(first)
    const other = await makePaper(keyOf(h, motionId))
    expect(h.tries('S3', 'takeBallotPaper', { motionId, blinded: other.blinded })).toBe(
      'ALREADY_VOTED',
    )
    expect([...h.state.turnout.values()]).toHaveLength(1)
  })

  it('[V5] [V6] [V7] [V8] nobody gets one for another, without a vote, from outside or after recusal', async () => {
    const { h, motionId } = voting({ present: 4 })
    const { blinded } = await makePaper(keyOf(h, motionId))
    h.checkIn('O1')
    h.does('S4', 'recuse', { itemId: 'A1', reason: '亲属' })
    expect(h.tries('S3', 'takeBallotPaper', { motionId, blinded, onBehalfOfId: 'S2' })).toBe(
      'PROXY_FORBIDDEN',
    )
    expect(h.tries('O1', 'takeBallotPaper', { motionId, blinded })).toBe('NOT_A_VOTING_SEAT')
    expect(h.tries('S5', 'takeBallotPaper', { motionId, blinded })).toBe('NOT_PRESENT')
    expect(h.tries('S4', 'takeBallotPaper', { motionId, blinded })).toBe('RECUSED')
  })

  it('[V9] the chair of a secret vote need not wait', async () => {
    const { h, motionId } = voting()
    const p = await paper(h, motionId, 'S1')
    expect(drop(h, motionId, p, 'APPROVE')).toBeUndefined()
  })

  it('[V8] whoever holds one can no longer recuse himself', async () => {
    const { h, motionId } = voting()
    await paper(h, motionId, 'S3')
    expect(h.tries('S3', 'recuse', { itemId: 'A1', reason: '亲属' })).toBe('BALLOT_CAST')
  })

  it('[V18] what is no number below the key is not signed', () => {
    const { h, motionId } = voting()
    for (const bytes of [Buffer.alloc(10, 1), Buffer.alloc(256, 255)])
      expect(
        h.tries('S3', 'takeBallotPaper', { motionId, blinded: bytes.toString('base64') }),
      ).toBe('BAD_TOKEN')
    expect(h.refusal('S3', 'takeBallotPaper', { motionId, blinded: 'not base64!' })).toMatchObject({
      refused: 'INVALID',
    })
  })

  it('[V18] a secret vote takes no open ballot and no raised hand, an open vote no paper', () => {
    const { h, motionId } = voting()
    expect(h.tries('S3', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('SECRET_NEEDS_TOKEN')
    expect(h.tries('REC', 'enterHand', { motionId, seatId: 'S3', choice: 'APPROVE' })).toBe(
      'NOT_PERMITTED',
    )
    const open = session({ urn })
    open.start('A1')
    const id = open.propose('S2', 'A1')
    open.openVote(id)
    expect(
      open.tries('S3', 'takeBallotPaper', {
        motionId: id,
        blinded: Buffer.alloc(256).toString('base64'),
      }),
    ).toBe('NOT_FOUND')
  })

  it('[V18] without a keeper of keys no secret vote opens', () => {
    const h = session()
    h.start('A1')
    const motionId = h.propose('S2', 'A1', { method: 'SECRET_BALLOT' })
    expect(h.tries('S1', 'openVote', { motionId })).toBe('UNAVAILABLE')
  })
})
