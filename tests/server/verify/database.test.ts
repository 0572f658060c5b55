import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { KINDS } from '../../../domain/state.ts'
import { evidence } from '../../../server/store/evidence.ts'
import { TABLES } from '../../../server/store/tables.ts'
import { checkCommittee } from '../../../server/verify/checkCommittee.ts'
import { sealedMeeting } from './sealedMeeting.ts'

// A meeting with everything in it, and then one byte of one row is another.

let played: Awaited<ReturnType<typeof sealedMeeting>>
const check = () =>
  checkCommittee(evidence(played.app.prisma), played.committeeId, played.secrets.seal)

beforeAll(async () => {
  played = await sealedMeeting()
  await vi.waitUntil(() => played.room.state.seal.size >= 3, 10_000)
}, 60_000)
afterAll(() => played.end())

test('[M45] what nobody touched is unchanged, and the seals of all three occasions are on', async () => {
  const report = await check()
  expect(report.finding).toBeUndefined()
  expect(report).toMatchObject({ seals: 3, rows: played.room.state.revision })
  expect(report.head).toBe(played.room.head)
})

const ALL = [
  ...Object.values(TABLES),
  'LedgerEntry',
  'RefusedCommand',
  'SealedFile',
  'IssueContact',
]
/** Not part of what was said: when a row may go, and the marks of the check itself. */
const FREE: readonly string[] = [
  ...['IssueContact.consentAt', 'IssueContact.deleteAfter', 'IssueContact.deleteAfterDays'],
  ...['IssueContact.erasedAt', 'RefusedCommand.mac'],
]

/** A file that no seal speaks of says nothing. */
const SEALED = `AND "contentHash" IN (SELECT "contentHash" FROM "Seal")`

/** Another value of the same shape, as near as can be. */
const bent = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1_000_000
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') {
    const time = /^\d{4}-\d\d-\d\dT.*\d/.test(value) ? new Date(Date.parse(value) + 1) : undefined
    if (time) return time.toISOString()
    const last = value.at(-1) ?? ''
    return value.slice(0, -1) + (last === 'a' ? 'b' : 'a')
  }
  if (Array.isArray(value)) return value.length > 0 ? [bent(value[0]), ...value.slice(1)] : ['a']
  const [first] = Object.keys(value as object)
  return first ? { ...(value as object), [first]: bent((value as never)[first]) } : { a: 1 }
}

test.each(ALL)('[M45] one changed value in any column of %s is found', async (table) => {
  const prisma = played.owner
  const run = (sql: string, ...p: unknown[]) => prisma.$executeRawUnsafe(sql, ...p)
  const rows = await prisma.$queryRawUnsafe<{ place: string; row: Record<string, unknown> }[]>(
    `SELECT ctid::text AS place, to_jsonb(t) AS row FROM "${table}" t
     WHERE "committeeId" = $1 ${table === 'SealedFile' ? SEALED : ''} ORDER BY random() LIMIT 1`,
    played.committeeId,
  )
  const [found] = rows
  const empty = ['guest', 'siteVisit', 'speech'].map((k) => TABLES[k as 'guest'])
  if (!found) return void expect(empty).toContain(table)
  const { row } = found
  let { place } = found
  await run(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  const replace = async (by: object) => {
    expect(await run(`DELETE FROM "${table}" WHERE ctid = $1::tid`, place)).toBe(1)
    const [added] = await prisma.$queryRawUnsafe<{ place: string }[]>(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)
       RETURNING ctid::text AS place`,
      JSON.stringify(by),
    )
    place = added?.place ?? ''
  }
  for (const name of Object.keys(row)) {
    if (row[name] === null || FREE.includes(`${table}.${name}`)) continue
    await replace({ ...row, [name]: bent(row[name]) })
    const isAway = name === 'committeeId' && (await evidence(prisma).strays()).length > 0
    const finding = isAway || (await check()).finding
    expect(finding, `${table}.${name}`).toBeDefined()
    await replace(row)
  }
  await run(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  expect((await check()).finding).toBeUndefined()
})

test('[M45] the first changed record is named', async () => {
  const prisma = played.owner
  const { rooms } = played.app
  const meetingId = played.meetingId
  const minutes = [...rooms.stateOf(played.committeeId)!.minutes.values()][0]!
  await prisma.$executeRaw`UPDATE "Minutes" SET text = text || '。' WHERE "meetingId" = ${meetingId}`
  expect((await check()).finding).toEqual({
    ...{ what: 'record', kind: 'minutes', id: minutes.id },
    why: 'differs from the ledger',
  })
  await prisma.$executeRaw`UPDATE "Minutes" SET text = ${minutes.text} WHERE "meetingId" = ${meetingId}`
  expect((await check()).finding).toBeUndefined()
})

test('[M45] a row taken out of a table, and one put in, are found', async () => {
  const prisma = played.owner
  const [task] = await prisma.$queryRaw<{ id: string }[]>`SELECT id FROM "Task" LIMIT 1`
  await prisma.$executeRaw`INSERT INTO "Task" SELECT (jsonb_populate_record(t, '{"id":"second"}')).* FROM "Task" t WHERE id = ${task!.id}`
  expect((await check()).finding).toMatchObject({ kind: 'task', id: 'second' })
  await prisma.$executeRaw`UPDATE "Task" SET id = 'other' WHERE id = ${task!.id}`
  await prisma.$executeRaw`DELETE FROM "Task" WHERE id = 'second'`
  expect((await check()).finding).toMatchObject({ kind: 'task', id: 'other' })
  await prisma.$executeRaw`UPDATE "Task" SET id = ${task!.id} WHERE id = 'other'`
  expect((await check()).finding).toBeUndefined()
  expect(KINDS.length).toBeGreaterThan(20)
})
