import { Pool, type PoolClient } from 'pg'
import { CannotStart } from '../cannotStart.ts'
import { MIGRATIONS, readMigrations, type Migration } from './migrationFolder.ts'
import type { ScriptFailure } from './scriptAdapter.ts'
import { migrationList, NO_FILTER, openSchemaEngine } from './schemaEngine.ts'

/**
 * Brings the database to the newest migration; nothing to do is known by one query, without the engine.
 * All missing migrations go into one transaction together with Prisma's own records of them, so a
 * process killed halfway leaves the database as it was, and the next start tries again.
 *
 * @param isMeant which of the folder's migrations; without it all
 * @returns the names of the migrations applied now, oldest first
 * @throws CannotStart where the database does not fit these migrations
 */
export async function applyMigrations(
  url: string,
  folder = MIGRATIONS,
  isMeant: (migration: Migration) => boolean = () => true,
): Promise<readonly string[]> {
  const migrations = (await readMigrations(folder)).filter(isMeant)
  // One connection that never idles out: the engine's statements must all meet the same transaction.
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  pool.on('error', () => {})
  try {
    if (missing(migrations, await recorded(pool)).length === 0) return []
    return await applyInOneTransaction(pool, folder, migrations)
  } finally {
    await pool.end()
  }
}

async function applyInOneTransaction(
  pool: Pool,
  folder: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  let failure: ScriptFailure | undefined
  await pool.query('BEGIN')
  await pool.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  try {
    if (missing(migrations, await recorded(pool)).length === 0) return []
    const engine = await openSchemaEngine(pool, (each) => (failure ??= each))
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(folder, migrations),
      filters: NO_FILTER,
    })
    await pool.query('COMMIT')
    return appliedMigrationNames
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => {})
    throw failure === undefined ? error : refused(migrations, failure)
  }
}

/** Two nodes that start together on one database take turns. */
export const MIGRATION_LOCK = 720_241_032

type Recorded = ReadonlyMap<string, string>

async function recorded(pool: Pool | PoolClient): Promise<Recorded> {
  const table = await pool.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (table.rows[0]?.name == null) return new Map()
  const { rows } = await pool.query(
    `SELECT migration_name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  return new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]))
}

function missing(migrations: readonly Migration[], applied: Recorded): readonly Migration[] {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown !== undefined) throw newer(unknown)
  const edited = migrations.find(
    ({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum,
  )
  if (edited !== undefined) throw changed(edited.name)
  return migrations.filter(({ name }) => !applied.has(name))
}

function newer(name: string): CannotStart {
  return new CannotStart(
    `数据库由更新的版本写过（迁移 ${name} 不在本程序中）：请用新版本启动。`,
    `A newer version has written this database (it has the migration ${name}, this program has not): start the newer version.`,
  )
}

function changed(name: string): CannotStart {
  return new CannotStart(
    `迁移 ${name} 在应用到数据库之后被改动：请恢复该文件，改动写进新的迁移。`,
    `The migration ${name} was changed after it had been applied: restore the file and write the change as a new migration.`,
  )
}

function refused(migrations: readonly Migration[], { script, error }: ScriptFailure): CannotStart {
  const name = migrations.find((migration) => migration.script === script)?.name ?? ''
  const why = error instanceof Error ? error.message : String(error)
  return new CannotStart(
    `数据库拒绝了迁移 ${name}（${why}），数据库保持原样。`,
    `The database refused the migration ${name} (${why}); it is left as it was.`,
    error,
  )
}
