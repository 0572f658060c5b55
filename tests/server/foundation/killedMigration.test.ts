import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { MIGRATIONS, readMigrations } from '../../../server/store/migrationFolder.ts'
import { applyMigrations } from '../../../server/store/migrations.ts'
import { createDatabase } from '../../support/postgres.ts'

const SCRIPT = fileURLToPath(new URL('./migrateProcess.ts', import.meta.url))
const all = await readMigrations(MIGRATIONS)
/** Every query is one with `EACH_STEP=1`; else a dozen of them, the first and the last ones among them. */
const EACH = process.env['EACH_STEP'] === '1'

/** A database as an older version has left it, with something in it. */
async function oldDatabase() {
  const database = await createDatabase()
  const client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await applyMigrations(database.url, MIGRATIONS, ({ name }) => name === all[0]!.name)
  await client.query(`INSERT INTO "Installation" VALUES ('kept', 'yes')`)
  const drop = () => client.end().then(database.drop)
  return { url: database.url, client, drop }
}

async function migrate(url: string, nth: number, point: string) {
  const child = spawn(process.execPath, [SCRIPT, url, String(nth), point], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code, signal] = await once(child, 'close')
  return { code: code as number | null, signal: signal as string | null, queries: Number(said) }
}

/** The whole shape of the database, and what it says of its migrations. */
async function shapeOf(client: Client): Promise<string> {
  const { rows } = await client.query(`
    SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'migration ' || migration_name || (finished_at IS NOT NULL) FROM _prisma_migrations
    UNION ALL SELECT 'kept ' || value FROM "Installation"
    ORDER BY 1`)
  return rows.map(({ line }) => String(line)).join('\n')
}

test('kill -9 at any query of a migration leaves what was, or what shall be, and the next start finishes it', async () => {
  const whole = await oldDatabase()
  const before = await shapeOf(whole.client)
  const { queries } = await migrate(whole.url, 0, '')
  const after = await shapeOf(whole.client)
  await whole.drop()
  expect(queries).toBeGreaterThan(10)
  expect(after).not.toBe(before)

  const step = EACH ? 1 : Math.ceil(queries / 8)
  const picked = Array.from({ length: queries }, (_, n) => n + 1)
  const nths = picked.filter((n) => n % step === 1 || n > queries - 3 || EACH)
  const left = new Set<string>()
  for (const [n, nth] of nths.entries())
    for (const point of EACH ? ['before', 'after'] : [n % 2 === 0 ? 'after' : 'before']) {
      const database = await oldDatabase()
      try {
        const killed = await migrate(database.url, nth, point)
        expect(killed.signal, `query ${nth}`).toBe('SIGKILL')
        // The server ends what the dead process had begun as soon as it notices.
        await database.client.query(
          `SELECT pg_advisory_lock(720241032); SELECT pg_advisory_unlock(720241032)`,
        )
        const found = await shapeOf(database.client)
        expect([before, after], `${point} query ${nth}`).toContain(found)
        left.add(found === after ? 'after' : 'before')
        await applyMigrations(database.url)
        expect(await shapeOf(database.client)).toBe(after)
      } finally {
        await database.drop()
      }
    }
  expect(left).toContain('before')
}, 600_000)
