import type { PrismaClient } from '../../prisma/generated/client.ts'
import { parseDocumentName } from '../documents/DocumentName.ts'
import { HISTORY_DAYS, type NewNotesUpdate, type NotesStore } from '../documents/NotesStore.ts'
import { StaleLease } from './CommitStore.ts'
import { gathered } from './gathered.ts'

/**
 * Notes in PostgreSQL. Whatever writes is one statement, and so durable as a whole when it resolves. In
 * SQL: a keystroke is stored here, and building the query anew would cost five times what storing does.
 * `lease` is empty, and then nothing is written, where another server has the committee by now; whoever
 * wants to take it has to wait until the statement is done.
 */
export function notesStore(prisma: PrismaClient): NotesStore {
  const append = gathered((all: readonly Appended[]) => appendAll(prisma, all))
  return {
    async load(documentId) {
      const snapshot = await prisma.notesSnapshot.findUnique({ where: { documentId } })
      const sequence = { gt: snapshot?.upTo ?? 0n }
      const updates = await prisma.notesUpdate.findMany({
        where: { documentId, sequence },
        orderBy: { sequence: 'asc' },
        select: { sequence: true, bytes: true },
      })
      // Below an id that is nobody's, nobody's are all: see closeNotes in restoreBackup.
      const closed = await prisma.notesClient.aggregate({
        where: { documentId, authorSeatId: NOBODY },
        _max: { clientId: true },
      })
      const clients = await prisma.notesClient.findMany({
        where: { documentId, clientId: { gt: closed._max.clientId ?? 0n } },
      })
      const authorByClient = new Map(
        clients.map(({ clientId, authorSeatId }) => [Number(clientId), authorSeatId]),
      )
      return { snapshot: snapshot?.bytes, updates, authorByClient }
    },

    // The primary key lets one of two servers that count at once win; the other one's members come again.
    async issueClients(documentId, authors) {
      const rows = await prisma.$queryRaw<{ clientId: bigint }[]>`
        INSERT INTO "NotesClient" ("documentId", "committeeId", "clientId", "authorSeatId")
        SELECT ${documentId}, ${committeeOf(documentId)}, "last" + "ordinal", "author"
        FROM unnest(${authors}::text[]) WITH ORDINALITY AS "asked"("author", "ordinal"),
          (SELECT coalesce(max("clientId"), 0) AS "last" FROM "NotesClient"
            WHERE "documentId" = ${documentId}) AS "issued"
        RETURNING "clientId"`
      return rows.map(({ clientId }) => Number(clientId)).toSorted((a, b) => a - b)
    },

    // The highest one stays, for counting on from.
    async retireClients(documentId, clientIds) {
      const used = clientIds.map(BigInt)
      await prisma.$executeRaw`
        WITH "used" AS (UPDATE "NotesClient" SET "seenAt" = now()
          WHERE "documentId" = ${documentId} AND "clientId" = ANY(${used}::bigint[]))
        DELETE FROM "NotesClient" WHERE "documentId" = ${documentId}
          AND "clientId" <> ALL(${used}::bigint[])
          AND "seenAt" < now() - make_interval(days => ${HISTORY_DAYS}::int)
          AND "clientId" < (SELECT max("clientId") FROM "NotesClient"
            WHERE "documentId" = ${documentId})`
    },

    async append(documentId, epoch, updates) {
      const { last } = await append({ documentId, epoch, updates })
      if (last === undefined) throw new StaleLease()
      return last
    },

    async compact(documentId, epoch, snapshot, upTo) {
      const committeeId = committeeOf(documentId)
      const [row] = await prisma.$queryRaw<Held[]>`
        WITH "lease" AS (SELECT FROM "RoomLease"
          WHERE "committeeId" = ${committeeId} AND "epoch" = ${epoch} FOR SHARE),
        "put" AS (INSERT INTO "NotesSnapshot" ("documentId", "committeeId", "bytes", "upTo")
          SELECT ${documentId}, ${committeeId}, ${snapshot}, ${upTo}
          WHERE EXISTS (SELECT FROM "lease")
          ON CONFLICT ("documentId") DO UPDATE
            SET "bytes" = EXCLUDED."bytes", "upTo" = EXCLUDED."upTo", "createdAt" = now()
            WHERE "NotesSnapshot"."upTo" < EXCLUDED."upTo")
        SELECT count(*) AS "held" FROM "lease"`
      mustHold(row)
    },

    async history(documentId, before) {
      const createdAt = before === undefined ? {} : { lt: new Date(before) }
      const rows = await prisma.notesUpdate.findMany({
        where: { documentId, createdAt },
        orderBy: { sequence: 'asc' },
        select: { sequence: true, bytes: true, authorSeatId: true, createdAt: true },
      })
      return rows.map(({ createdAt: at, ...row }) => ({ ...row, at: at.getTime() }))
    },

    async foldHistory(documentId, epoch, update, upTo) {
      const [row] = await prisma.$queryRaw<Held[]>`
        WITH "lease" AS (SELECT FROM "RoomLease"
          WHERE "committeeId" = ${committeeOf(documentId)} AND "epoch" = ${epoch} FOR SHARE),
        "one" AS (UPDATE "NotesUpdate" SET "bytes" = ${update}, "authorSeatId" = ${NOBODY}, "clientId" = 0
          WHERE "documentId" = ${documentId} AND "sequence" = ${upTo} AND EXISTS (SELECT FROM "lease")),
        "all" AS (DELETE FROM "NotesUpdate"
          WHERE "documentId" = ${documentId} AND "sequence" < ${upTo} AND EXISTS (SELECT FROM "lease"))
        SELECT count(*) AS "held" FROM "lease"`
      mustHold(row)
    },

    async erase(documentId, epoch) {
      const [row] = await prisma.$queryRaw<Held[]>`
        WITH "lease" AS (SELECT FROM "RoomLease"
          WHERE "committeeId" = ${committeeOf(documentId)} AND "epoch" = ${epoch} FOR SHARE),
        "updates" AS (DELETE FROM "NotesUpdate"
          WHERE "documentId" = ${documentId} AND EXISTS (SELECT FROM "lease")),
        "snapshot" AS (DELETE FROM "NotesSnapshot"
          WHERE "documentId" = ${documentId} AND EXISTS (SELECT FROM "lease")),
        "last" AS (SELECT max("clientId") AS "id" FROM "NotesClient" WHERE "documentId" = ${documentId}),
        "clients" AS (DELETE FROM "NotesClient" WHERE "documentId" = ${documentId}
          AND "clientId" < (SELECT "id" FROM "last") AND EXISTS (SELECT FROM "lease")),
        "highest" AS (UPDATE "NotesClient" SET "authorSeatId" = ${NOBODY}
          WHERE "documentId" = ${documentId} AND "clientId" = (SELECT "id" FROM "last")
          AND EXISTS (SELECT FROM "lease"))
        SELECT count(*) AS "held" FROM "lease"`
      mustHold(row)
    },
  }
}

type Appended = {
  readonly documentId: string
  readonly epoch: number
  readonly updates: readonly NewNotesUpdate[]
}

/**
 * What members of many rooms write in one moment, in one statement. A document whose lease is gone gets
 * nothing, and the others theirs. Nobody appends to one document twice at the same time.
 */
async function appendAll(
  prisma: PrismaClient,
  all: readonly Appended[],
): Promise<readonly { readonly last: bigint | undefined }[]> {
  const rows = all.flatMap(({ documentId, epoch, updates }) => {
    const committeeId = committeeOf(documentId)
    return updates.map((update) => ({ documentId, committeeId, epoch, ...update }))
  })
  const bytes = rows.map((row) => Buffer.from(row.bytes).toString('hex'))
  const stored = await prisma.$queryRaw<{ documentId: string; last: bigint }[]>`/* kept */
    WITH "given" AS (SELECT * FROM unnest(${rows.map((row) => row.documentId)}::text[],
        ${rows.map((row) => row.committeeId)}::text[], ${rows.map((row) => row.epoch)}::int[],
        ${bytes}::text[], ${rows.map((row) => row.authorSeatId)}::text[],
        ${rows.map((row) => BigInt(row.clientId))}::bigint[]) WITH ORDINALITY
        AS "given"("documentId", "committeeId", "epoch", "hex", "author", "client", "ordinal")),
    "lease" AS (SELECT "committeeId", "epoch" FROM "RoomLease"
      WHERE "committeeId" IN (SELECT "committeeId" FROM "given") FOR SHARE OF "RoomLease"),
    "added" AS (
      INSERT INTO "NotesUpdate" ("documentId", "committeeId", "bytes", "authorSeatId", "clientId")
      SELECT "documentId", "committeeId", decode("hex", 'hex'), "author", "client"
      FROM "given" JOIN "lease" USING ("committeeId", "epoch") ORDER BY "ordinal"
      RETURNING "documentId", "sequence")
    SELECT "documentId", max("sequence") AS "last" FROM "added" GROUP BY "documentId"`
  const lasts = new Map(stored.map(({ documentId, last }) => [documentId, last]))
  return all.map(({ documentId }) => ({ last: lasts.get(documentId) }))
}

type Held = { readonly held: bigint }

function mustHold(row: Held | undefined): void {
  if (Number(row?.held ?? 0) === 0) throw new StaleLease()
}

/** The author of the highest client id in an erased document: it stays taken, but nobody can write under it. */
const NOBODY = ''

function committeeOf(documentId: string): string {
  const name = parseDocumentName(documentId)
  if (name === undefined) throw new Error(`Not the name of a notes document: ${documentId}`)
  return name.committeeId
}
