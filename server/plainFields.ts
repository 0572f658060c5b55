// What people write is Chinese, and a fault's message may quote it: a database's "value … violates", a
// parser's "unexpected … in …". A log holds neither, whoever calls it with whatever.

const LONGEST = 300
const DEEPEST = 4

/** The fields of a line, with every text in them made plain. */
export const plainFields = (fields: object): Record<string, unknown> =>
  plainObject(fields, DEEPEST) as Record<string, unknown>

/** One line of visible ASCII, not long. */
export const plainText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(UNSEEN, ' ')
    .replace(/[^\x20-\x7E]+/gu, '~')

const plain = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return value
  if (depth === 0) return '~'
  if (value instanceof Error) return plainFault(value, depth)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.slice(0, 20).map((part: unknown) => plain(part, depth - 1))
  return plainObject(value, depth)
}

const plainObject = (value: object, depth: number): object =>
  Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      plainText(key),
      FAULTS.has(key) && typeof part === 'string' ? ownWords(part) : plain(part, depth - 1),
    ]),
  )

/** Fields under which a fault stands as a text. */
const FAULTS = new Set(['err', 'error', 'message', 'fault'])

/** Kind, code and place of a fault; of its message only the words that are the program's own. */
const plainFault = (fault: Error, depth: number): object => {
  const { name, message, stack, cause } = fault
  const code: unknown = 'code' in fault ? fault.code : undefined
  return {
    type: plainText(name),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: plain(code, 1) } : {}),
    message: ownWords(message),
    stack: framesOf(stack ?? ''),
    ...(cause === undefined ? {} : { cause: plain(cause, depth - 1) }),
  }
}

/** Without what is quoted, without long numbers, and without what could be a key. */
const ownWords = (message: string): string =>
  plainText(
    message
      .slice(0, LONGEST)
      .replace(/(["'`]).*?(?:\1|$)/gsu, '~')
      .replace(/\d{5,}/gu, '#')
      .replace(/[\w+/=-]{20,}/gu, '~'),
  )

/** Only lines such as `    at decide (file:///…/decide.ts:24:9)`: the message stands above them. */
const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/u.test(line))
    .slice(0, 12)
    .map((line) => plainText(line.trim()))

/** Controls and ANSI escapes: no line of ours looks like two, or like another colour. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /\u001B\[[0-9;]*[A-Za-z]|\p{Cc}/gu
