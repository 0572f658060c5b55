import { Client } from 'pg'
import { CannotStart } from '../cannotStart.ts'
import { grantToApp } from '../store/grants.ts'
import { MIGRATIONS, readMigrations } from '../store/migrationFolder.ts'
import { applyMigrations } from '../store/migrations.ts'
import type { BackupManifest } from './BackupManifest.ts'
import { chainsOf, countRows, MIGRATIONS_TABLE } from './describeDatabase.ts'
import type { OpenBackup } from './readBackup.ts'

/**
 * Fills an empty database from a backup, in one transaction: it is migrated as far as the backup's was,
 * filled, compared with the manifest, and then migrated to the end.
 *
 * @param addresses as the owner and as the app
 * @throws CannotStart where the database is not empty, the backup is of a newer version, or what arrived
 *   is not what the manifest says
 */
export async function restoreBackup(
  backup: OpenBackup,
  addresses: { readonly ownerUrl: string; readonly url: string },
): Promise<void> {
  const { manifest } = backup
  await assertKnown(manifest)
  const client = new Client({ connectionString: addresses.ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await assertEmpty(client, manifest)
    const known = new Set(manifest.migrations.map(({ name }) => name))
    await applyMigrations(addresses.ownerUrl, MIGRATIONS, ({ name }) => known.has(name))
    await client.query('BEGIN')
    await assertEmpty(client, manifest)
    await fill(client, backup)
    await closeNotes(client)
    await compare(client, manifest)
    await client.query('COMMIT')
  } finally {
    await client.end().catch(() => {})
  }
  await applyMigrations(addresses.ownerUrl)
  await grantToApp(addresses.ownerUrl, addresses.url)
}

async function fill(client: Client, { manifest, rows }: OpenBackup): Promise<void> {
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns]))
  for await (const { table, rows: lines } of rows()) {
    const columns = (columnsOf.get(table) ?? []).map((name) => client.escapeIdentifier(name)).join()
    await client.query(
      `INSERT INTO "${table}" (${columns})
        SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [`[${lines.join()}]`],
    )
  }
  for (const { name, last } of manifest.sequences)
    await client.query('SELECT setval(quote_ident($1)::regclass, greatest($2::bigint, 1), $2 > 0)', [name, last]) // prettier-ignore
}

/**
 * Pages that were open have written on since the backup, under ids that the database knows nothing of and
 * would give away a second time; two texts under one id are a text that differs from page to page. So no
 * id from before is taken any more, and the next one is far above any that may have been given.
 */
async function closeNotes(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO "NotesClient" ("documentId", "committeeId", "clientId", "authorSeatId")
      SELECT "documentId", max("committeeId"), max("clientId") + ${FAR}, ''
      FROM "NotesClient" GROUP BY "documentId"`,
  )
}

/** More ids than a document is given between two backups; ids have 32 bits. */
const FAR = 1_000_000

async function compare(client: Client, manifest: BackupManifest): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    if (name === 'NotesClient') continue
    const found = await countRows(client, name)
    if (found !== rows) throw different(`${name}: ${found} ≠ ${rows}`)
  }
  const [found, wanted] = [await chainsOf(client), manifest.chains].map((chains) =>
    JSON.stringify(chains.map(({ committeeId, seq, head }) => [committeeId, seq, head])),
  )
  if (found !== wanted) throw different('LedgerEntry')
}

/** Without tables, or with all of them empty and exactly as old as the backup. */
async function assertEmpty(client: Client, manifest: BackupManifest): Promise<void> {
  const { rows } = await client.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  )
  const names = rows.map(({ name }) => String(name))
  for (const name of names)
    if (name !== MIGRATIONS_TABLE && (await countRows(client, name)) > 0) throw occupied(name)
  if (!names.includes(MIGRATIONS_TABLE))
    return names.length > 0 ? fail(occupied(names.join())) : undefined
  const { rows: applied } = await client.query(
    `SELECT migration_name AS name FROM ${MIGRATIONS_TABLE} ORDER BY 1`,
  )
  const same =
    applied.map(({ name }) => name).join() === manifest.migrations.map(({ name }) => name).join()
  if (!same) throw occupied(MIGRATIONS_TABLE)
}

const fail = (error: Error): never => {
  throw error
}

async function assertKnown({ migrations }: BackupManifest): Promise<void> {
  const ours = await readMigrations(MIGRATIONS)
  const known = new Map(ours.map(({ name, checksum }) => [name, checksum]))
  const strange = migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (strange === undefined) return
  throw new CannotStart(
    `备份来自更新的版本（迁移 ${strange.name} 不在本程序中）：请用新版本恢复。`,
    `The backup is of a newer version (this program has not the migration ${strange.name}): restore it with that one.`,
  )
}

function occupied(what: string): CannotStart {
  return new CannotStart(
    `数据库不是空的（${what}）：恢复只写入空数据库。请换一个新的 DATA_DIR，或一个新建的数据库。`,
    `The database is not empty (${what}): a backup is restored into an empty one only. Choose a new DATA_DIR, or a database just made.`,
  )
}

function different(what: string): CannotStart {
  return new CannotStart(
    `恢复的内容与备份的清单不符（${what}），数据库保持为空。`,
    `What was restored is not what the manifest says (${what}); the database is left empty.`,
  )
}
