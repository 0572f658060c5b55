import { describe, expect, it } from 'vitest'
import type { Motion } from '../../domain/vote/Motion.ts'
import { revealing } from '../../domain/vote/revealing.ts'
import { drop, paper, voting } from './secretVote.ts'

const secret = { method: 'SECRET_BALLOT' } as Motion
const tally = (approve: number, against: number, abstain: number, notVoted = 0) =>
  ({ approve, against, abstain, eligible: approve + against + abstain + notVoted }) as never

describe('what the numbers of a secret vote give away', () => {
  it('[V29] before closing: with fewer than five who may vote, a warning', () => {
    for (const n of [0, 1, 4]) expect(revealing(secret, { eligible: n })).toBe('FEW')
    for (const n of [5, 13]) expect(revealing(secret, { eligible: n })).toBeUndefined()
  })

  it.each([
    [[13, 0, 0], 'UNANIMOUS'],
    [[0, 13, 0], 'UNANIMOUS'],
    [[0, 0, 13], 'UNANIMOUS'],
    [[9, 0, 0, 4], 'UNANIMOUS'],
    [[3, 0, 0], 'UNANIMOUS'],
    [[3, 1, 0], 'FEW'],
    [[2, 2, 0, 9], 'FEW'],
    [[4, 1, 0], undefined],
    [[5, 4, 4], undefined],
    [[12, 1, 0], undefined],
    [[0, 0, 0, 13], undefined],
  ] as const)('[V29] for, against, abstained, not cast %j: %s', ([a, b, c, n], answer) => {
    expect(revealing(secret, tally(a, b, c, n))).toBe(answer)
  })

  it('[V29] an open vote has nothing to give away', () => {
    for (const method of ['ORAL', 'SHOW_OF_HANDS', 'OPEN_BALLOT'] as const) {
      expect(revealing({ method } as Motion, { eligible: 2 })).toBeUndefined()
      expect(revealing({ method } as Motion, tally(3, 0, 0))).toBeUndefined()
    }
  })

  it('[V29] of a real vote with real ballots', async () => {
    const { h, motionId } = voting({ members: 6 })
    for (const who of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'])
      expect(drop(h, motionId, await paper(h, motionId, who), 'APPROVE')).toBeUndefined()
    h.close(motionId)
    expect(revealing(h.get('motion', motionId), h.tally(motionId))).toBe('UNANIMOUS')
  })

  it('[V18] closing writes the ballots anew in the order of their serials', async () => {
    const { h, motionId } = voting({ members: 5 })
    for (const who of ['S4', 'S2', 'S5', 'S3'])
      drop(h, motionId, await paper(h, motionId, who), 'APPROVE')
    const written = h
      .changes('S1', 'closeVote', { motionId })
      .flatMap((c) => (c.kind === 'secretBallot' ? [c.record.id] : []))
    expect(written).toEqual([...h.state.secretBallot.keys()].sort())
  })
})
