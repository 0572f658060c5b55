import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts'
import { accountFrom } from '../auth/accountFrom.ts'
import { gathered } from './gathered.ts'
import type { SessionFilter, SessionTable } from '../auth/storage.ts'

export function sessionTable(prisma: PrismaClient): SessionTable {
  // A hall that comes in at once is one query, not hundreds.
  const byToken = gathered(async (tokens: readonly string[]) => {
    const asked = { token: { in: [...new Set(tokens)] } }
    const rows = await prisma.session.findMany({ where: asked, include: { user: true } })
    const found = new Map(rows.map((row) => [row.token, storedSession(row)]))
    return tokens.map((token) => ({ session: found.get(token) }))
  })
  return {
    byToken: async (token) => (await byToken(token)).session,

    async changes(known) {
      // Whoever writes a row, through us or by hand, leaves its xmin there.
      const news = await prisma.$queryRaw<{ id: string; version: string | null }[]>`
        SELECT "known"."id", "now"."version"
        FROM unnest(${[...known.keys()]}::text[], ${[...known.values()]}::text[]) AS "known"("id", "version")
        LEFT JOIN (SELECT s."id", s.xmin::text || '.' || u.xmin::text AS "version"
          FROM "Session" s JOIN "User" u ON u."id" = s."userId") AS "now" USING ("id")
        WHERE "now"."version" IS DISTINCT FROM "known"."version"`
      const versions = new Map(news.map(({ id, version }) => [id, version]))
      if (versions.size === 0) return { gone: [], changed: [] }
      const rows = await prisma.session.findMany({
        where: { id: { in: [...versions.keys()] } },
        include: { user: true },
      })
      const changed = rows.map((row) => ({
        ...storedSession(row),
        version: versions.get(row.id) ?? '',
      }))
      for (const { id } of changed) versions.delete(id)
      return { gone: [...versions.keys()], changed }
    },

    async remove(filter) {
      const found = await prisma.session.findMany({ where: where(filter), select: { id: true } })
      const ids = found.map(({ id }) => id)
      if (ids.length > 0) await prisma.session.deleteMany({ where: { id: { in: ids } } })
      return ids
    },

    async extend(id, expiresAt) {
      await prisma.session.updateMany({ where: { id }, data: { expiresAt: new Date(expiresAt) } })
    },

    async purge(before) {
      await prisma.session.deleteMany({ where: { expiresAt: { lt: new Date(before) } } })
    },
  }
}

const storedSession = (row: Prisma.SessionGetPayload<{ include: { user: true } }>) => {
  const account = accountFrom(row.user)
  const span = { expiresAt: row.expiresAt.getTime(), endsAt: row.endsAt.getTime() }
  return { id: row.id, ...span, ...(account ? { account } : {}) }
}

function where(filter: SessionFilter): Prisma.SessionWhereInput {
  if ('id' in filter) return { id: filter.id }
  if ('userId' in filter) return { userId: filter.userId }
  if ('linkIds' in filter) return { linkId: { in: [...filter.linkIds] } }
  return { userId: filter.passwordOf, linkId: null }
}
