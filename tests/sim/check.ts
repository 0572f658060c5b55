import type { Event } from './Event.ts'
import type { LedgerRow } from '../../server/store/CommitStore.ts'
import type { Violation } from './oracle/Violation.ts'
import type { Mutant } from './Seams.ts'
import type { Run } from './simulate.ts'
import { simulate } from './simulate.ts'
import type { World } from './World.ts'

export interface Checked {
  readonly seed: number
  readonly violation?: Violation | undefined
  readonly counts: Readonly<Record<string, number>>
}

/** One seed, and whether anything that must hold did not. */
export const check = async (
  seed: number,
  mutant?: Mutant,
  events?: readonly Event[],
): Promise<Checked> => {
  const run = await simulate(seed, { mutant }, events)
  const secrecy = run.violation ? undefined : await swap(run, mutant, events)
  return { seed, violation: run.violation ?? secrecy, counts: countsOf(run.world) }
}

/** I13: The same run once more, in which two voters have each other's choice and ballot paper. */
const swap = async (
  { world }: Run,
  mutant: Mutant | undefined,
  events: readonly Event[] | undefined,
): Promise<Violation | undefined> => {
  const pair = pairOf(world)
  // With real keys the serials of two runs differ by chance, and there is nothing to compare.
  if (!pair || world.plan.realUrn) return undefined
  world.oracle.count('voters who changed places')
  const other = await simulate(world.plan.seed, { mutant, swapped: pair }, events)
  if (stored(world) === stored(other.world)) return other.violation
  return {
    invariant: 'I13',
    text: `who of ${pair.join(' and ')} cast which ballot can be told apart`,
  }
}

/** Two members with one page each whose ballots all arrived in time, in the same votes. */
const pairOf = ({ oracle, pages }: World): [string, string] | undefined => {
  const places = new Map<string, string>()
  for (const { owner, isCast, motionId, round } of oracle.cast) {
    const place = isCast ? `${motionId} ${round};` : 'late'
    places.set(owner, (places.get(owner) ?? '') + place)
  }
  const voters = [...places].filter(
    ([owner, where]) =>
      !where.includes('late') && pages.filter((p) => p.owner === owner).length === 1,
  )
  for (const [n, [one, where]] of voters.entries())
    for (const [other, there] of voters.slice(n + 1)) if (where === there) return [one, other]
  return undefined
}

/** Everything that is stored, in no order; keys and hashes of two runs differ by chance alone. */
const stored = ({ oracle: { books } }: World): string => {
  const bare = ({ key: _, hash: __, prevHash: ___, bodyHash: ____, answer, ...row }: LedgerRow) =>
    JSON.stringify([row, answer.ok ? answer.answer : answer.code])
  const urn = [...(books.records.get('secretBallot')?.values() ?? [])]
  return [...books.rows.map(bare), ...urn.map((b) => JSON.stringify(b))].sort().join('\n')
}

const countsOf = ({ oracle }: World): Record<string, number> => {
  const counts = { ...oracle.counts }
  const add = (what: string) => (counts[what] = (counts[what] ?? 0) + 1)
  for (const { command, answer } of oracle.books.rows) if (answer.ok) add(command)
  for (const _ of oracle.books.refused) add('refused')
  return counts
}
