import { parseArgs } from 'node:util'
import { connect } from '../../server/store/prisma.ts'
import globalSetup from '../support/globalSetup.ts'
import { createDatabase } from '../support/postgres.ts'
import { dump } from './dump.ts'
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

/** Does the secret keep, by the figures? Prints them. */
async function judge(way: Way, count: number): Promise<boolean> {
  const database = await createDatabase()
  const prisma = connect(database.url)
  const begun = performance.now()
  try {
    const random = seeded(seed)
    const held = await simulatePolls(prisma, { polls: count, way, random })
    const rows = await dump(prisma)
    const v = guess(rows, held, random)
    const limit = v.chance + 2 * v.sigma
    const percent = (x: number) => `${(100 * x).toFixed(2)} %`
    console.log(
      `${way}: ${count} polls, ${rows.length} rows, ${v.ways} ways tried in ${Math.round((performance.now() - begun) / 1000)} s\n` +
        `  best way: ${v.best} (${percent(v.bestShare)} where it was chosen)\n` +
        `  right guesses elsewhere: ${percent(v.share)} of ${v.guesses}; chance ${percent(v.chance)}, chance + 2σ ${percent(limit)}`,
    )
    return v.share <= limit
  } finally {
    await prisma.$disconnect()
    await database.drop()
  }
}
