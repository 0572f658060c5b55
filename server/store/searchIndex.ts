import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts'
import type { Change, Kind, Records } from '../../domain/state.ts'
import { apply, emptyState } from '../../domain/state.ts'
import { entriesOf } from '../search/entriesOf.ts'
import { INDEX_KEY, INDEX_VERSION } from '../search/indexVersion.ts'
import { columnsOf } from './columns.ts'
import { fromRow, toRow } from './rows.ts'
import { TABLES } from './tables.ts'

const ISSUES_AT_ONCE = 200
const MEETINGS_AT_ONCE = 10

export type SearchIndex = ReturnType<typeof searchIndex>
type Transaction = Prisma.TransactionClient

/** The index as a whole: whether it is there, and how it is made anew from the records. */
export const searchIndex = (prisma: PrismaClient) => {
  const where = { key: INDEX_KEY }
  let isWhole = false

  return {
    /** False while the index is being made, or is of another version. */
    async isWhole(): Promise<boolean> {
      isWhole ||= (await prisma.installation.findUnique({ where }))?.value === INDEX_VERSION
      return isWhole
    },

    async markWhole(): Promise<void> {
      const create = { ...where, value: INDEX_VERSION }
      await prisma.installation.upsert({ where, create, update: create })
    },

    async committees(): Promise<readonly string[]> {
      const rows = await prisma.committee.findMany({ select: { committeeId: true } })
      return rows.map((row) => row.committeeId)
    },

    /**
     * Makes the entries of one committee anew, a few records at a time. Each time nobody commits while
     * they are read and written, so that no entry is older than its record; rooms wait that long and no
     * longer. Ends early when told to stop.
     */
    async rebuild(committeeId: string, signal?: AbortSignal): Promise<void> {
      await alone(prisma, committeeId, async (tx) => {
        await tx.searchEntry.deleteMany({ where: { committeeId } })
      })
      const select = { id: true }
      const orderBy = { id: 'asc' as const }
      const issues = await prisma.issue.findMany({ where: { committeeId }, select, orderBy })
      const meetings = await prisma.meeting.findMany({ where: { committeeId }, select, orderBy })
      const portions = [
        ...inPortions(issues, ISSUES_AT_ONCE).map((ids) => ({ issue: { id: { in: ids } } })),
        ...inPortions(meetings, MEETINGS_AT_ONCE).map((ids) => ({
          task: { meetingId: { in: ids } },
          minutes: { meetingId: { in: ids } },
        })),
      ]
      for (const wanted of portions) {
        if (signal?.aborted) return
        await alone(prisma, committeeId, (tx) => write(tx, committeeId, wanted))
      }
    },
  }
}

const inPortions = (rows: readonly { id: string }[], size: number): readonly string[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, n) =>
    rows.slice(n * size, (n + 1) * size).map(({ id }) => id),
  )

/** With the committee's lease in hand: commits share it, and so wait. */
const alone = (
  prisma: PrismaClient,
  committeeId: string,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> =>
  prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "RoomLease" WHERE "committeeId" = ${committeeId} FOR UPDATE`
      await work(tx)
    },
    { timeout: 60_000, maxWait: 60_000 },
  )

type Wanted = { readonly issue?: object; readonly task?: object; readonly minutes?: object }

const write = async (tx: Transaction, committeeId: string, wanted: Wanted): Promise<void> => {
  const read = async <K extends Kind>(kind: K, more: object = {}): Promise<Change[]> => {
    const rows = await rowsOf(tx, kind, { committeeId, ...more })
    return rows.map((row) => ({ kind, record: fromRow<Records[K]>(row) }) as unknown as Change)
  }
  const subjects = [
    ...(wanted.issue ? await read('issue', wanted.issue) : []),
    ...(wanted.task ? await read('task', wanted.task) : []),
    ...(wanted.minutes ? await read('minutes', wanted.minutes) : []),
  ]
  const ofMeetings = wanted.minutes ? wanted.minutes : undefined
  const items = ofMeetings ? await read('item', ofMeetings) : []
  const about = [...items, ...subjects].flatMap(({ record }) =>
    'issueId' in record && record.issueId ? [record.issueId] : [],
  )
  const meetings = subjects.flatMap(({ kind, record }) =>
    kind === 'minutes' ? [record.meetingId] : [],
  )
  const state = apply(emptyState(), [
    ...(await read('committee')),
    ...(await read('unit')),
    ...(await read('seat')),
    ...(meetings.length > 0 ? await read('meeting', { id: { in: meetings } }) : []),
    ...(about.length > 0 ? await read('issue', { id: { in: about } }) : []),
    ...items,
    ...subjects,
  ])
  const rows = entriesOf(state, subjects).map((e) => toRow(committeeId, e))
  const columns = columnsOf('SearchEntry').map((c) => `"${c}"`)
  await tx.$executeRawUnsafe(
    `INSERT INTO "SearchEntry" SELECT * FROM jsonb_populate_recordset(NULL::"SearchEntry", $1::jsonb)
     ON CONFLICT ("committeeId", id) DO UPDATE SET (${columns.join()}) =
       ROW(${columns.map((c) => `EXCLUDED.${c}`).join()})`,
    JSON.stringify(rows),
  )
}

type Reader = { findMany(query: { where: object }): Promise<object[]> }

const rowsOf = async (tx: Transaction, kind: Kind, where: object): Promise<object[]> => {
  const model = TABLES[kind]
  const delegate = `${model[0]?.toLowerCase()}${model.slice(1)}`
  return (await (tx as unknown as Record<string, Reader>)[delegate]?.findMany({ where })) ?? []
}
