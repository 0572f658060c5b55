import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts'
import { accountFrom } from '../auth/accountFrom.ts'
import type { SessionFilter, SessionTable } from '../auth/storage.ts'

export function sessionTable(prisma: PrismaClient): SessionTable {
  return {
    async read(ids) {
      const open = { id: { in: [...ids] } }
      const rows = await prisma.session.findMany({ where: open, include: { user: true } })
      return rows.map(({ id, expiresAt, endsAt, user }) => {
        const account = accountFrom(user)
        const span = { expiresAt: expiresAt.getTime(), endsAt: endsAt.getTime() }
        return { id, ...span, ...(account ? { account } : {}) }
      })
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

function where(filter: SessionFilter): Prisma.SessionWhereInput {
  if ('id' in filter) return { id: filter.id }
  if ('userId' in filter) return { userId: filter.userId }
  if ('linkIds' in filter) return { linkId: { in: [...filter.linkIds] } }
  return { userId: filter.passwordOf, linkId: null }
}
