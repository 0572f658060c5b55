import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { AuthStorage } from '../auth/storage.ts'
import { accountTable } from './accountTable.ts'
import { codeTable } from './codeTable.ts'
import { linkTable } from './linkTable.ts'
import { sessionTable } from './sessionTable.ts'
import { setupTable } from './setupTable.ts'

/** What `createAuth` keeps its accounts, sessions and links in. */
export function authStorage(prisma: PrismaClient): AuthStorage {
  return {
    adapter: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    accounts: accountTable(prisma),
    sessions: sessionTable(prisma),
    links: linkTable(prisma),
    codes: codeTable(prisma),
    setup: setupTable(prisma),
  }
}
