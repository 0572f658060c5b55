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
