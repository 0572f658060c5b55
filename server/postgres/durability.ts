import { CannotStart } from '../cannotStart.ts'

/** Runs one SQL statement and gives its rows. */
export type Query = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>

const SAFE: ReadonlyMap<string, readonly string[]> = new Map([
  ['fsync', ['on']],
  ['full_page_writes', ['on']],
  ['synchronous_commit', ['on', 'remote_write', 'remote_apply']],
])

/**
 * Refuses a database that may forget what it has acknowledged: a vote that was shown as cast must
 * still be there after a power cut.
 *
 * @throws CannotStart naming the setting that has to change
 */
export async function assertDurable(query: Query): Promise<void> {
  const names = [...SAFE.keys()].map((name) => `'${name}'`).join(', ')
  const rows = await query(`SELECT name, setting FROM pg_settings WHERE name IN (${names})`)
  const settings = new Map(rows.map((row) => [String(row['name']), String(row['setting'])]))
  for (const [name, allowed] of SAFE) {
    const found = settings.get(name) ?? '?'
    if (!allowed.includes(found)) throw unsafe(name, found, allowed)
  }
}

function unsafe(name: string, found: string, allowed: readonly string[]): CannotStart {
  return new CannotStart(
    `数据库的设置 ${name} = ${found} 会在断电时丢失已确认的表决：请改为 ${allowed[0]}。`,
    `The database setting ${name} = ${found} may lose acknowledged votes in a power cut: change it to ${allowed.join(' or ')}.`,
  )
}
