import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Prisma } from '../../../server/store/prisma.ts'
import { connect } from '../../../server/store/prisma.ts'
import type { Row } from '../../linking/dump.ts'
import { dump } from '../../linking/dump.ts'
import { guess } from '../../linking/guess.ts'
import { seeded } from '../../linking/random.ts'
import type { Poll } from '../../linking/simulatePolls.ts'
import { MEMBERS, simulatePolls } from '../../linking/simulatePolls.ts'
import type { TestDatabase } from '../../support/postgres.ts'
import { createDatabase } from '../../support/postgres.ts'

// A small dose of `npm run linking`; with few polls luck is wide, so four standard deviations are allowed.

const POLLS = 24
let database: TestDatabase
let prisma: Prisma
let held: readonly Poll[]
let rows: readonly Row[]
beforeAll(async () => {
  database = await createDatabase()
  prisma = connect(database.url)
  held = await simulatePolls(prisma, { polls: POLLS, way: 'asBuilt', random: seeded(4711) })
  rows = await dump(prisma)
}, 120_000)
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

it('[S01] whoever has every table, with ctid, xmin, times and orders, links voters and ballots no better than by lot', () => {
  expect(held.flatMap((p) => [...p.voterOf])).toHaveLength(POLLS * MEMBERS)
  const v = guess(rows, held, seeded(1))
  expect(v.ways).toBeGreaterThan(500)
  expect(v.share, v.best).toBeLessThan(v.chance + 4 * v.sigma)
}, 60_000)

it('[S10] nor does whoever made a backup in the middle of each vote, when ballots still lie as they fell', () => {
  // What the write-ahead log could add is in xmin and ctid: which transaction, and in which order.
  for (const poll of held) {
    const tables = new Set(poll.whileOpen.map((r) => r.table))
    expect(tables).toEqual(new Set(['SecretBallot', 'Turnout']))
    for (const row of poll.whileOpen) expect(row.columns.has('xmin') && row.columns.has('ctid')).toBe(true) // prettier-ignore
  }
  const open = rows.filter((r) => r.table !== 'SecretBallot' && r.table !== 'Turnout')
  const v = guess(open, held, seeded(2))
  expect(v.best).toContain('while open')
  expect(v.share, v.best).toBeLessThan(v.chance + 4 * v.sigma)
}, 60_000)
