import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts'
import type { SessionFilter, SessionTable } from '../auth/storage.ts'

export function sessionTable(prisma: PrismaClient): SessionTable {
  return {
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

function where(filter: SessionFilter): Prisma.SessionWhereInput {
  if ('id' in filter) return { id: filter.id }
  if ('userId' in filter) return { userId: filter.userId }
  if ('linkIds' in filter) return { linkId: { in: [...filter.linkIds] } }
  return { userId: filter.passwordOf, linkId: null }
}
