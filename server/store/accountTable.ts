import { randomUUID } from 'node:crypto'
import type { Prisma, PrismaClient, User } from '../../prisma/generated/client.ts'
import { ACCOUNT_KINDS, type Account, type AccountTable, type LinkHolder } from '../auth/storage.ts'
import { isDuplicate } from './isDuplicate.ts'
import { putPassword } from './passwordRecord.ts'

export function accountTable(prisma: PrismaClient): AccountTable {
  const one = async (where: Prisma.UserWhereInput) => {
    const user = await prisma.user.findFirst({ where })
    return user ? accountOf(user) : undefined
  }

  return {
    byId: (id) => one({ id }),

    ofHolder: async (holder) =>
      (await prisma.user.findMany({ where: whereHolder(holder) })).map(accountOf),

    async ensure(holder, name) {
      // The made-up address is the holder's key: two calls at once make one account.
      const email = emailOf(holder)
      const create = { id: randomUUID(), email, name, ...whereHolder(holder) }
      return accountOf(await prisma.user.upsert({ where: { email }, create, update: { name } }))
    },

    async createGuest({ committeeId, guestId, name }) {
      const email = madeUpAddress('guest', guestId)
      const data = { id: randomUUID(), email, name, kind: 'GUEST', committeeId, subjectId: guestId }
      return accountOf(await prisma.user.create({ data }))
    },

    async turnIntoSeat(guestId, seatId) {
      const where = { kind: 'GUEST', subjectId: guestId, disabledAt: null }
      const data = { kind: 'SEAT', subjectId: seatId }
      const [user] = await prisma.user.updateManyAndReturn({ where, data })
      return user ? accountOf(user) : undefined
    },

    guest: (guestId) => one({ kind: 'GUEST', subjectId: guestId }),

    async remove(id) {
      await prisma.user.deleteMany({ where: { id } })
    },

    async setPassword(id, record) {
      try {
        await prisma.$transaction((tx) => putPassword(tx, id, record))
        return 'set'
      } catch (fault) {
        if (isDuplicate(fault)) return 'taken'
        throw fault
      }
    },

    async setDisabled(id, at) {
      const disabledAt = at === undefined ? null : new Date(at)
      await prisma.user.updateMany({ where: { id }, data: { disabledAt } })
    },

    async purgeGuests(before) {
      const createdAt = { lt: new Date(before) }
      await prisma.user.deleteMany({ where: { kind: 'GUEST', createdAt, sessions: { none: {} } } })
    },
  }
}

function whereHolder(holder: LinkHolder) {
  if ('tier' in holder) return { kind: holder.tier, subjectId: holder.area }
  const { committeeId } = holder
  if ('seatId' in holder) return { committeeId, kind: 'SEAT', subjectId: holder.seatId }
  return { committeeId, kind: 'SCREEN' }
}

function emailOf(holder: LinkHolder): string {
  if ('tier' in holder) return madeUpAddress(holder.tier.toLowerCase(), holder.area)
  if ('seatId' in holder) return madeUpAddress('seat', holder.committeeId, holder.seatId)
  return madeUpAddress('screen', holder.committeeId)
}

/** better-auth wants an address per user; nobody has one here, and .invalid never resolves. */
function madeUpAddress(...parts: readonly string[]): string {
  return `${parts.map(encodeURIComponent).join('/')}@account.invalid`
}

function accountOf(user: User): Account {
  const kind = ACCOUNT_KINDS.find((known) => known === user.kind)
  if (!kind) throw new Error(`The account ${user.id} is of no known kind`)
  return {
    id: user.id,
    name: user.name,
    kind,
    ...(user.committeeId === null ? {} : { committeeId: user.committeeId }),
    ...(user.subjectId === null ? {} : { subjectId: user.subjectId }),
    ...(user.disabledAt === null ? {} : { disabledAt: user.disabledAt.getTime() }),
  }
}
