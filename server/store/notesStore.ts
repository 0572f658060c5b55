import type { PrismaClient } from '../../prisma/generated/client.ts'
import { parseDocumentName } from '../documents/DocumentName.ts'
import type { NotesStore } from '../documents/NotesStore.ts'

/**
 * Notes in PostgreSQL. Whatever writes is one statement, and so durable as a whole when it resolves. In
 * SQL: a keystroke is stored here, and building the query anew would cost five times what storing does.
 */
export function notesStore(prisma: PrismaClient): NotesStore {
  return {
    async load(documentId) {
      const snapshot = await prisma.notesSnapshot.findUnique({ where: { documentId } })
      const sequence = { gt: snapshot?.upTo ?? 0n }
      const updates = await prisma.notesUpdate.findMany({
        where: { documentId, sequence },
        orderBy: { sequence: 'asc' },
        select: { sequence: true, bytes: true },
      })
      const clients = await prisma.notesClient.findMany({
        where: { documentId, authorSeatId: { not: NOBODY } },
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

    async append(documentId, updates) {
      const bytes = updates.map((update) => Buffer.from(update.bytes).toString('hex'))
      const authors = updates.map(({ authorSeatId }) => authorSeatId)
      const clients = updates.map(({ clientId }) => BigInt(clientId))
      const rows = await prisma.$queryRaw<{ sequence: bigint }[]>`
        INSERT INTO "NotesUpdate" ("documentId", "committeeId", "bytes", "authorSeatId", "clientId")
        SELECT ${documentId}, ${committeeOf(documentId)}, decode("hex", 'hex'), "author", "client"
        FROM unnest(${bytes}::text[], ${authors}::text[], ${clients}::bigint[]) WITH ORDINALITY
          AS "given"("hex", "author", "client", "ordinal")
        ORDER BY "ordinal" RETURNING "sequence"`
      return rows.map(({ sequence }) => sequence).reduce((a, b) => (a > b ? a : b), 0n)
    },

    // What was deleted in a text can be looked up and restored for 30 days.
    async compact(documentId, snapshot, upTo) {
      await prisma.$executeRaw`
        WITH "old" AS (DELETE FROM "NotesUpdate" WHERE "documentId" = ${documentId}
          AND "sequence" <= ${upTo} AND "createdAt" < now() - interval '30 days')
        INSERT INTO "NotesSnapshot" ("documentId", "committeeId", "bytes", "upTo")
        VALUES (${documentId}, ${committeeOf(documentId)}, ${snapshot}, ${upTo})
        ON CONFLICT ("documentId") DO UPDATE
          SET "bytes" = EXCLUDED."bytes", "upTo" = EXCLUDED."upTo", "createdAt" = now()
          WHERE "NotesSnapshot"."upTo" < EXCLUDED."upTo"`
    },

    async erase(documentId) {
      await prisma.$executeRaw`
        WITH "updates" AS (DELETE FROM "NotesUpdate" WHERE "documentId" = ${documentId}),
          "snapshot" AS (DELETE FROM "NotesSnapshot" WHERE "documentId" = ${documentId})
        UPDATE "NotesClient" SET "authorSeatId" = ${NOBODY} WHERE "documentId" = ${documentId}`
    },
  }
}

/** The author of client ids in an erased document: they stay taken, but nobody can write under them. */
const NOBODY = ''

function committeeOf(documentId: string): string {
  const name = parseDocumentName(documentId)
  if (name === undefined) throw new Error(`Not the name of a notes document: ${documentId}`)
  return name.committeeId
}
