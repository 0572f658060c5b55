import type { Client } from 'pg'
import type { BackupManifest, BackupTable } from './BackupManifest.ts'

/** Kept by Prisma's engine; a restored database gets it from the migrations themselves. */
export const MIGRATIONS_TABLE = '_prisma_migrations'

/** What the database holds, without its rows. Run it inside the snapshot that reads them. */
export async function describeDatabase(
  client: Client,
): Promise<Pick<BackupManifest, 'migrations' | 'tables' | 'sequences' | 'chains'>> {
  const { rows: migrations } = await client.query(
    `SELECT migration_name AS name, checksum FROM ${MIGRATIONS_TABLE}
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  )
  const { rows: sequences } = await client.query(
    `SELECT sequencename AS name, coalesce(last_value, 0)::text AS last FROM pg_sequences
      WHERE schemaname = 'public' ORDER BY 1`,
  )
  return { migrations, sequences, tables: await tablesOf(client), chains: await chainsOf(client) }
}

/** The head of each committee's chain. */
export async function chainsOf(client: Client): Promise<BackupManifest['chains']> {
  const { rows } = await client.query(
    `SELECT DISTINCT ON ("committeeId") "committeeId", seq, hash AS head FROM "LedgerEntry"
      ORDER BY "committeeId", seq DESC`,
  )
  return rows
}

export async function countRows(client: Client, table: string): Promise<number> {
  const { rows } = await client.query(`SELECT count(*)::int AS n FROM "${table}"`)
  return Number(rows[0]?.n)
}

async function tablesOf(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query(
    `SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
      FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> $1
        AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      GROUP BY relname ORDER BY relname`,
    [MIGRATIONS_TABLE],
  )
  const counted: BackupTable[] = []
  for (const { name, columns } of rows)
    counted.push({ name, columns, rows: await countRows(client, name) })
  return inOrder(counted, await referencesIn(client))
}

type Reference = { readonly from: string; readonly to: string }

async function referencesIn(client: Client): Promise<readonly Reference[]> {
  const { rows } = await client.query(
    `SELECT a.relname AS from, b.relname AS to FROM pg_constraint
      JOIN pg_class a ON a.oid = conrelid JOIN pg_class b ON b.oid = confrelid WHERE contype = 'f'`,
  )
  return rows
}

function inOrder(tables: readonly BackupTable[], references: readonly Reference[]): BackupTable[] {
  const placed: BackupTable[] = []
  for (let left = [...tables]; left.length > 0;) {
    const waiting = new Set(left.map(({ name }) => name))
    const free = left.filter(({ name }) =>
      references.every(({ from, to }) => from !== name || to === name || !waiting.has(to)),
    )
    if (free.length === 0) throw new Error('tables refer to each other in a circle')
    placed.push(...free)
    left = left.filter((table) => !free.includes(table))
  }
  return placed
}
