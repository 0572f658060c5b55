import { createHash } from 'node:crypto'

/** JSON with sorted keys and without absent fields: the same value has one spelling. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((x) => canonical(x ?? null)).join()}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, x]) => x !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, x]) => `${JSON.stringify(k)}:${canonical(x)}`)
      .join()}}`
  return JSON.stringify(value ?? null)
}

/** SHA-256, base64url for short things people copy, hex for the chain. */
export const sha256 = (text: string, encoding: 'hex' | 'base64' | 'base64url' = 'hex'): string =>
  createHash('sha256').update(text, 'utf8').digest(encoding)

/**
 * What was sent, as PostgreSQL's JSON can keep it: that has no place for NUL and for half characters. The
 * rules drop or refuse them where text is taken; one that came through in the raw input would make the
 * whole batch fail, and with it everybody's room.
 */
export const storable = (input: unknown): unknown => {
  const json = JSON.stringify(input ?? null)
  if (!/\\u(0000|d[89a-f])/.test(json)) return input
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  )
}
