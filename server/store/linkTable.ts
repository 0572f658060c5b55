import type { PersonalLink, PrismaClient } from '../../prisma/generated/client.ts'
import type { LinkRecord, LinkTable } from '../auth/storage.ts'

export function linkTable(prisma: PrismaClient): LinkTable {
  return {
    async add({ tokenHash, createdAt, expiresAt, ...link }) {
      const create = {
        ...link,
        tokenHash,
        createdAt: new Date(createdAt),
        expiresAt: new Date(expiresAt),
      }
      const update = { expiresAt: create.expiresAt }
      return linkOf(await prisma.personalLink.upsert({ where: { tokenHash }, create, update }))
    },

    async byId(id) {
      const link = await prisma.personalLink.findUnique({ where: { id } })
      return link ? linkOf(link) : undefined
    },

    async byTokenHash(tokenHash) {
      const link = await prisma.personalLink.findUnique({ where: { tokenHash } })
      return link ? linkOf(link) : undefined
    },

    async ofUsers(userIds) {
      const links = await prisma.personalLink.findMany({
        where: { userId: { in: [...userIds] } },
        orderBy: { createdAt: 'desc' },
      })
      return links.map(linkOf)
    },

    async markUsed(id, at) {
      await prisma.personalLink.updateMany({ where: { id }, data: { lastUsedAt: new Date(at) } })
    },

    async revoke(filter, at) {
      const where = 'userIds' in filter ? { userId: { in: [...filter.userIds] } } : filter
      const revokedAt = new Date(at)
      await prisma.personalLink.updateMany({
        where: { ...where, revokedAt: null },
        data: { revokedAt },
      })
      const links = await prisma.personalLink.findMany({ where, select: { id: true } })
      return links.map(({ id }) => id)
    },
  }
}

function linkOf(row: PersonalLink): LinkRecord {
  return {
    id: row.id,
    userId: row.userId,
    createdAt: row.createdAt.getTime(),
    createdBy: row.createdBy,
    expiresAt: row.expiresAt.getTime(),
    ...(row.revokedAt ? { revokedAt: row.revokedAt.getTime() } : {}),
    ...(row.lastUsedAt ? { lastUsedAt: row.lastUsedAt.getTime() } : {}),
  }
}
