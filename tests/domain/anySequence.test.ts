import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { State } from '../../domain/state.ts'
import { KINDS } from '../../domain/state.ts'
import { outcomeOf } from '../../domain/meeting/AgendaItem.ts'
import { itemsOf } from '../../domain/meeting/agenda.ts'
import { isOver } from '../../domain/meeting/Meeting.ts'
import { motionsOn } from '../../domain/vote/lookup.ts'
import type { Hall } from '../support/Hall.ts'
import { hall, issue, MEETING, seats } from '../support/builders.ts'
import { anyPress, plainUrn, pressOf } from './randomPress.ts'

const KINDS_OF_THE_MEETING = [
  ...['meeting', 'item', 'attendance', 'opinion', 'motion', 'recusal', 'turnout'],
  ...['ballot', 'secretBallot', 'ballotKey', 'escalation', 'minutes'],
] as (keyof State)[]

/** What must hold after every press, whoever pressed what. */
const check = (h: Hall, before: State): void => {
  const s = h.state
  const meeting = h.get('meeting', MEETING)
  const motions = [...s.motion.values()]
  const voting = motions.filter((m) => m.phase === 'VOTING')
  expect(voting.length, 'one vote at a time').toBeLessThanOrEqual(1)
  for (const m of voting) expect(s.item.get(m.itemId)?.phase).toBe('IN_DISCUSSION')

  const roll: readonly string[] = 'roll' in meeting ? meeting.roll : []
  const places = [...s.ballot.values()].map((b) => `${b.motionId} ${b.round} ${b.seatId}`)
  expect(new Set(places).size, 'one ballot a seat').toBe(places.length)
  for (const b of s.ballot.values()) {
    expect(roll).toContain(b.seatId)
    const { phase, round } = h.get('motion', b.motionId)
    if (b.choice) expect(['VOTING', 'DECIDED'].includes(phase) && round === b.round).toBe(true)
  }
  for (const b of s.secretBallot.values()) {
    const { phase, round } = h.get('motion', b.motionId)
    if (b.choice) expect(['VOTING', 'DECIDED'].includes(phase) && round === b.round).toBe(true)
  }
  for (const m of motions)
    if (m.phase === 'DECIDED') {
      const t = m.tally
      expect(t.present).toBe(t.eligible + t.recusedIds.length)
      if (m.method !== 'SECRET_BALLOT') {
        expect(t.eligible).toBe(t.approve + t.against + t.abstain + t.notVoted)
        expect(t.notVoted).toBeGreaterThanOrEqual(0)
      }
      expect(t.passed).toBe(t.approve >= t.passNeeded)
      expect(t.passNeeded).toBeGreaterThanOrEqual(1)
      expect(t.present).toBeGreaterThanOrEqual(t.quorum)
      expect(before.motion.get(m.id)?.phase === 'DECIDED' ? before.motion.get(m.id) : m).toBe(m)
    }
  for (const item of itemsOf(s, MEETING as never)) {
    const decided = motionsOn(s, item.id).filter((m) => m.phase === 'DECIDED')
    expect(decided.length, 'one vote decides an item').toBeLessThanOrEqual(1)
    const [m] = decided
    if (m?.phase === 'DECIDED')
      expect(outcomeOf(item)).toBe(
        m.tally.passed ? 'PASSED' : m.tally.closeSplit ? 'DEFERRED' : 'NOT_PASSED',
      )
    else expect(outcomeOf(item)).not.toBe('PASSED')
  }

  for (const kind of KINDS)
    for (const id of before[kind].keys()) expect(s[kind].has(id), 'nothing is deleted').toBe(true)
  for (const was of before.issue.values())
    if (was.status === 'MERGED') expect(s.issue.get(was.id), 'merged is read-only').toEqual(was)
  for (const [id, was] of before.motion) expect(h.get('motion', id).text).toBe(was.text)

  if (isOver(before.meeting.get(MEETING)!))
    for (const kind of KINDS_OF_THE_MEETING)
      expect(s[kind], `${kind} after adjourning`).toBe(before[kind])
  if (meeting.phase === 'ADJOURNED') {
    expect(voting).toEqual([])
    for (const item of itemsOf(s, MEETING as never)) expect(item.phase).toBe('DECIDED')
    for (const k of s.ballotKey.values()) expect(k).not.toHaveProperty('sealedKey')
  }
}

const sequence = fc.array(anyPress, { minLength: 30, maxLength: 150 })

test('[V4] [V5] [V12] [V13] [V24] [M3] [M6] [M9] [I4] [P10] whoever presses whatever: nothing throws, and the books balance', () => {
  fc.assert(
    fc.property(sequence, fc.nat(2), (drawn, plan) => {
      const settings =
        [{}, { recusalReducesBase: true }, { remoteAttendanceCounts: false }][plan] ?? {}
      const h = hall({ members: 5, items: 3, settings, urn: plainUrn })
      h.checkIn(...seats(4), 'O1', 'REC')
      h.put('issue', issue('X', { status: 'CARRIED_OVER', carryCount: 1 }))
      const counts = new Map([...h.state.issue.values()].map((i) => [i.id, i.carryCount]))
      h.does('S1', 'openMeeting', { meetingId: MEETING })
      for (const d of drawn) {
        h.wait(7)
        const before = h.state
        h.refusal(...pressOf(h, d))
        if (h.state !== before) check(h, before)
      }
      if (h.get('meeting', MEETING).phase !== 'ADJOURNED') {
        const before = h.state
        h.adjourn()
        check(h, before)
      }
      for (const i of h.state.issue.values())
        expect(
          i.carryCount - (counts.get(i.id) ?? 0),
          'carried over once a meeting',
        ).toBeLessThanOrEqual(1)
    }),
    { numRuns: 200 },
  )
})

const choice = fc.constantFrom('APPROVE', 'AGAINST', 'ABSTAIN', undefined)

test('[V2] [V12] [V14] [V22] for every way of voting the sums agree, and nothing passes with too few in favour', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.array(fc.tuple(choice, fc.boolean(), fc.boolean()), { minLength: 25, maxLength: 25 }),
      fc.constantFrom([1, 2], [2, 3], [3, 4], [4, 5], [1, 1]),
      fc.boolean(),
      (members, voters, [num, den], strictly) => {
        const pass = {
          base: 'SHOULD_ATTEND',
          num: num,
          den: den,
          strictlyMore: strictly && num !== den,
        } as const
        const h = hall({ members, settings: { pass, chairVotesLast: false } })
        h.open(members)
        h.start('A1')
        const motionId = h.propose('S1', 'A1')
        const all = seats(members)
        all.forEach(
          (id, n) => voters[n]?.[2] && h.does(id, 'recuse', { itemId: 'A1', reason: '亲属' }),
        )
        h.openVote(motionId)
        all.forEach((id, n) => {
          const [c, , recused] = voters[n]!
          if (c && !recused) h.does(id, 'castBallot', { motionId, choice: c })
        })
        all.forEach((id, n) => voters[n]?.[1] && h.checkOut(id))
        const refused = h.refusal('S1', 'closeVote', { motionId })
        const motion = h.get('motion', motionId)
        if (motion.phase !== 'DECIDED') {
          expect(refused?.refused).toBe('QUORUM_NOT_MET')
          return
        }
        const t = motion.tally
        const cast = (c: string) =>
          all.filter((_, n) => voters[n]?.[0] === c && !voters[n]?.[2]).length
        expect([t.approve, t.against, t.abstain]).toEqual([
          cast('APPROVE'),
          cast('AGAINST'),
          cast('ABSTAIN'),
        ])
        expect(t.present).toBe(t.eligible + t.recusedIds.length)
        expect(t.eligible).toBe(t.approve + t.against + t.abstain + t.notVoted)
        const enough = pass.strictlyMore
          ? t.approve * den > members * num
          : t.approve * den >= members * num
        expect(t.passed).toBe(enough && t.approve > 0)
      },
    ),
    { numRuns: 150 },
  )
})
