import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from '../../prisma/generated/client.ts'

/** The client, for those who hand it on: only server/store speaks with it. */
export type Prisma = PrismaClient

export interface ConnectOptions {
  /** Connections kept at most; default 10. */
  readonly poolSize?: number
}

/** The client for the database behind `url`; it connects with the first query. */
export function connect(url: string, options: ConnectOptions = {}): PrismaClient {
  const max = options.poolSize ?? 10
  const schema = new URL(url).searchParams.get('schema')
  const pool = new Pool({ connectionString: url, max })
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: () => {},
    ...(schema === null ? {} : { schema }),
  })
  // The other formats repeat in a fault's message what was to be written.
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' })
  pools.set(client, pool)
  return client
}

const pools = new WeakMap<PrismaClient, Pool>()

/** Connections of a client: all, those that do nothing, and queries that wait for one. */
export function poolOf(client: PrismaClient): { total: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pools.get(client) ?? {}
  return { total: totalCount, idle: idleCount, waiting: waitingCount }
}
