import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Prisma } from '../../../server/store/prisma.ts'
import { connect } from '../../../server/store/prisma.ts'
import { dump } from '../../linking/dump.ts'
import { guess } from '../../linking/guess.ts'
import { seeded } from '../../linking/random.ts'
import type { Way } from '../../linking/simulatePolls.ts'
import { MEMBERS, simulatePolls } from '../../linking/simulatePolls.ts'
import type { TestDatabase } from '../../support/postgres.ts'
import { createDatabase } from '../../support/postgres.ts'

// A small dose of `npm run linking`. With few polls luck is wide: four standard deviations here, two there.

let database: TestDatabase
let prisma: Prisma
beforeAll(async () => {
  database = await createDatabase()
  prisma = connect(database.appUrl)
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

const verdict = async (way: Way, polls: number) => {
  const random = seeded(20_261_126)
  const held = await simulatePolls(prisma, { polls, way, random })
  const rows = await dump(prisma)
  return { held, rows, ...guess(rows, held, random) }
}

test('[V18] a full dump of the database tells nobody’s vote: the best of all ways of linking is no better than chance', async () => {
  const v = await verdict('asBuilt', 40)
  expect(v.held.flatMap((p) => [...p.voterOf])).toHaveLength(40 * MEMBERS)
  expect(v.ways).toBeGreaterThan(500)
  expect(v.share, v.best).toBeLessThan(v.chance + 4 * v.sigma)
}, 120_000)

test('[V18] ballots written in one transaction with their turnout would be found out', async () => {
  const v = await verdict('oneTransaction', 6)
  expect(v.share, v.best).toBeGreaterThan(0.9)
  expect(v.best).toContain('xmin')
}, 60_000)

test('[V18] papers taken at the moment of casting would be found out', async () => {
  const v = await verdict('paperWhenCasting', 10)
  // PostgreSQL may put a row into a place that has become free, so the order of places is not always
  // whole: found out is what lies as far beyond chance as luck never does.
  expect(v.share, v.best).toBeGreaterThan(v.chance + 8 * v.sigma)
}, 60_000)

test('[V18] after closing all ballots of a vote bear one and the same transaction', async () => {
  const { held, rows } = await verdict('asBuilt', 2)
  for (const { motionId, whileOpen } of held) {
    const ballots = rows.filter(
      (r) => r.table === 'SecretBallot' && r.columns.get('motionId') === motionId,
    )
    expect(ballots.length).toBeGreaterThanOrEqual(MEMBERS - 1)
    expect(new Set(ballots.map((r) => r.columns.get('xmin'))).size).toBe(1)
    const before = whileOpen.filter((r) => r.table === 'SecretBallot')
    expect(new Set(before.map((r) => r.columns.get('xmin'))).size).toBe(before.length)
  }
}, 60_000)
