import type { Row } from './dump.ts'
import type { Keys, Values } from './keys.ts'
import { keysOf } from './keys.ts'
import type { Random } from './random.ts'
import type { Poll } from './simulatePolls.ts'
import { MEMBERS } from './simulatePolls.ts'

export interface Verdict {
  /** Ways tried: a column that orders or names voters, one of the ballots, and how they are matched. */
  readonly ways: number
  /** The way that did best on one half of the polls… */
  readonly best: string
  readonly bestShare: number
  /** …and what it is worth on the other half: right guesses among all guesses. */
  readonly share: number
  readonly guesses: number
  readonly chance: number
  /** Standard deviation of `share` for somebody who knows nothing. */
  readonly sigma: number
}

/**
 * Tries to tell whose ballot is whose with every column of the dump. Among thousands of ways some are lucky:
 * so the best is chosen on every second poll and judged on the others; or `only` one way is, on all.
 */
export function guess(
  rows: readonly Row[],
  polls: readonly Poll[],
  random: Random,
  only?: string,
): Verdict {
  const scores = new Map<string, Score>()
  let n = 0
  for (const [poll, keys] of keysOf(rows, polls)) {
    const half = n++ % 2 === 0 && only === undefined ? 'learnt' : 'judged'
    for (const [way, right, guesses] of guessesOf(poll, keys, random)) {
      if (only !== undefined && way !== only) continue
      const score = scores.get(way) ?? { learnt: [0, 0, 0], judged: [0, 0, 0] }
      score[half][0] += right
      score[half][1] += guesses
      score[half][2] += 1
      scores.set(way, score)
    }
  }
  const share = ([right, guesses]: Sum) => (guesses > 0 ? right / guesses : 0)
  // How far beyond luck, and not the share: a way that guesses seldom is lucky soon.
  const beyondLuck = ([right, guesses]: Sum) =>
    (right - guesses / MEMBERS) / Math.sqrt(Math.max(1, guesses) / MEMBERS)
  const enough = only === undefined ? n / 4 : 0
  const usual = [...scores].filter(([, s]) => s.learnt[2] >= enough && s.judged[2] >= enough)
  usual.sort(([, a], [, b]) => beyondLuck(b.learnt) - beyondLuck(a.learnt))
  const [best, score] = usual[0] ?? ['nothing', { learnt: [0, 0, 0], judged: [0, 0, 0] }]
  const judged = score.judged as Sum
  return {
    ways: usual.length,
    best,
    bestShare: share(score.learnt as Sum),
    share: share(judged),
    guesses: judged[1],
    chance: 1 / MEMBERS,
    // In a random matching of n the number of right ones has variance 1, whatever n is.
    sigma: Math.sqrt(judged[2]) / Math.max(1, judged[1]),
  }
}

/** Right guesses (parts of one where several are as likely), guesses, polls. */
type Sum = [number, number, number]
interface Score {
  readonly learnt: Sum
  readonly judged: Sum
}

function* guessesOf(
  { voterOf }: Poll,
  { voters, ballots }: Keys,
  random: Random,
): Generator<[string, number, number]> {
  const ballotOrders = [...ballots].map(([name, values]) => ({
    ...{ name, values, ids: inOrder(values, random) },
  }))
  for (const [voterKey, values] of voters) {
    const seatIds = inOrder(values, random)
    for (const b of ballotOrders) {
      const count = Math.min(seatIds.length, b.ids.length)
      const right = (seatAt: (n: number) => string | undefined) => {
        let sum = 0
        for (let n = 0; n < count; n += 1) if (voterOf.get(b.ids[n]!) === seatAt(n)) sum += 1
        return sum
      }
      const name = `${voterKey} × ${b.name}`
      yield [`${name}, in the same order`, right((n) => seatIds[n]), count]
      yield [`${name}, in reverse`, right((n) => seatIds[seatIds.length - 1 - n]), count]
      const equal = sameValue(values, b.values, voterOf)
      if (equal) yield [`${name}, the same value`, ...equal]
      const near = justBefore(values, seatIds, b.values, voterOf)
      if (near) yield [`${name}, just before`, ...near]
    }
  }
}

/** Each ballot belongs to one of the voters with the same value. */
const sameValue = (voters: Values, ballots: Values, voterOf: Poll['voterOf']) => {
  const byValue = new Map<string, string[]>()
  for (const [seatId, value] of voters) byValue.set(value, [...(byValue.get(value) ?? []), seatId])
  let [right, guesses] = [0, 0]
  for (const [serial, value] of ballots) {
    const equal = byValue.get(value)
    if (!equal) continue
    guesses += 1
    if (equal.includes(voterOf.get(serial) ?? '')) right += 1 / equal.length
  }
  return guesses > 0 ? ([right, guesses] as const) : undefined
}

/** Each ballot belongs to the voter whose number comes last before it. */
const justBefore = (
  voters: Values,
  seatIds: readonly string[],
  ballots: Values,
  voterOf: Poll['voterOf'],
) => {
  const numbers = seatIds.map((id) => numberIn(voters.get(id) ?? ''))
  if (numbers.some(Number.isNaN)) return undefined
  let [right, guesses] = [0, 0]
  for (const [serial, value] of ballots) {
    const at = numberIn(value)
    let n = -1
    while (n + 1 < numbers.length && numbers[n + 1]! <= at) n += 1
    if (n < 0) continue
    guesses += 1
    if (seatIds[n] === voterOf.get(serial)) right += 1
  }
  return guesses > 0 ? ([right, guesses] as const) : undefined
}

/** Ids by their values, as numbers where they are numbers; ties by lot. */
const inOrder = (values: Values, random: Random): readonly string[] => {
  const drawn = random.shuffled([...values])
  const asNumbers = drawn.map(([id, value]) => [id, numberIn(value)] as const)
  return asNumbers.some(([, x]) => Number.isNaN(x))
    ? drawn.sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([id]) => id)
    : asNumbers.sort(([, a], [, b]) => a - b).map(([id]) => id)
}

/** A whole number, or the place of a row (`(3,14)`); else NaN. */
const numberIn = (value: string): number => {
  const place = /^\((\d+),(\d+)\)$/.exec(value)
  if (place) return Number(place[1]) * 65_536 + Number(place[2])
  return /^\d+$/.test(value) ? Number(value) : Number.NaN
}
