import type { Prisma } from '../../server/store/prisma.ts'

/** One row as whoever has the database sees it: every column, flattened, and what PostgreSQL adds. */
export interface Row {
  readonly table: string
  readonly columns: ReadonlyMap<string, string>
}

/** Every row of every table. */
export async function dump(prisma: Prisma): Promise<readonly Row[]> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`
  return rowsOf(
    prisma,
    tables.map((t) => t.name),
  )
}

/** The rows of some tables; with a motion those only that name it. */
export async function rowsOf(
  prisma: Prisma,
  tables: readonly string[],
  motionId?: string,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const table of tables) {
    const sql =
      `SELECT ctid::text, xmin::text, xmax::text, cmin::text, to_jsonb(t)::text AS record FROM "${table}" t` +
      (motionId === undefined ? '' : ` WHERE "motionId" = '${motionId}'`)
    type Raw = Record<'ctid' | 'xmin' | 'xmax' | 'cmin' | 'record', string>
    for (const { record, ...hidden } of await prisma.$queryRawUnsafe<Raw[]>(sql)) {
      const columns = new Map(Object.entries(hidden))
      flatten(JSON.parse(record), '', columns)
      rows.push({ table, columns })
    }
  }
  return rows
}

/** `{ a: { b: 1 } }` is the column `a.b`. */
function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || value === undefined) return
  if (typeof value !== 'object')
    return void into.set(path, typeof value === 'string' ? value : JSON.stringify(value))
  for (const [key, inner] of Object.entries(value))
    flatten(inner, path ? `${path}.${key}` : key, into)
}
