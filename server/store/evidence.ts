import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Kind, Records } from '../../domain/state.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import type { LedgerRow, RefusedRow } from './CommitStore.ts'
import { fromRow } from './rows.ts'
import { TABLES } from './tables.ts'

export type Evidence = ReturnType<typeof evidence>
const PAGE = 1000

/** Reads what a check compares, page by page: it never holds a committee's years at once. */
export const evidence = (prisma: PrismaClient) => ({
  async committees(): Promise<readonly string[]> {
    const rows = await prisma.ledgerEntry.findMany({ distinct: ['committeeId'], select: ID })
    return rows.map((r) => r.committeeId).sort()
  },

  /** Committees that own refusals or contacts and have no ledger: rows that were moved away. */
  async strays(): Promise<readonly string[]> {
    const rows = await prisma.$queryRaw<{ committeeId: string }[]>`
      SELECT "committeeId" FROM "RefusedCommand" UNION SELECT "committeeId" FROM "IssueContact"
      EXCEPT SELECT "committeeId" FROM "LedgerEntry"`
    return rows.map((r) => r.committeeId)
  },

  async *ledger(committeeId: string): AsyncGenerator<LedgerRow> {
    for (let after = -1; ;) {
      const rows = await prisma.ledgerEntry.findMany({
        where: { committeeId, seq: { gt: after } },
        orderBy: { seq: 'asc' },
        take: PAGE,
      })
      for (const row of rows) yield fromRow<LedgerRow>(row)
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last.seq
    }
  },

  async ledgerRow(committeeId: string, seq: number): Promise<LedgerRow | undefined> {
    const where = { committeeId_seq: { committeeId, seq } }
    const row = await prisma.ledgerEntry.findUnique({ where })
    return row ? fromRow<LedgerRow>(row) : undefined
  },

  /** All versions of a meeting's minutes, oldest first. */
  async minutesOf(committeeId: string, meetingId: string): Promise<readonly Minutes[]> {
    const where = { committeeId, meetingId }
    const rows = await prisma.minutes.findMany({ where, orderBy: { version: 'asc' } })
    return rows.map((row) => fromRow<Minutes>(row))
  },

  async *records<K extends Kind>(committeeId: string, kind: K): AsyncGenerator<Records[K]> {
    const model = TABLES[kind]
    const name = `${model[0]?.toLowerCase()}${model.slice(1)}`
    const table = (prisma as unknown as Record<string, Paged>)[name]
    for (let after = ''; table;) {
      const rows = await table.findMany({
        where: { committeeId, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: PAGE,
      })
      for (const row of rows) yield fromRow<Records[K]>(row)
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last.id
    }
  },

  async *refusals(committeeId: string): AsyncGenerator<RefusedRow> {
    for (let after = ''; ;) {
      const rows = await prisma.refusedCommand.findMany({
        where: { committeeId, key: { gt: after } },
        orderBy: { key: 'asc' },
        take: PAGE,
      })
      for (const row of rows) yield fromRow<RefusedRow>(row)
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last.key
    }
  },

  /** Contacts that have not been erased, sealed as they are. */
  async *contacts(committeeId: string): AsyncGenerator<{ issueId: string; sealed: Uint8Array }> {
    for (let after = ''; ;) {
      const rows = await prisma.issueContact.findMany({
        where: { committeeId, issueId: { gt: after }, erasedAt: null },
        orderBy: { issueId: 'asc' },
        take: PAGE,
        select: { issueId: true, sealed: true },
      })
      yield* rows
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last.issueId
    }
  },

  async sealedFile(committeeId: string, contentHash: string): Promise<string | undefined> {
    const where = { committeeId_contentHash: { committeeId, contentHash } }
    return (await prisma.sealedFile.findUnique({ where }))?.content
  },
})

const ID = { committeeId: true } as const
interface Paged {
  findMany(query: object): Promise<{ id: string }[]>
}
