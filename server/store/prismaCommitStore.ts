import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Kind } from '../../domain/state.ts'
import type { Batch, CommitStore, KnownAnswer } from './CommitStore.ts'
import { DuplicateKey, NoStorage, StaleLease } from './CommitStore.ts'
import { entriesOf } from '../search/entriesOf.ts'
import { loadState, recallMeeting } from './loadState.ts'
import { columnsOf } from './columns.ts'
import { toRow } from './rows.ts'
import { KEPT } from './kept.ts'
import { isDuplicateKey, isNoStorage } from './sqlStates.ts'
import { TABLES } from './tables.ts'

/** The store on PostgreSQL. A batch is one statement, and so one transaction and one fsync. */
export const prismaCommitStore = (prisma: PrismaClient): CommitStore => ({
  async take(committeeId, held) {
    // Only where there is a committee: anybody may ask for any name, and no row is to be left of that.
    const [lease] = await prisma.$queryRaw<{ epoch: number }[]>`
      INSERT INTO "RoomLease" ("committeeId", epoch, "takenAt") SELECT ${committeeId}, 1, now()
      WHERE EXISTS (SELECT FROM "LedgerEntry" WHERE "committeeId" = ${committeeId})
      ON CONFLICT ("committeeId") DO UPDATE SET epoch = "RoomLease".epoch + 1, "takenAt" = now()
      WHERE ${held ?? null}::int IS NULL OR "RoomLease".epoch = ${held ?? null}
      RETURNING epoch`.catch(throwKnown)
    if (!lease && held !== undefined) throw new StaleLease()
    const last = await prisma.ledgerEntry.findFirst({
      where: { committeeId },
      orderBy: { seq: 'desc' },
      select: { seq: true, hash: true },
    })
    if (!last || !lease) return undefined
    const state = await loadState(prisma, committeeId, last.seq)
    return { state, head: last.hash, epoch: lease.epoch }
  },

  recall: (committeeId, meetingId) => recallMeeting(prisma, committeeId, meetingId),

  async commit(batch) {
    const { sql, parameters } = statement(batch)
    const rows = await prisma
      .$queryRawUnsafe<{ held: bigint; answered: bigint }[]>(sql, ...parameters)
      .catch(throwKnown)
    if (Number(rows[0]?.held ?? 0) === 0) throw new StaleLease()
    if (Number(rows[0]?.answered ?? 0) > 0) throw new DuplicateKey()
  },

  async answersOf(committeeId, keys) {
    const where = { committeeId, key: { in: [...keys] } }
    const select = { key: true, bodyHash: true, answer: true }
    const [done, refused] = await Promise.all([
      prisma.ledgerEntry.findMany({ where, select }),
      prisma.refusedCommand.findMany({ where, select }),
    ])
    return new Map(
      [...refused, ...done].map(({ key, ...known }) => [key, known as unknown as KnownAnswer]),
    )
  },
})

// Writing nothing at all where the lease has gone is what `EXISTS (SELECT FROM lease)` does: a
// server that was away while another took over cannot put a single row beside the other's. The same for
// a key that was answered in the other table: refused once, done later would be two answers.
const statement = (batch: Batch): { sql: string; parameters: unknown[] } => {
  const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key)
  const parameters: unknown[] = [
    batch.committeeId,
    batch.epoch,
    keys(batch.ledger),
    keys(batch.refused),
  ]
  const parts = [
    `lease AS (SELECT 1 FROM "RoomLease" WHERE "committeeId" = $1 AND epoch = $2 FOR SHARE)`,
    `answered AS (SELECT 1 FROM "RefusedCommand" WHERE "committeeId" = $1 AND key = ANY($3::text[]) ` +
      `UNION ALL SELECT 1 FROM "LedgerEntry" WHERE "committeeId" = $1 AND key = ANY($4::text[]))`,
  ]
  const insert = (table: string, rows: readonly object[], conflict: string) => {
    if (rows.length === 0) return
    parameters.push(JSON.stringify(rows))
    parts.push(
      `w${parts.length} AS (INSERT INTO "${table}" SELECT * FROM ` +
        `jsonb_populate_recordset(NULL::"${table}", $${parameters.length}::jsonb) ` +
        `WHERE EXISTS (SELECT FROM lease) AND NOT EXISTS (SELECT FROM answered) ${conflict})`,
    )
  }
  const rows = (list: readonly object[]) => list.map((r) => toRow(batch.committeeId, r))
  insert('LedgerEntry', rows(batch.ledger), '')
  insert('RefusedCommand', rows(batch.refused), '')
  const byKind = new Map<Kind, object[]>()
  for (const { kind, record } of batch.records)
    byKind.set(kind, [...(byKind.get(kind) ?? []), record])
  for (const [kind, records] of byKind)
    insert(TABLES[kind], rows(records), orReplace(columnsOf(TABLES[kind])))
  const { entries, superseded } = indexed(batch)
  insert('SearchEntry', rows(entries), orReplace(columnsOf('SearchEntry')))
  if (superseded.length > 0) {
    parameters.push(JSON.stringify(superseded))
    parts.push(
      `old AS (DELETE FROM "SearchEntry" e USING jsonb_to_recordset($${parameters.length}::jsonb) ` +
        `AS now("meetingId" text, version int) WHERE e."committeeId" = $1 AND e.kind = 'MINUTES' ` +
        `AND e."meetingId" = now."meetingId" AND e.version < now.version ` +
        `AND EXISTS (SELECT FROM lease) AND NOT EXISTS (SELECT FROM answered))`,
    )
  }
  return {
    sql: `${KEPT} WITH ${parts.join(', ')} SELECT (SELECT count(*) FROM lease) AS held, (SELECT count(*) FROM answered) AS answered`,
    parameters,
  }
}

const orReplace = (columns: readonly string[]): string =>
  `ON CONFLICT ("committeeId", id) DO UPDATE SET (${columns.map((c) => `"${c}"`).join()}) = ` +
  `ROW(${columns.map((c) => `EXCLUDED."${c}"`).join()})`

/** What the archive finds after this batch, and which versions of minutes it finds no longer. */
const indexed = ({ state, records }: Batch) => ({
  entries: state ? entriesOf(state, records) : [],
  superseded: records.flatMap(({ kind, record }) =>
    kind === 'minutes' && record.phase === 'ISSUED' && record.version > 1
      ? [{ meetingId: record.meetingId, version: record.version }]
      : [],
  ),
})

const throwKnown = (error: unknown): never => {
  if (isDuplicateKey(error)) throw new DuplicateKey()
  if (isNoStorage(error)) throw new NoStorage('nothing can be stored', { cause: error })
  throw error
}
