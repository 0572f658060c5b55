import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { SetupTable } from '../auth/storage.ts'
import { isDuplicate } from './isDuplicate.ts'
import { putPassword } from './passwordRecord.ts'

const KEY = 'setupTokenHash'

export function setupTable(prisma: PrismaClient): SetupTable {
  return {
    adminExists: async () => (await prisma.user.count({ where: { kind: 'ADMIN' } })) > 0,

    async putTokenHash(value) {
      const create = { key: KEY, value }
      await prisma.installation.upsert({ where: { key: KEY }, create, update: { value } })
    },

    async tokenHash() {
      return (await prisma.installation.findUnique({ where: { key: KEY } }))?.value
    },

    async createAdmin({ name, ...password }, tokenHash) {
      try {
        return await prisma.$transaction(async (tx) => {
          // Deleting the row decides between two requests at once: it can be deleted only once.
          const spent = await tx.installation.deleteMany({ where: { key: KEY, value: tokenHash } })
          if (spent.count === 0) return 'token spent'
          const id = randomUUID()
          const email = `admin/${id}@account.invalid`
          await tx.user.create({ data: { id, name, email, kind: 'ADMIN' } })
          await putPassword(tx, id, password)
          return { userId: id }
        })
      } catch (fault) {
        if (isDuplicate(fault)) return 'taken'
        throw fault
      }
    },
  }
}
