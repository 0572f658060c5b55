import { parseArgs } from 'node:util'
import { runWorlds } from './runWorlds.ts'
import type { WorldKind } from './shard.ts'
import type { Tally } from './Tally.ts'

// npm run fuzz:documents -- --count 1000000      hostile updates through the admission scan
//                           --honest 100000      honest updates: none may be refused
//                           --control 3000       hostile ones without the scan: the fuzzer has to notice
//                           [--seed S]           begin with this world instead of the first

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    honest: { type: 'string' },
    control: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const EVERY = 20_000

const asked: readonly [WorldKind, string | undefined][] = [
  ['hostile', values.count],
  ['honest', values.honest],
  ['unguarded', values.control],
]
if (asked.every(([, count]) => count === undefined)) {
  console.error('npm run fuzz:documents -- [--count N] [--honest N] [--control N] [--seed S]')
  process.exit(2)
}
for (const [kind, count] of asked) {
  if (count === undefined) continue
  if (!(await holds(kind, Number(count)))) process.exitCode = 1
}

async function holds(kind: WorldKind, inputs: number): Promise<boolean> {
  const began = performance.now()
  let told = EVERY
  const tally = await runWorlds({
    kind,
    inputs,
    from: Number(values.seed),
    ...(kind === 'unguarded' ? { patience: 10_000 } : {}),
    onProgress(soFar) {
      if (soFar.inputs < told) return
      told = soFar.inputs + EVERY
      process.stderr.write(`${soFar.inputs} of ${inputs}\n`)
    },
  })
  const seconds = (performance.now() - began) / 1000
  for (const finding of tally.findings) console.log(finding)
  const { admitted, refused, thrown, bricked, divergent, slow, large } = tally
  console.log(
    `${kind}: ${tally.inputs} updates in ${tally.worlds} worlds, ${admitted} admitted, ${refused} refused, ` +
      `${thrown} thrown, ${bricked} bricked, ${divergent} divergent, ${slow} over 50 ms, ${large} over 20 MB; ` +
      `slowest ${tally.slowestMs.toFixed(1)} ms, largest ${tally.largestMb.toFixed(1)} MB; ${seconds.toFixed(0)} s`,
  )
  return isAsItShouldBe(kind, tally)
}

function isAsItShouldBe(kind: WorldKind, tally: Tally): boolean {
  const { refused, thrown, bricked, divergent, slow, large } = tally
  if (kind === 'unguarded') return thrown > 0 && bricked > 0 && divergent > 0
  const harm = thrown + bricked + divergent + slow + large
  return harm === 0 && (kind === 'hostile' || refused === 0)
}
