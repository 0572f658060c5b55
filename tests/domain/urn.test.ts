import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makePaper } from '../../client/live/blindPaper.ts'
import { publish } from '../../domain/board/publish.ts'
import { ballotKeyId } from '../../domain/ids.ts'
import { seats } from '../support/builders.ts'
import { drop, keyOf, paper, voting } from './secretVote.ts'

describe('the urn', () => {
  it('[V18] takes a ballot once: a copy with the same choice is the same ballot, with another none', async () => {
    const { h, motionId } = voting()
    const p = await paper(h, motionId, 'S3')
    expect(drop(h, motionId, p, 'APPROVE')).toBeUndefined()
    expect(drop(h, motionId, p, 'APPROVE')).toBeUndefined()
    expect(drop(h, motionId, p, 'AGAINST')).toBe('ALREADY_VOTED')
    expect([...h.state.secretBallot.values()]).toHaveLength(1)
  })

  it('[V18] refuses forged papers and those of another vote', async () => {
    const { h, motionId } = voting()
    const p = await paper(h, motionId, 'S3')
    const forged = Buffer.from(p.signature, 'base64')
    forged[7] = (forged[7] ?? 0) ^ 1
    expect(drop(h, motionId, { ...p, signature: forged.toString('base64') }, 'APPROVE')).toBe(
      'BAD_TOKEN',
    )
    expect(drop(h, motionId, { ...p, serial: randomBytes(64).toString('base64') }, 'APPROVE')).toBe(
      'BAD_TOKEN',
    )
    h.close(motionId)
    h.start('A2')
    const second = h.propose('S2', 'A2', { method: 'SECRET_BALLOT' })
    h.openVote(second)
    expect(drop(h, second, p, 'APPROVE')).toBe('BAD_TOKEN')
  })

  it('[V3] [V18] closes with the vote, and the key is burnt', async () => {
    const { h, motionId } = voting()
    const p = await paper(h, motionId, 'S3')
    h.close(motionId)
    expect(drop(h, motionId, p, 'APPROVE')).toBe('VOTE_NOT_OPEN')
    expect(h.get('ballotKey', ballotKeyId(motionId as never, 1))).not.toHaveProperty('sealedKey')
  })

  it('[V13] [V15] [V20] void or withdrawn, the choices are gone and each opening has a key of its own', async () => {
    const { h, motionId } = voting({ members: 5, present: 3 })
    const p = await paper(h, motionId, 'S3')
    drop(h, motionId, p, 'APPROVE')
    const first = keyOf(h, motionId)
    h.checkOut('S2')
    h.checkOut('S1')
    expect(h.tries('S1', 'closeVote', { motionId })).toBe('QUORUM_NOT_MET')
    expect([...h.state.secretBallot.values()].every((b) => b.choice === undefined)).toBe(true)
    expect(h.get('ballotKey', ballotKeyId(motionId as never, 1))).not.toHaveProperty('sealedKey')
    h.checkIn(...seats(2))
    h.openVote(motionId)
    expect(keyOf(h, motionId)).not.toBe(first)
    expect(drop(h, motionId, p, 'APPROVE')).not.toBeUndefined()
    const again = await paper(h, motionId, 'S3')
    expect(drop(h, motionId, again, 'AGAINST')).toBeUndefined()
    h.does('S2', 'withdrawMotion', { motionId })
    expect([...h.state.secretBallot.values()].every((b) => b.choice === undefined)).toBe(true)
    expect(h.get('ballotKey', ballotKeyId(motionId as never, 2))).not.toHaveProperty('sealedKey')
  })

  it('[V20] counts the ballots of its own round only', async () => {
    const { h, motionId } = voting()
    const p = await paper(h, motionId, 'S3')
    expect(drop(h, motionId, p, 'APPROVE')).toBeUndefined()
    const cast = h.get('secretBallot', p.serial)
    h.put('secretBallot', { ...cast, id: 'another round', round: 2 })
    h.close(motionId)
    expect(h.tally(motionId).approve).toBe(1)
  })

  it('[V18] carrying the item over or adjourning burns the key too', () => {
    for (const end of ['carryOverItem', 'adjournMeeting'] as const) {
      const { h, motionId } = voting()
      if (end === 'adjournMeeting') h.adjourn()
      else h.does('S1', 'carryOverItem', { itemId: 'A1', note: '' })
      expect(h.get('ballotKey', ballotKeyId(motionId as never, 1))).not.toHaveProperty('sealedKey')
    }
  })

  it('[P8] [V18] the board shows who fetched a paper, and nothing of paper, key or choice', async () => {
    const { h, motionId } = voting()
    const { blinded } = await makePaper(keyOf(h, motionId))
    const changes = h.changes('S3', 'takeBallotPaper', { motionId, blinded })
    const shown = publish(changes)
    expect(shown).toHaveLength(1)
    expect(Object.keys(shown[0]?.value ?? {}).sort()).toEqual([
      'id',
      'meetingId',
      'motionId',
      'round',
      'seatId',
    ])
  })
})
