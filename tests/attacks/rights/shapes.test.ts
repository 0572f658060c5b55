import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandName } from '../../../domain/commands/index.ts'
import { COMMANDS, INTERNAL } from '../../../domain/commands/index.ts'
import type { Actor } from '../../../domain/people/Actor.ts'
import { START } from '../../support/builders.ts'
import type { Caller } from '../support/Caller.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { outcome } from '../support/policy.ts'
import type { Schema } from '../support/shapes.ts'
import { schemasIn, spotsOf } from '../support/shapes.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

// [Z10] [Z12] What is not of the shape that a command names is refused before anybody looks at it. All of
// it in the pure decision; every ninth over a real socket, too.

const state = stage('VOTING')
const chair: Actor = { kind: 'seat', seatId: 'S1' as never }
const decided = (name: CommandName, input: unknown) =>
  outcome(state, INTERNAL.includes(name) ? { kind: 'system' } : chair, name, input as object, START)

let theatre: Theatre
const callers: Caller[] = []
beforeAll(async () => {
  theatre = await Theatre.open()
  await theatre.seed('A', state)
  await theatre.settled('A')
  for (const seat of ['S1', 'S2', 'S3', 'S4', 'REC', 'O1']) callers.push(await theatre.enter('A', seat))
}, 60_000) // prettier-ignore
afterAll(() => theatre.close())

/** Sends a share of them through the real door, spread over people because of the pace of each. */
const throughTheDoor = async (presses: readonly (readonly [CommandName, unknown])[]) => {
  const before = theatre.app.rooms.stateOf('A')
  const share = presses.filter(([name], n) => n % 9 === 0 && !INTERNAL.includes(name))
  const answers = await Promise.all(
    share.map(async ([name, input], n) => {
      const answer = await callers[n % callers.length]?.press(name, input)
      return answer?.ok === false ? answer.code : `${name} ok: ${JSON.stringify(input)}`
    }),
  )
  expect(new Set(answers)).toEqual(new Set(['INVALID']))
  expect(theatre.app.rooms.stateOf('A')).toBe(before)
  return share.length
}

const EXTRA = {
  ...{ status: 'CLOSED', createdBy: 'S1', weight: 2, id: 'mine', phase: 'DECIDED', by: 'S1' },
  ...{ actor: { kind: 'seat', seatId: 'S1' }, now: 0, committeeId: 'B', at: 0, changes: [] },
}

describe('mass assignment', () => {
  it('[Z10] no command takes an object that may have further fields', () => {
    const loose = ALL_COMMANDS.flatMap((name) =>
      schemasIn(COMMANDS[name].input as unknown as Schema)
        .filter(({ type }) => /object|record|map|any|unknown/.test(type) && type !== 'strict_object')
        .map(({ type }) => `${name}: ${type}`),
    ) // prettier-ignore
    expect(loose).toEqual([])
  })

  it('[Z10] one field more, at the top or deep inside, and the press is invalid', async () => {
    const presses = ALL_COMMANDS.flatMap((name) =>
      spotsOf(name)
        .filter(({ schema }) => (schema.wrapped ?? schema).entries !== undefined)
        .flatMap((spot) =>
          Object.entries(EXTRA).flatMap(([field, value]) =>
            field in (spot.schema.entries ?? {})
              ? []
              : [[name, spot.with({ ...(spot.value as object), [field]: value })] as const],
          ),
        ),
    )
    expect(presses.length).toBeGreaterThan(800)
    const accepted = presses.filter(([name, input]) => decided(name, input) !== 'INVALID')
    expect(accepted).toEqual([])
    expect(await throughTheDoor(presses)).toBeGreaterThan(80)
  }, 60_000)

  it('[Z10] keys that mean something to JavaScript are fields like any others', async () => {
    const frames = ['__proto__', 'constructor', 'toString', 'then'].map((field) =>
      JSON.parse(`{"meetingId":"M1","via":"ONSITE","${field}":{"phase":"ADJOURNED"}}`),
    )
    for (const input of frames) expect(decided('checkIn', input)).toBe('INVALID')
    for (const input of frames)
      expect(await callers[1]?.press('checkIn', input)).toMatchObject({ code: 'INVALID' })
  })
})

/** Values of another type than the one that stands there. */
const wrongFor = (schema: Schema, value: unknown): readonly unknown[] => {
  const type = (schema.wrapped ?? schema).type
  const other: unknown[] = [null, [value], { not: '' }, { equals: value }, [[value]]]
  if (type === 'array' || type === 'strict_object') other.splice(1, 1)
  if (type === 'array') other.splice(-1, 1)
  if (type === 'string') return [...other, 1, true, { toString: 'x' }]
  if (type === 'number')
    return [...other, String(value), '', true, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, -0.5]
  if (type === 'boolean') return [...other, 'true', 'false', 1, 0, '']
  if (type === 'picklist')
    return [
      ...other,
      ...[0, 1, '', 'NONE', '__proto__', 'constructor', true],
      ...[String(value).toLowerCase(), ` ${String(value)}`, `${String(value)}\0`],
    ]
  if (type === 'array') return [...other, 'x', 1, {}, { 0: 'x', length: 1 }]
  // An empty list is to the schemas an object without fields: that changes nothing where none is needed.
  const isPatch = Object.values(schema.entries ?? {}).every((entry) => entry.wrapped)
  return [...other, 'x', 1, true, ...(isPatch ? [] : [[]])]
}

it('[Z12] another type, another case, a value outside the list: invalid at every place of every input', async () => {
  const presses = ALL_COMMANDS.flatMap((name) =>
    spotsOf(name).flatMap(({ schema, value, with: put }) =>
      wrongFor(schema, value).map((wrong) => [name, put(wrong)] as const),
    ),
  )
  expect(presses.length).toBeGreaterThan(2_000)
  const accepted = presses.filter(([name, input]) => decided(name, input) !== 'INVALID')
  expect(accepted).toEqual([])
  expect(await throughTheDoor(presses)).toBeGreaterThan(200)
}, 60_000)

it('[Z12] an empty input is invalid where anything has to be said', () => {
  const silent = ALL_COMMANDS.filter((name) => Object.keys(inputOf(name)).length > 0)
  for (const name of silent) expect(decided(name, {}), name).toBe('INVALID')
})
