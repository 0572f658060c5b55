import { expect, test } from 'vitest'
import { askRules, sameVerdict } from '../../../client/live/askRules.ts'
import type { Actor } from '../../../domain/people/Actor.ts'
import { emptyState } from '../../../domain/state.ts'
import { COMMANDS } from '../../../domain/commands/index.ts'
import type { Rule } from '../../../domain/people/Rule.ts'
import { refuse } from '../../../domain/refusal.ts'

const CHAIR: Actor = { kind: 'seat', seatId: 'chair' as never }
const at = { meetingId: 'm', itemId: 'i', round: 1 }

/** A vote in which the chair has to wait for one member, with or without the last call. */
const voting = (lastCallAt?: number) => {
  const meeting = {
    id: 'm',
    phase: 'IN_SESSION',
    chairId: 'chair',
    recorderId: 'recorder',
    roll: ['chair', 'zhang'],
    settings: { chairVotesLast: true, lastCallSeconds: 30, voteChangeBeforeClose: true },
  }
  const motion = {
    ...at,
    id: 'v',
    phase: 'VOTING',
    method: 'OPEN_BALLOT',
    ...(lastCallAt && { lastCallAt }),
  }
  const here = (seatId: string) => [
    `m/${seatId}`,
    { id: `m/${seatId}`, meetingId: 'm', seatId, stays: [{ via: 'ONSITE', inAt: 1, from: 1 }] },
  ]
  return {
    ...emptyState(),
    meeting: new Map([['m', meeting]]),
    motion: new Map([['v', motion]]),
    item: new Map([['i', { id: 'i', meetingId: 'm', phase: 'IN_DISCUSSION' }]]),
    seat: new Map([
      ['chair', { id: 'chair' }],
      ['zhang', { id: 'zhang' }],
    ]),
    attendance: new Map([here('chair'), here('zhang')] as never),
  } as never
}
const ask = (state: never, now: number) =>
  askRules('castBallot', state, CHAIR, { motionId: 'v' as never }, () => now)

test('the button says what the server would say, in the same order', () => {
  const guest: Actor = { kind: 'screen' }
  const verdict = askRules('castBallot', voting(), guest, { motionId: 'v' as never }, () => 0)
  expect(verdict).toEqual({ refusal: { refused: 'NOT_A_VOTING_SEAT' }, timed: false })
  const missing = askRules('castBallot', emptyState(), guest, { motionId: 'x' as never }, () => 0)
  expect(missing).toEqual({ refusal: { refused: 'NOT_FOUND' }, timed: false })
})

test('a verdict is timed only where a rule has looked at the clock', () => {
  expect(ask(voting(), 0)).toEqual({ refusal: refuse('CHAIR_VOTES_LAST'), timed: false })
  expect(ask(voting(1_000), 2_000)).toEqual({ refusal: refuse('CHAIR_VOTES_LAST'), timed: true })
  expect(ask(voting(1_000), 31_000)).toEqual({ timed: true })
})

test('an answer that begins to hang on the time counts as another answer', () => {
  expect(sameVerdict(ask(voting(), 0), ask(voting(1_000), 2_000))).toBe(false)
  expect(sameVerdict(ask(voting(), 0), ask(voting(), 9_000))).toBe(true)
})

test('every command can be asked about an empty board without an exception', () => {
  for (const name of Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]) {
    const rules: readonly Rule[] = COMMANDS[name].rules
    if (rules.length === 0) continue
    expect(() => askRules(name, emptyState(), CHAIR, {}, () => 0), name).not.toThrow()
  }
})
