import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { CannotStart } from '../cannotStart.ts'
import type { Env } from '../env.ts'
import type { Log } from '../log.ts'
import { assertDurable } from './durability.ts'
import { startPostgres } from './startPostgres.ts'

/** The database of this board, wherever it is. */
export interface Database {
  /** As the role that the board runs as. */
  readonly url: string
  /** As the role that owns the tables; where only one is named, the same. */
  readonly ownerUrl: string
  /** Where the data lies, to be told to people: a folder, or the server's address without its secrets. */
  readonly place: string
  /** The embedded database's own folder. */
  readonly folder?: string
  /** Ends what was started for it; an outside server goes on. */
  stop(): Promise<void>
}

/**
 * Opens the database that the settings name, or the embedded one, and makes sure that it keeps what it
 * acknowledges.
 *
 * @throws CannotStart for a database that does not answer, is too old or may forget
 */
export async function openDatabase(env: Env, log: Log): Promise<Database> {
  const database =
    env.DATABASE_URL === undefined
      ? await embedded(env.DATA_DIR, log)
      : outside(env.DATABASE_URL, env.DATABASE_OWNER_URL)
  try {
    await inspect(database)
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function embedded(dataDir: string, log: Log): Promise<Database> {
  const postgres = await startPostgres({ dataDir, log })
  const { url, ownerUrl, folder, stop } = postgres
  return { url, ownerUrl, place: folder, folder, stop }
}

function outside(url: string, ownerUrl = url): Database {
  const { host, pathname } = new URL(url)
  return { url, ownerUrl, place: `${host}${pathname}`, stop: async () => {} }
}

const OLDEST = 150_000
const PATIENCE = 15_000

/** A database in a container beside us may still be starting. */
async function inspect({ url, place }: Database): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await assertRecent(client)
      await assertDurable(async (sql) => (await client.query(sql)).rows)
      return
    } catch (error) {
      if (error instanceof CannotStart) throw error
      if (!isStarting(error) || performance.now() > giveUpAt) throw silent(place, error)
      await sleep(500)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** Nobody listens yet, or PostgreSQL says that it is starting up. */
function isStarting(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', '57P03'].includes(code)
}

async function assertRecent(client: Client): Promise<void> {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS number`)
  if (Number(rows[0]?.number) >= OLDEST) return
  throw new CannotStart(
    'DATABASE_URL 指向的 PostgreSQL 太旧：需要 15 以上版本。',
    'The PostgreSQL behind DATABASE_URL is too old: version 15 or newer is needed.',
  )
}

function silent(place: string, error: unknown): CannotStart {
  const why = error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : ''
  return new CannotStart(
    `无法连接数据库 ${place}（${why}）：请检查 DATABASE_URL 与数据库是否在运行。`,
    `The database ${place} cannot be reached (${why}): check DATABASE_URL and that the server runs.`,
    error,
  )
}
