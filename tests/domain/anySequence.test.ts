import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { State } from '../../domain/state.ts'
import { KINDS } from '../../domain/state.ts'
import { outcomeOf } from '../../domain/meeting/AgendaItem.ts'
import { itemsOf } from '../../domain/meeting/agenda.ts'
import { isPresent } from '../../domain/meeting/lookup.ts'
import type { OpenedMeeting } from '../../domain/meeting/Meeting.ts'
import { isOver } from '../../domain/meeting/Meeting.ts'
import { recusalId } from '../../domain/ids.ts'
import { motionsOn } from '../../domain/vote/lookup.ts'
import type { Tally } from '../../domain/vote/Motion.ts'
import { tally } from '../../domain/vote/tally.ts'
import type { Hall } from '../support/Hall.ts'
import { hall, issue, MEETING, seats } from '../support/builders.ts'
import { anyPress, plainUrn, pressOf } from './randomPress.ts'

const KINDS_OF_THE_MEETING = [
  ...['meeting', 'item', 'attendance', 'opinion', 'motion', 'recusal', 'turnout'],
  ...['ballot', 'secretBallot', 'ballotKey', 'escalation', 'minutes', 'speech'],
] as (keyof State)[]

/** Plain conditions: a hundred thousand calls of expect would take most of the time. */
const must = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(`broken: ${words}`)
}

/** What must hold after every press, whoever pressed what. */
const check = (h: Hall, before: State): void => {
  const s = h.state
  const meeting = h.get('meeting', MEETING)
  const motions = [...s.motion.values()]
  const voting = motions.filter((m) => m.phase === 'VOTING')
  must(voting.length <= 1, 'one vote at a time')
  for (const m of voting)
    must(s.item.get(m.itemId)?.phase === 'IN_DISCUSSION', 'a vote is on an open item')

  const roll: readonly string[] = 'roll' in meeting ? meeting.roll : []
  const open = [...s.ballot.values()]
  const places = new Set(open.map((b) => `${b.motionId} ${b.round} ${b.seatId}`))
  must(places.size === open.length, 'one ballot a seat')
  must(
    open.every((b) => roll.includes(b.seatId)),
    'ballots of the roll only',
  )
  for (const b of [...open, ...s.secretBallot.values()]) {
    const { phase, round } = h.get('motion', b.motionId)
    const counts = (phase === 'VOTING' || phase === 'DECIDED') && round === b.round
    must(counts || b.choice === undefined, 'what does not count has no choice')
  }
  for (const m of motions) {
    must((before.motion.get(m.id)?.text ?? m.text) === m.text, 'words are frozen')
    if (m.phase === 'DECIDED') checkTally(m.tally, m.method === 'SECRET_BALLOT')
    if (before.motion.get(m.id)?.phase === 'DECIDED')
      must(before.motion.get(m.id) === m, 'a decided motion stays as it is')
  }
  for (const item of itemsOf(s, MEETING as never)) {
    const own = motionsOn(s, item.id)
    const counted = own.flatMap((m) => (m.phase === 'DECIDED' ? [m] : []))
    for (const [n, m] of counted.entries())
      must(n === 0 || m.repeatsId === counted[n - 1]?.id, 'only the same words are voted on again')
    must(!counted.slice(0, -1).some((m) => m.tally.passed), 'what is passed stays passed')
    const t = counted.at(-1)?.tally
    const outcome = t && (t.passed ? 'PASSED' : t.closeSplit ? 'DEFERRED' : 'NOT_PASSED')
    const isAgain = own.some((m) => m.phase === 'VOTING')
    if (t) must(isAgain || outcomeOf(item) === outcome, 'the last vote decides')
    else must(outcomeOf(item) !== 'PASSED', 'nothing passes without a vote')
  }
  checkFloor(s, roll)
  for (const kind of KINDS)
    for (const id of before[kind].keys()) must(s[kind].has(id), `no ${kind} is deleted`)
  for (const was of before.issue.values())
    if (was.status === 'MERGED') expect(s.issue.get(was.id), 'merged is read-only').toEqual(was)

  if (isOver(before.meeting.get(MEETING)!))
    for (const kind of KINDS_OF_THE_MEETING)
      must(s[kind] === before[kind], `${kind} changed after adjourning`)
  if (meeting.phase === 'ADJOURNED') {
    must(voting.length === 0, 'no vote stays open')
    must(
      itemsOf(s, MEETING as never).every((i) => i.phase === 'DECIDED'),
      'every item has an outcome',
    )
    must(
      [...s.ballotKey.values()].every((k) => k.sealedKey === undefined),
      'every key is burnt',
    )
  }
}

/** [M31] [M33] [V28] Chair, speakers and the count that shows. */
const checkFloor = (s: State, roll: readonly string[]): void => {
  const meeting = s.meeting.get(MEETING)!
  must(roll.length === 0 || roll.includes(meeting.chairId), 'the chair is of the roll')
  const speeches = [...s.speech.values()].filter((x) => x.phase !== 'DONE' && x.phase !== 'DROPPED')
  must(speeches.filter((x) => x.phase === 'SPEAKING').length <= 1, 'one speaks at a time')
  must(new Set(speeches.map((x) => x.seatId)).size === speeches.length, 'once in the queue')
  for (const x of speeches) {
    must('currentItemId' in meeting && x.itemId === meeting.currentItemId, 'the queue of this item')
    must(!s.recusal.has(recusalId(x.itemId, x.seatId)), 'nobody speaks who is recused')
    must(isPresent(s, meeting.id, x.seatId), 'nobody waits who has left')
  }
  must(!isOver(meeting) || speeches.length === 0, 'nobody speaks after the meeting')
  const hidden = 'settings' in meeting && meeting.settings.hideTallyUntilClose
  for (const m of s.motion.values()) {
    const shown = (m as { running?: Pick<Tally, 'approve' | 'against' | 'abstain'> }).running
    if (!shown) continue
    must(!hidden && m.phase === 'VOTING' && m.method !== 'SECRET_BALLOT', 'the count is hidden')
    const t = tally(s, meeting as OpenedMeeting, m)
    const agree = (['approve', 'against', 'abstain'] as const).every((k) => shown[k] === t[k])
    must(agree, 'the count that shows is the count')
  }
}

const checkTally = (t: Tally, secret: boolean): void => {
  must(t.present === t.eligible + t.recusedIds.length, 'present = eligible + recused')
  must(t.eligible === t.approve + t.against + t.abstain + t.notVoted, 'the sums agree')
  // Whoever forges papers with the stand-in urn may stuff it; a real one cannot be stuffed.
  must(secret || t.notVoted >= 0, 'nobody votes twice')
  must(t.passed === t.approve >= t.passNeeded, 'passed by enough in favour')
  must(t.passNeeded >= 1 && t.present >= t.quorum, 'quorum, and somebody in favour')
}

const sequence = fc.array(anyPress, { minLength: 40, maxLength: 140, size: 'max' })

test('[V4] [V5] [V12] [V13] [V24] [V27] [V28] [M3] [M31] [M33] [M6] [M9] [I4] [P10] whoever presses whatever: nothing throws, and the books balance', () => {
  fc.assert(
    fc.property(sequence, fc.nat(3), (drawn, plan) => {
      const settings =
        [
          {},
          { recusalReducesBase: true },
          { remoteAttendanceCounts: false },
          { hideTallyUntilClose: false },
        ][plan] ?? {}
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
    { numRuns: 100 },
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
