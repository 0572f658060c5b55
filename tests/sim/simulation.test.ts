import { expect, it } from 'vitest'
import { check } from './check.ts'
import { MUTANTS } from './mutants/index.ts'
import { FAILED_ONCE } from './seeds.ts'
import { simulate } from './simulate.ts'

const DOSE = 150

it(`${DOSE} seeds of whole meetings on bad connections and dying servers break nothing`, async () => {
  const counts: Record<string, number> = {}
  for (let seed = 1; seed <= DOSE; seed += 1) {
    const { violation, counts: own } = await check(seed)
    expect(violation, `npm run sim -- --seed ${seed}`).toBeUndefined()
    for (const [what, n] of Object.entries(own)) counts[what] = (counts[what] ?? 0) + n
  }
  // What never happens is never checked.
  for (const what of ['closeVote', 'adjournMeeting', 'recuse', 'secret ballots', 'crash', 'replay'])
    expect(counts[what], what).toBeGreaterThan(20)
}, 120_000)

it.each(FAILED_ONCE)('seed $seed: $found', async ({ seed }) => {
  expect((await check(seed)).violation).toBeUndefined()
})

it('a seed is the same run each time', async () => {
  const told = async () => {
    const { world } = await simulate(58)
    return world.oracle.books.rows.map(({ at, command, actor, input }) => [
      at,
      command,
      actor,
      input,
    ])
  }
  expect(await told()).toEqual(await told())
})

/** Where to begin, so that it is quick: near the first seed that finds it. `npm run sim` begins at 1. */
const BEGIN: Readonly<Record<string, number>> = {
  anyRound: 295,
  closeFromMemory: 14,
  lateSecretBallot: 18,
  oldRoleOnResume: 38,
  outboxNotKept: 26,
}
const WITHIN = 400

it.each(MUTANTS)(
  'finds the planted bug $name: $about',
  async (mutant) => {
    const begin = BEGIN[mutant.name] ?? 8
    for (let seed = begin; seed < begin + WITHIN; seed += 1)
      if ((await check(seed, mutant)).violation) return
    expect.fail(`not found within ${WITHIN} seeds`)
  },
  120_000,
)
