import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Pool } from 'pg'
import { MIGRATIONS, readMigrations } from './migrationFolder.ts'
import { migrationList, NO_FILTER, openSchemaEngine } from './schemaEngine.ts'

const SCHEMA = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))

/**
 * Writes the migration that leads from the existing migrations to prisma/schema.prisma.
 *
 * @param scratch an empty database; the existing migrations are played in it
 * @param name words joined by underscores, for the folder's name
 * @param folder the existing migrations; `into` is where the new one is written, mostly the same
 * @returns the new migration's file, or undefined where the schema has not changed
 */
export async function createMigration(
  scratch: string,
  name: string,
  folder = MIGRATIONS,
  into = folder,
): Promise<string | undefined> {
  const script = await difference(scratch, folder)
  if (script === undefined) return undefined
  const made = join(into, `${timestamp()}_${name}`)
  await mkdir(made, { recursive: true })
  await writeFile(join(made, 'migration.sql'), script)
  return join(made, 'migration.sql')
}

async function difference(scratch: string, folder: string): Promise<string | undefined> {
  const pool = new Pool({ connectionString: scratch, max: 1 })
  try {
    const engine = await openSchemaEngine(pool)
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(folder, await readMigrations(folder)) },
      to: {
        tag: 'schemaDatamodel',
        files: [{ path: SCHEMA, content: await readFile(SCHEMA, 'utf8') }],
      },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    })
    return exitCode === CHANGED && stdout !== null ? stdout : undefined
  } finally {
    await pool.end()
  }
}

const CHANGED = 2

/** UTC, to the second: migrations are applied in the order of their names. */
function timestamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
}
