import { createHash } from 'node:crypto'

/**
 * How a statement begins that the database is to parse and plan once on each connection, and not each
 * time: those that every press and every keystroke sends. There must be few of them, whatever they carry.
 */
export const KEPT = '/* kept */'

const names = new Map<string, string>()

/** The name under which a connection keeps a statement; empty for most, which it does not keep. */
export const nameOfKept = ({ sql }: { readonly sql: string }): string => {
  if (!sql.trimStart().startsWith(KEPT)) return ''
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24)
  names.set(sql, name)
  return name
}
