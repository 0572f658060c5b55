import type { Kind, State } from '../../../domain/state.ts'
import { KINDS } from '../../../domain/state.ts'
import type { Books } from './Books.ts'
import { deepEqual } from './deepEqual.ts'

/** What nobody but the server, or nobody but one member, may know of a record. */
const HIDDEN: Partial<Record<Kind, readonly string[]>> = {
  opinion: ['choice'],
  turnout: ['blindSignature', 'blindedHash'],
  minutes: ['document', 'text', 'correction'],
  seal: ['publicKey', 'signature'],
}
const NEVER: readonly string[] = ['ballot', 'secretBallot', 'ballotKey', 'minutesAnswer']

const faceOf = (kind: Kind, record: object): object => {
  const hidden = HIDDEN[kind]
  if (!hidden) return record
  return Object.fromEntries(Object.entries(record).filter(([field]) => !hidden.includes(field)))
}

/** A board shows only what is durable, and of that only what everybody may see. */
export const mayShow = (books: Books, kind: string, id: string, value: object): boolean => {
  if (NEVER.includes(kind)) return false
  if (books.isDurable(value)) return HIDDEN[kind as Kind] === undefined
  const record = books.get<object>(kind as Kind, id)
  return record !== undefined && deepEqual(value, faceOf(kind as Kind, record))
}

/** Says what is wrong with a page's board, if anything. */
export const facesOf =
  (books: Books) =>
  (state: State): string | undefined => {
    if (state.revision !== books.revision)
      return `shows place ${state.revision} of ${books.revision}`
    for (const kind of KINDS) {
      const own = NEVER.includes(kind) ? new Map<string, object>() : books.records.get(kind)
      if (state[kind].size !== own?.size) return `shows ${state[kind].size} of ${own?.size} ${kind}`
      for (const [id, record] of own)
        if (!deepEqual(state[kind].get(id), faceOf(kind, record)))
          return `shows an old ${kind} ${id}`
    }
    return undefined
  }
