import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { assertDurable } from '../postgres/durability.ts'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { nameOfKept } from './kept.ts'

/** The client, for those who hand it on: only server/store speaks with it. */
export type Prisma = PrismaClient

export interface ConnectOptions {
  /** Connections kept at most; default 10. */
  readonly poolSize?: number
}

/** How long a statement may take, ms; the database ends it then, so that what hangs does not hang for ever. */
const LONGEST_STATEMENT = 9_000
/** When we stop waiting, because nobody may be there to end it. */
const LONGEST_WAIT = 10_000

/**
 * The client for the database behind `url`; it connects with the first query. Each new connection is asked
 * whether what it acknowledges is on the disk: settings change, and other servers take over.
 */
export function connect(url: string, options: ConnectOptions = {}): PrismaClient {
  const max = options.poolSize ?? 10
  const schema = new URL(url).searchParams.get('schema')
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: LONGEST_WAIT / 2,
    query_timeout: LONGEST_WAIT,
    keepAlive: true,
    async onConnect(connection) {
      await connection.query(`SET statement_timeout = ${LONGEST_STATEMENT}`)
      await assertDurable(async (sql) => (await connection.query(sql)).rows)
    },
  })
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: () => {},
    statementNameGenerator: nameOfKept,
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
