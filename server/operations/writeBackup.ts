import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import type { BackupManifest } from './BackupManifest.ts'
import { BACKUP_FORMAT } from './BackupManifest.ts'
import { describeDatabase } from './describeDatabase.ts'

export interface BackupOrder {
  /** The owner's address: the app may not read the record of migrations' rights. */
  readonly url: string
  readonly file: string
  readonly secrets?: BackupManifest['secrets']
}

/** Few, because a row may be a photo. */
const ROWS_AT_ONCE = 50

/**
 * Writes everything in the database into one compressed file: the manifest, then each row as a line of
 * JSON, then a hash of all of it. One snapshot, so that it is one moment however long it takes and
 * whatever is being written meanwhile. The file appears when it is complete and on the disk.
 */
export async function writeBackup(order: BackupOrder): Promise<BackupManifest> {
  const client = new Client({ connectionString: order.url })
  client.on('error', () => {})
  await client.connect()
  // Of its own, so that one that was killed before is not in the way.
  const unfinished = `${order.file}.${randomUUID().slice(0, 8)}.unfinished`
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL timezone = 'UTC'`,
    )
    const manifest: BackupManifest = {
      format: BACKUP_FORMAT,
      madeAt: new Date().toISOString(),
      ...(await describeDatabase(client)),
      ...(order.secrets ? { secrets: order.secrets } : {}),
    }
    const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600 })
    await pipeline(Readable.from(linesOf(client, manifest)), createGzip(), file)
    await makeDurable(unfinished)
    await rename(unfinished, order.file)
    return manifest
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function* linesOf(client: Client, manifest: BackupManifest): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const told = (text: string) => {
    hash.update(text)
    return text
  }
  yield told(`${JSON.stringify(manifest)}\n`)
  for (const { name } of manifest.tables)
    for await (const rows of rowsOf(client, name)) yield told(`${rows.join('\n')}\n`)
  yield `${hash.digest('hex')}\n`
}

/** By primary key: the order in which rows were written is nobody's business, least of all ballots'. */
async function* rowsOf(client: Client, table: string): AsyncGenerator<readonly string[]> {
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM "${table}" AS t
      ORDER BY ${await primaryKey(client, table)}`,
  )
  for (;;) {
    const { rows } = await client.query(`FETCH ${ROWS_AT_ONCE} FROM rows`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => String(row))
  }
  await client.query('CLOSE rows')
}

async function primaryKey(client: Client, table: string): Promise<string> {
  const { rows } = await client.query(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY array_position(indkey::int2[], attnum)) AS key
      FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY(indkey)
      WHERE indrelid = quote_ident($1)::regclass AND indisprimary`,
    [table],
  )
  return String(rows[0]?.key ?? 'to_jsonb(t)')
}

async function makeDurable(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
