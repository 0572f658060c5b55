import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../domain/commands/index.ts'
import type { Step } from '../../domain/meeting/lifeCycle.ts'
import {
  ITEM_LIFE,
  ITEM_PHASES,
  MEETING_LIFE,
  MEETING_PHASES,
} from '../../domain/meeting/lifeCycle.ts'
import { MINUTES_LIFE, MINUTES_PHASES } from '../../domain/minutes/lifeCycle.ts'
import type { State } from '../../domain/state.ts'
import { MOTION_LIFE, MOTION_PHASES } from '../../domain/vote/lifeCycle.ts'
import { hall, MEETING, seats } from '../support/builders.ts'
import { anyPress, plainUrn, pressOf } from './randomPress.ts'

type Life = readonly [
  kind: 'meeting' | 'item' | 'motion' | 'minutes',
  steps: readonly Step<string>[],
  phases: Readonly<Record<string, string>>,
]
const LIVES: readonly Life[] = [
  ['meeting', MEETING_LIFE, MEETING_PHASES],
  ['item', ITEM_LIFE, ITEM_PHASES],
  ['motion', MOTION_LIFE, MOTION_PHASES],
  ['minutes', MINUTES_LIFE, MINUTES_PHASES],
]

/** `startItem: PENDING → IN_DISCUSSION` for every record whose phase a press has changed. */
const stepsTaken = (kind: Life[0], name: string, before: State, after: State): readonly string[] =>
  [...after[kind].values()].flatMap(({ id, phase }) => {
    const from = before[kind].get(id)?.phase ?? null
    return from === phase ? [] : [`${name}: ${from} → ${phase}`]
  })
const stepsOf = (steps: readonly Step<string>[]): readonly string[] =>
  steps.flatMap(({ by, from, to }) => from.map((f) => `${by}: ${f} → ${to}`))

describe.each(LIVES)('the life of a %s', (kind, steps, phases) => {
  const number = { meeting: '[M38]', item: '[M38]', motion: '[V30]', minutes: '[M39]' }[kind]

  it(`${number} names commands that there are, and every line is new`, () => {
    for (const { by } of steps) expect(Object.keys(COMMANDS)).toContain(by)
    expect(new Set(stepsOf(steps)).size).toBe(stepsOf(steps).length)
  })

  it(`${number} stands in RULES.md line by line`, () => {
    const rules = readFileSync(new URL('../../domain/RULES.md', import.meta.url), 'utf8')
    for (const { by, words, from, to } of steps) {
      const cells = [
        `${words} \`${by}\``,
        from.map((f) => (f ? phases[f] : '—')).join('、'),
        phases[to],
      ]
      expect(rules.replace(/ +/g, ' ')).toContain(`| ${cells.join(' | ')} |`)
    }
  })
})

describe('whoever presses whatever', () => {
  const allowed = new Map(LIVES.map(([kind, steps]) => [kind, new Set(stepsOf(steps))]))
  const taken = new Set<string>()

  it('[M38] [V30] phases change along the tables alone', () => {
    const presses = fc.array(anyPress, { minLength: 60, maxLength: 160, size: 'max' })
    fc.assert(
      fc.property(presses, fc.boolean(), (drawn, opens) => {
        const h = hall({ members: 5, items: 4, urn: plainUrn })
        h.checkIn(...seats(4), 'O1', 'REC')
        if (opens) h.does('S1', 'openMeeting', { meetingId: MEETING })
        for (const d of drawn) {
          h.wait(7)
          const before = h.state
          const press = pressOf(h, d, true)
          h.refusal(...press)
          for (const [kind] of LIVES)
            for (const step of stepsTaken(kind, press[1], before, h.state)) {
              if (!allowed.get(kind)?.has(step)) throw new Error(`${kind} ${step}`)
              taken.add(`${kind} ${step}`)
            }
        }
      }),
      // The same runs each time, so that the test below knows what they walk; anySequence draws anew.
      { numRuns: 2000, seed: 20261126 },
    )
  })

  it('[M38] [V30] and every line of the tables is walked in these runs', () => {
    const all = LIVES.flatMap(([kind, steps]) => stepsOf(steps).map((s) => `${kind} ${s}`))
    const never = all.filter((s) => !taken.has(s))
    expect(never, never.join('\n')).toEqual([])
  })
})
