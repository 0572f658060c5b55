import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { MUTANTS } from './mutants/index.ts'
import { INVARIANTS } from './oracle/Violation.ts'
import { planOf } from './Plan.ts'
import type { Checked } from './check.ts'
import type { Mutant } from './Seams.ts'
import { runSeeds } from './runSeeds.ts'
import { shrink } from './shrink.ts'
import { eventsOf } from './simulate.ts'

// npm run sim -- [--seeds N] [--from S]              that many seeds
//                [--seed S] [--mutant NAME]          one seed, what it breaks and by which events
//                [--mutant NAME | all] [--seeds N]   planted bugs: at which seed each is found

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    mutant: { type: 'string' },
    events: { type: 'boolean', default: false },
  },
})
const SHRINK_FOR = 30_000
const planted = MUTANTS.filter((m) => values.mutant === 'all' || m.name === values.mutant)
if (values.mutant !== undefined && planted.length === 0) {
  console.error(`Planted bugs: ${MUTANTS.map((m) => m.name).join(', ')}, all`)
  process.exit(2)
}
const from = Number(values.from)

if (values.seed !== undefined) await oneSeed(Number(values.seed), planted[0])
else if (planted.length > 0) await findMutants(Number(values.seeds ?? 2_000))
else await manySeeds(Number(values.seeds ?? 1_000))

async function manySeeds(seeds: number): Promise<void> {
  const began = performance.now()
  const summary = await runSeeds({ from, seeds })
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${summary.seeds} seeds, ${summary.failed.length} violations, ` +
      `${seconds.toFixed(1)} s, ${((1000 * seconds) / summary.seeds).toFixed(1)} ms a seed`,
  )
  const told = Object.entries(summary.counts).sort(([, a], [, b]) => b - a)
  console.log(told.map(([what, n]) => `${what} ${n}`).join(', '))
  for (const { seed, violation } of summary.failed)
    console.log(`seed ${seed}: ${violation?.invariant} ${violation?.text}`)
  const [first] = summary.failed
  if (first) await explain(first, undefined)
  process.exitCode = summary.failed.length > 0 ? 1 : 0
}

async function findMutants(seeds: number): Promise<void> {
  let missed = 0
  for (const { name, about } of planted) {
    const { failed } = await runSeeds({ from, seeds, mutant: name, stopAtFirst: true })
    const [first] = failed
    if (!first) missed += 1
    const at = first ? `seed ${first.seed}` : 'NOT FOUND'
    console.log(
      `${name.padEnd(24)} ${at.padEnd(10)} ${first?.violation?.invariant ?? ''}  ${about}`,
    )
  }
  console.log(
    `${planted.length - missed} of ${planted.length} planted bugs found within ${seeds} seeds`,
  )
  process.exitCode = missed > 0 ? 1 : 0
}

async function oneSeed(seed: number, mutant: Mutant | undefined): Promise<void> {
  const { members, items, chairId, pages, settings } = planOf(seed)
  console.log(
    `seed ${seed}: ${members} members, ${items} items, ${chairId} chairs, ${pages.length} pages`,
  )
  if (values.events) console.log(JSON.stringify({ settings, events: eventsOf(planOf(seed)) }))
  const checked = await check(seed, mutant)
  if (!checked.violation) return console.log('Everything holds.')
  await explain(checked, mutant)
  process.exitCode = 1
}

/** What broke, and the shortest list of events that breaks it. */
async function explain({ seed, violation }: Checked, mutant: Mutant | undefined): Promise<void> {
  if (!violation) return
  const { events, violation: last } = await shrink(seed, violation, mutant, SHRINK_FOR)
  console.log(`\nseed ${seed} breaks ${last.invariant}: ${INVARIANTS[last.invariant]}`)
  console.log(last.text)
  console.log(`${events.length} of ${eventsOf(planOf(seed)).length} events are enough:`)
  for (const { name, n } of events) console.log(`  ${name} ${n}`)
}
