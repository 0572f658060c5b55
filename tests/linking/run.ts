import { parseArgs } from 'node:util'
import { connect } from '../../server/store/prisma.ts'
import globalSetup from '../support/globalSetup.ts'
import { createDatabase } from '../support/postgres.ts'
import { dump } from './dump.ts'
import type { Verdict } from './guess.ts'
import { guess } from './guess.ts'
import { seeded } from './random.ts'
import type { Way } from './simulatePolls.ts'
import { simulatePolls } from './simulatePolls.ts'

// npm run linking -- --polls 1000
// Can whoever has the whole database tell who voted what? Holds secret votes, takes a full dump, and guesses.

const { values } = parseArgs({
  options: {
    polls: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const polls = Number(values.polls)
const seed = Number(values.seed)
const stop = await globalSetup()
let failed = false
try {
  console.log(`seed ${seed}`)
  failed = !(await judge('asBuilt', polls)) || failed
  for (const way of ['oneTransaction', 'paperWhenCasting'] as const)
    failed = (await judge(way, Math.min(polls, 100))) || failed
} finally {
  await stop()
}
console.log(failed ? '✗ secrecy is not shown' : '✓ no better than chance, and what leaks is caught')
process.exitCode = failed ? 1 : 0

/**
 * Does the secret keep, by the figures? Prints them. Somebody who knows nothing is beyond two standard
 * deviations once in 44 times: then the same way has to show on as many fresh polls that it knows something.
 */
async function judge(way: Way, count: number): Promise<boolean> {
  const first = await hold(way, count, seed)
  if (first.share <= limitOf(first)) return true
  console.log('  beyond chance: is it luck? The same way on fresh polls:')
  const again = await hold(way, count, seed + 1, first.best)
  return again.share <= limitOf(again)
}

async function hold(way: Way, count: number, from: number, only?: string): Promise<Verdict> {
  const database = await createDatabase()
  const prisma = connect(database.appUrl)
  const begun = performance.now()
  try {
    const random = seeded(from)
    const held = await simulatePolls(prisma, { polls: count, way, random })
    const rows = await dump(prisma)
    const v = guess(rows, held, random, only)
    const seconds = Math.round((performance.now() - begun) / 1000)
    console.log(
      `${way}: ${count} polls, ${rows.length} rows, ${v.ways} ways tried, ${seconds} s\n` +
        `  best way: ${v.best}${only ? '' : ` (${percent(v.bestShare)} where it was chosen)`}\n` +
        `  right guesses${only ? '' : ' elsewhere'}: ${percent(v.share)} of ${v.guesses}; ` +
        `chance ${percent(v.chance)}, chance + 2σ ${percent(limitOf(v))}`,
    )
    return v
  } finally {
    await prisma.$disconnect()
    await database.drop()
  }
}

function limitOf({ chance, sigma }: Verdict): number {
  return chance + 2 * sigma
}
function percent(x: number): string {
  return `${(100 * x).toFixed(2)} %`
}
