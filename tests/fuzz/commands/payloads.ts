import type { CommandName } from '../../../domain/commands/index.ts'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'
import type { Random } from '../../linking/random.ts'
import { ALL_COMMANDS, inputOf } from '../../attacks/support/inputs.ts'

// What a page might send by a bug or on purpose: right envelopes with bent inputs, bent envelopes, and
// things that are no envelope at all. From a seed, so that what broke something can be sent again.

const IDS = ['M1', 'M0', 'A1', 'A2', 'A3', 'A0', 'P1', 'V1', 'V2', 'PV', 'X', 'Y', 'I1', 'I2', 'T0', 'T1', 'SP1', 'R1', 'g1', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'O1', 'O2', 'L4', 'REC', 'U1', 'U2', 'U4', 'B1'] // prettier-ignore
const TEXTS = ['', ' ', '\0', 'a\0b', '\ud800', '\udfff', '\u202e反', '\u200b', '\uFEFF', '\r\n', '\t', "';--", '<img onerror=1>', '=1+1', '__proto__', 'constructor', 'toString', 'undefined', 'null', 'NaN', '../..', '%00', '💥', '赞成', 'e\u0301', '\\u0000', '{}', '[]', 'true', '0', '-1', '1e999'] // prettier-ignore
const NUMBERS = [0, -0, 1, -1, 2, 0.5, -0.5, 1e21, -1e21, 1e308, 2 ** 31, 2 ** 31 - 1, 2 ** 53, -(2 ** 53), 1_800_000_000_000, 946_684_799_999, 7_258_118_400_001] // prettier-ignore
const FIELDS = ['meetingId', 'itemId', 'motionId', 'issueId', 'seatId', 'taskId', 'round', 'choice', 'text', 'id', 'status', 'phase', 'weight', '__proto__', 'constructor', 'toString', 'then', 'length', '', '\0', '字'] // prettier-ignore

const anything = (r: Random, depth = 0): unknown => {
  const kind = r.below(depth > 3 ? 6 : 9)
  switch (kind) {
    case 0:
      return null
    case 1:
      return r.below(2) === 0
    case 2:
      return r.pick(NUMBERS)
    case 3:
      return r.pick(TEXTS)
    case 4:
      return r.pick(IDS)
    case 5:
      return r.pick(TEXTS).repeat(r.below(200))
    case 6:
      return Array.from({ length: r.below(4) }, () => anything(r, depth + 1))
    case 7:
      return Object.fromEntries(
        Array.from({ length: r.below(4) }, () => [r.pick(FIELDS), anything(r, depth + 1)]),
      )
    default:
      return nested(r)
  }
}

/** Brackets in brackets: a hundred, or ten thousand. */
const nested = (r: Random): unknown => {
  let value: unknown = r.pick(IDS)
  const levels = r.below(20) === 0 ? 3_000 : r.below(100)
  for (let n = 0; n < levels; n += 1) value = n % 2 ? [value] : { a: value }
  return value
}

/** The same with one thing in it that is another. */
const bent = (r: Random, value: unknown): unknown => {
  if (Array.isArray(value) && value.length > 0 && r.below(3) > 0) {
    const at = r.below(value.length)
    if (r.below(3) === 0) return r.below(2) ? [...value, ...value] : value.toSpliced(at, 1)
    return value.toSpliced(at, 1, bent(r, value[at]))
  }
  if (typeof value === 'object' && value !== null && r.below(10) > 0) {
    const fields = Object.keys(value)
    const field = fields.length > 0 && r.below(8) > 0 ? r.pick(fields) : r.pick(FIELDS)
    const own = (value as Record<string, unknown>)[field]
    if (r.below(8) === 0) {
      const { [field]: _, ...rest } = value as Record<string, unknown>
      return rest
    }
    return { ...value, [field]: r.below(3) === 0 ? anything(r) : bent(r, own) }
  }
  if (typeof value === 'string' && r.below(2) === 0) return r.pick(IDS)
  if (typeof value === 'string' && r.below(2) === 0) return value + r.pick(TEXTS)
  if (typeof value === 'number' && r.below(2) === 0) return value + r.pick([-1, 1, 1e9, -1e12])
  return anything(r)
}

const uuid = (r: Random): string => {
  const hex = (n: number) => Array.from({ length: n }, () => r.below(16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}

/** One frame. About half are well-formed presses, so that rooms move and what follows is about something. */
export const payload = (r: Random): unknown => {
  const name: CommandName = r.pick(ALL_COMMANDS)
  let input: unknown = inputOf(name)
  const bends = r.pick([0, 0, 0, 1, 1, 2, 4])
  for (let n = 0; n < bends; n += 1) input = bent(r, input)
  const envelope = { name, input, key: uuid(r), protocol: PROTOCOL }
  switch (r.below(12)) {
    case 0:
      return anything(r)
    case 1:
      return bent(r, envelope)
    case 2:
      return { ...envelope, again: r.below(2) === 0 }
    case 3:
      return { ...envelope, name: r.pick([...TEXTS, ...FIELDS]) }
    case 4:
      return {
        ...envelope,
        key: r.pick(['', 'x', '00000000-0000-4000-8000-000000000000', r.pick(TEXTS)]),
      }
    default:
      return envelope
  }
}
