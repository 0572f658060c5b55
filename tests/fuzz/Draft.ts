import * as encoding from 'lib0/encoding'
import { readUpdate } from '../../server/documents/admission/readUpdate.ts'
import { forge, hole, struct } from '../server/documents/admission/forge.ts'

/** An update taken apart, so that single things in it can be made wrong; see mutateUpdate. */
export interface Draft {
  blocks: DraftBlock[]
  deletions: { client: number; ranges: Point[]; claims?: number }[]
  claims: { blocks?: number; deletions?: number; tail?: number[] }
}
export interface DraftBlock {
  client: number
  clock: number
  structs: DraftStruct[]
  claims?: number
}
/** An id: client and clock. In a deletion: clock and length. */
export type Point = readonly [number, number]
export interface DraftStruct {
  kind: number
  length: number
  content: (encoder: encoding.Encoder) => void
  left?: Point
  right?: Point
  root?: string
  parent?: Point
  key?: string
}
type Where = Pick<DraftStruct, 'left' | 'right' | 'root'>

const WITHOUT_LIMIT = { structs: 1e9, deletions: 1e9 }

/** Takes an update apart; undefined for one that holds anything but text. */
export function draftOf(bytes: Uint8Array): Draft | undefined {
  const update = readUpdate(bytes, WITHOUT_LIMIT)
  if (typeof update === 'string') return undefined
  const blocks = update.blocks.map(({ client, structs }) => ({
    client,
    clock: structs[0]?.clock ?? 0,
    structs: structs.map(({ left, right, root, text, length }) => {
      const where = {
        ...(left && { left: [left.client, left.clock] as const }),
        ...(right && { right: [right.client, right.clock] as const }),
        ...(root !== undefined && { root }),
      }
      return text === undefined ? deletedStruct(length, where) : textStruct(text, where)
    }),
  }))
  const ranges = new Map<number, Point[]>()
  for (const { client, clock, length } of update.deletions)
    ranges.set(client, [...(ranges.get(client) ?? []), [clock, length]])
  const deletions = [...ranges].map(([client, own]) => ({ client, ranges: own }))
  return { blocks, deletions, claims: {} }
}

/** Puts it together again, whatever has become of it. */
export function encodeDraft({ blocks, deletions, claims }: Draft): Uint8Array {
  const written = blocks.map(({ structs, ...block }) => ({
    ...block,
    structs: structs.map(({ kind, length, content, ...where }) =>
      kind === 0 || kind === 10 ? hole(kind, length) : struct(kind, where, content),
    ),
  }))
  return forge(written, deletions, claims)
}

export function textStruct(words: string, where: Where = {}): DraftStruct {
  const content = (encoder: encoding.Encoder): void => encoding.writeVarString(encoder, words)
  return { kind: 4, length: words.length, content, ...where }
}

export function deletedStruct(length: number, where: Where = {}): DraftStruct {
  const content = (encoder: encoding.Encoder): void => encoding.writeVarUint(encoder, length)
  return { kind: 1, length, content, ...where }
}
