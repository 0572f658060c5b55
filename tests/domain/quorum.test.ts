import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { Settings, DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import { passNeeded, quorumNeeded, quorumOf } from '../../domain/vote/thresholds.ts'
import { hall, MEETING, seats, session } from '../support/builders.ts'

const half = { num: 1, den: 2, inclusive: true }
const twoThirds = { num: 2, den: 3, inclusive: true }
const all = 'SHOULD_ATTEND' as const
const moreThanHalf = { base: all, num: 1, den: 2, strictlyMore: true }

describe('numbers that people get wrong', () => {
  const table = [
    [9, 5, 6, 5],
    [11, 6, 8, 6],
    [12, 6, 8, 7],
    [15, 8, 10, 8],
    [16, 8, 11, 9],
    [19, 10, 13, 10],
    [20, 10, 14, 11],
  ] as const
  test.each(table)(
    '[V1] [V2] %i seats: quorum %i, major %i, to pass %i',
    (n, ordinary, major, pass) => {
      expect(quorumNeeded(n, half)).toBe(ordinary)
      expect(quorumNeeded(n, twoThirds)).toBe(major)
      expect(passNeeded(n, moreThanHalf)).toBe(pass)
    },
  )

  it('[V1] [V2] 15 seats with 2/3 exclusive, major 3/4 inclusive, pass 3/5 inclusive: 11, 12, 9', () => {
    expect(quorumNeeded(15, { num: 2, den: 3, inclusive: false })).toBe(11)
    expect(quorumNeeded(15, { num: 3, den: 4, inclusive: true })).toBe(12)
    expect(passNeeded(15, { base: all, num: 3, den: 5, strictlyMore: false })).toBe(9)
  })

  it('[V1] a quorum is the smallest number that reaches the share, for every size and share', () => {
    for (let base = 1; base <= 60; base += 1)
      for (let den = 1; den <= 7; den += 1)
        for (let num = 1; num <= den; num += 1) {
          const at = quorumNeeded(base, { num, den, inclusive: true })
          expect(at * den >= base * num && (at - 1) * den < base * num).toBe(true)
          const above = quorumNeeded(base, { num, den, inclusive: false })
          expect(above * den > base * num && (above - 1) * den <= base * num).toBe(true)
        }
  })

  it('[V2] the votes needed are the smallest number that reaches, or exceeds, the share', () => {
    for (let n = 1; n <= 60; n += 1)
      for (let den = 1; den <= 7; den += 1)
        for (let num = 1; num <= den; num += 1) {
          const at = passNeeded(n, { base: all, num, den, strictlyMore: false })
          expect(at * den >= n * num && (at - 1) * den < n * num).toBe(true)
          const above = passNeeded(n, { base: all, num, den, strictlyMore: true })
          expect(above * den > n * num && (above - 1) * den <= n * num).toBe(true)
        }
  })

  it('[V2] an even committee at exactly half is quorate and cannot pass anything', () => {
    expect(passNeeded(16, moreThanHalf)).toBeGreaterThan(quorumNeeded(16, half))
  })
})

describe('the quorum of a motion', () => {
  it('[V1] a major motion asks for its own quorum', () => {
    expect(quorumOf(9, DEFAULT_SETTINGS, false)).toBe(5)
    expect(quorumOf(9, DEFAULT_SETTINGS, true)).toBe(6)
  })

  it('[V1] a vote opens at quorum and is refused one person below it, with both numbers', () => {
    const h = session({ members: 9, present: 6 })
    h.start('A1')
    const motionId = h.propose('S2', 'A1', { major: true })
    h.checkOut('S6')
    expect(h.refusal('S1', 'openVote', { motionId })).toMatchObject({
      refused: 'QUORUM_NOT_MET',
      params: { here: 5, need: 6 },
    })
    h.checkIn('S6')
    h.openVote(motionId)
  })

  it('[V1] recused members count toward the quorum', () => {
    const h = session({ members: 9, present: 5 })
    h.start('A1')
    h.does('S3', 'recuse', { itemId: 'A1', reason: '涉及本单位' })
    const motionId = h.propose('S2', 'A1')
    expect(h.tries('S1', 'openVote', { motionId })).toBeUndefined()
  })

  it('[V1] observers, liaison and recorder never help a quorum', () => {
    const h = hall({ members: 9 })
    h.checkIn(...seats(4), 'O1', 'O2', 'L2', 'REC')
    expect(h.refusal('S1', 'openMeeting', { meetingId: MEETING })).toMatchObject({
      params: { here: 4, need: 5 },
    })
  })
})

describe('a share that nobody can reach', () => {
  const ok = (s: object) => v.safeParse(Settings, { ...DEFAULT_SETTINGS, ...s }).success
  it('[M11] "more than all" is no rule: neither as quorum nor to pass', () => {
    expect(ok({ pass: { base: 'SHOULD_ATTEND', num: 1, den: 1, strictlyMore: false } })).toBe(true)
    expect(ok({ pass: { base: 'SHOULD_ATTEND', num: 1, den: 1, strictlyMore: true } })).toBe(false)
    const whole = { num: 3, den: 3, inclusive: false }
    expect(ok({ quorum: { ordinary: whole, major: twoThirds } })).toBe(false)
    expect(ok({ quorum: { ordinary: { ...whole, inclusive: true }, major: twoThirds } })).toBe(true)
  })

  it('[M11] a share above one is no share', () => {
    expect(
      ok({ quorum: { ordinary: { num: 3, den: 2, inclusive: true }, major: twoThirds } }),
    ).toBe(false)
    expect(ok({ pass: { base: 'SHOULD_ATTEND', num: 5, den: 4, strictlyMore: false } })).toBe(false)
  })
})
