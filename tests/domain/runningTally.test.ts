import { describe, expect, it } from 'vitest'
import { publish } from '../../domain/board/publish.ts'
import { put } from '../../domain/state.ts'
import type { Hall } from '../support/Hall.ts'
import { inVote, MEETING, session } from '../support/builders.ts'
import { urn } from './secretVote.ts'

const shown = { settings: { hideTallyUntilClose: false } } as const
const running = (h: Hall, motionId: string) =>
  (h.get('motion', motionId) as { running?: object }).running
const onBoard = (h: Hall) =>
  JSON.stringify(publish([...h.state.motion.values()].map((m) => put('motion', m))))

describe('the count as it stands', () => {
  it('[V28] follows every ballot and every change of vote', () => {
    const { h, motionId } = inVote(shown)
    h.votes(motionId, { S2: 'APPROVE', S3: 'APPROVE', S4: 'AGAINST' })
    expect(running(h, motionId)).toEqual({ approve: 2, against: 1, abstain: 0 })
    h.votes(motionId, { S3: 'ABSTAIN' })
    expect(running(h, motionId)).toEqual({ approve: 1, against: 1, abstain: 1 })
    h.does('REC', 'enterHand', { motionId, seatId: 'S5', choice: 'APPROVE' })
    h.does('REC', 'enterHand', { motionId, seatId: 'S5', choice: 'AGAINST' })
    expect(running(h, motionId)).toEqual({ approve: 1, against: 2, abstain: 1 })
    h.checkOut('S4')
    h.close(motionId)
    expect(h.tally(motionId)).toMatchObject({ approve: 1, against: 2, abstain: 1 })
  })

  it('[V28] [V17] is nowhere in a committee that hides it, which is the default', () => {
    for (const plan of [{}, { settings: { hideTallyUntilClose: true } }]) {
      const { h, motionId } = inVote(plan)
      h.votes(motionId, { S2: 'APPROVE', S3: 'AGAINST' })
      expect(h.get('motion', motionId)).not.toHaveProperty('running')
      expect(onBoard(h)).not.toMatch(/running|approve/)
    }
  })

  it('[V28] goes by the rules with which the meeting was opened', () => {
    const { h, motionId } = inVote()
    const { settings } = h.get('committee', 'C1')
    h.does('S2', 'changeSettings', { settings: { ...settings, hideTallyUntilClose: false } })
    h.votes(motionId, { S2: 'APPROVE' })
    expect(running(h, motionId)).toBeUndefined()
  })

  it('[V28] shows numbers and nobody’s name', () => {
    const { h, motionId } = inVote(shown)
    h.votes(motionId, { S4: 'AGAINST' })
    expect(onBoard(h)).toContain('"running":{"approve":0,"against":1,"abstain":0}')
    expect(onBoard(h)).not.toMatch(/S4|AGAINST/)
  })

  it('[V28] never of a secret vote', () => {
    const h = session({ ...shown, urn })
    h.start('A1')
    const motionId = h.propose('S2', 'A1', { method: 'SECRET_BALLOT' })
    h.openVote(motionId)
    for (const who of ['S2', 'S3'])
      expect(h.tries(who, 'castBallot', { motionId, choice: 'APPROVE' })).toBe('SECRET_NEEDS_TOKEN')
    expect(running(h, motionId)).toBeUndefined()
  })

  const ends: readonly (readonly [string, string, (h: Hall, motionId: string) => void])[] = [
    ['counted', 'DECIDED', (h, id) => h.close(id)],
    [
      'void for lack of quorum',
      'VOID',
      (h, id) => {
        h.checkOut('S2', 'S3', 'S4')
        h.tries('S1', 'closeVote', { motionId: id })
      },
    ],
    ['withdrawn', 'WITHDRAWN', (h, id) => h.does('S2', 'withdrawMotion', { motionId: id })],
    ['carried over', 'VOID', (h) => h.does('S1', 'carryOverItem', { itemId: 'A1', note: '' })],
    ['ended by adjourning', 'VOID', (h) => h.does('S1', 'adjournMeeting', { meetingId: MEETING })],
  ]
  it.each(ends)('[V28] is gone when the vote is %s', (_, phase, end) => {
    const { h, motionId } = inVote({ ...shown, members: 6, present: 5 })
    h.votes(motionId, { S5: 'AGAINST' })
    h.checkOut('S5')
    end(h, motionId)
    expect(h.get('motion', motionId).phase).toBe(phase)
    expect(h.get('motion', motionId)).not.toHaveProperty('running')
  })

  it('[V28] [V20] starts from nothing when a void vote is opened again', () => {
    const { h, motionId } = inVote({ ...shown, members: 5, present: 3 })
    h.votes(motionId, { S2: 'AGAINST' })
    h.checkOut('S3', 'S2')
    h.tries('S1', 'closeVote', { motionId })
    expect(h.get('motion', motionId).phase).toBe('VOID')
    h.checkIn('S2', 'S3')
    h.openVote(motionId)
    expect(running(h, motionId)).toBeUndefined()
    h.votes(motionId, { S3: 'APPROVE' })
    expect(running(h, motionId)).toEqual({ approve: 1, against: 0, abstain: 0 })
  })
})
