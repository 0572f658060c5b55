import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { PasswordRecord } from '../auth/storage.ts'

/** Gives the account this user name and password, as better-auth's username plugin reads them. */
export async function putPassword(
  tx: Prisma.TransactionClient,
  userId: string,
  { username, passwordHash }: PasswordRecord,
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { username } })
  await tx.account.deleteMany({ where: { userId, providerId: 'credential' } })
  await tx.account.create({
    data: {
      id: randomUUID(),
      userId,
      accountId: userId,
      providerId: 'credential',
      password: passwordHash,
    },
  })
}
