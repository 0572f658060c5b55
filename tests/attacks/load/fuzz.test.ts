import { expect, it } from 'vitest'
import { isClean, NOTHING, sum } from '../../fuzz/commands/Count.ts'
import { work } from '../../fuzz/commands/work.ts'

// A small dose of `npm run fuzz:commands -- --count 1000000`.

it('[D01] thousands of bent payloads of every command, in the process, into PostgreSQL and over sockets: each is answered, nothing breaks', async () => {
  let total = NOTHING
  const seed = Date.now() % 1_000_000
  await work({ seed, count: 4_000 }, (count) => (total = sum(total, count)))
  expect(total.findings, `seed ${seed}`).toEqual([])
  expect(isClean(total), `seed ${seed}: ${JSON.stringify(total)}`).toBe(true)
  expect(total.sent).toBeGreaterThanOrEqual(4_000)
  expect(total.accepted).toBeGreaterThan(50)
}, 120_000)
