/** SQLSTATE of a unique violation. */
const DUPLICATE = ['23505']
/** Disk full; a database that is only read; a disk that fails. */
const NO_STORAGE = ['53100', '25006', '58030']

export const isDuplicateKey = (error: unknown): boolean => states(error, DUPLICATE)
export const isNoStorage = (error: unknown): boolean => states(error, NO_STORAGE)

/** Prisma wraps what the database said, one way for raw queries and another for its own. */
const states = (error: unknown, codes: readonly string[]): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const said = JSON.stringify(error, everyField)
  const message = error instanceof Error ? error.message : ''
  return codes.some((code) => said.includes(`ode":"${code}"`) || message.includes(`\`${code}\``))
}

/** An error's own fields are hidden from JSON. */
const everyField = (_: string, value: unknown): unknown =>
  value instanceof Error
    ? Object.fromEntries(Object.getOwnPropertyNames(value).map((n) => [n, Reflect.get(value, n)]))
    : value
