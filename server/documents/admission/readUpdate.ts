import { ByteReader, MalformedBytes } from '../ByteReader.ts'
import type { RefusalReason } from './RefusalReason.ts'

export type Id = { readonly client: number; readonly clock: number }

/** One insertion as it stands in a V1 update; `text` is absent for text that was deleted again. */
export type Struct = Id & {
  readonly length: number
  readonly left: Id | undefined
  readonly right: Id | undefined
  readonly root: string | undefined
  readonly text: string | undefined
  /** Where its bytes stand in the update. */
  readonly from: number
  readonly to: number
}
export type Block = { readonly client: number; readonly structs: readonly Struct[] }
export type Deletion = Id & { readonly length: number }
export type Update = {
  readonly blocks: readonly Block[]
  readonly deletions: readonly Deletion[]
  readonly deletionBytes: number
}

/** How much an update may name. */
export type Most = { readonly structs: number; readonly deletions: number }

/**
 * Decodes a Yjs V1 update of plain text and checks everything that can be checked without the document.
 * Nothing is allocated by a count that the bytes themselves cannot bear out.
 */
export function readUpdate(bytes: Uint8Array, most: Most): Update | RefusalReason {
  const reader = new ByteReader(bytes)
  try {
    const blocks = readBlocks(reader, most.structs)
    if (typeof blocks === 'string') return blocks
    const deletionBytes = reader.remaining
    const deletions = readDeletions(reader, most.deletions)
    if (typeof deletions === 'string') return deletions
    reader.end()
    return { blocks, deletions, deletionBytes }
  } catch (error) {
    if (error instanceof MalformedBytes) return 'MALFORMED'
    throw error
  }
}

const MAX_CLIENTS = 8
const MAX_CLOCK = 2 ** 31 - 1
const SMALLEST_STRUCT = 4 // a kind, a neighbour or a root, and the content
const SMALLEST_DELETION = 2

const KIND = 0b0001_1111
const HAS_KEY = 0b0010_0000
const HAS_RIGHT = 0b0100_0000
const HAS_LEFT = 0b1000_0000
const DELETED_TEXT = 1
const TEXT = 4

function readBlocks(reader: ByteReader, most: number): Block[] | RefusalReason {
  const count = reader.varUint()
  if (count > MAX_CLIENTS) return 'TOO_MANY_CLIENTS'
  const blocks: Block[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    const structCount = reader.varUint()
    if (structCount === 0) return 'EMPTY_STRUCT'
    if (structCount * SMALLEST_STRUCT > reader.remaining) return 'MALFORMED'
    total += structCount
    if (total > most) return 'TOO_COMPLEX'
    const client = reader.varUint()
    if (blocks.some((block) => block.client === client)) return 'CLIENT_TWICE'
    let clock = reader.varUint()
    const structs: Struct[] = []
    for (let j = 0; j < structCount; j++) {
      const struct = readStruct(reader, client, clock)
      if (typeof struct === 'string') return struct
      clock += struct.length
      if (clock > MAX_CLOCK) return 'MALFORMED'
      structs.push(struct)
    }
    blocks.push({ client, structs })
  }
  return blocks
}

function readStruct(reader: ByteReader, client: number, clock: number): Struct | RefusalReason {
  const from = reader.at
  const info = reader.byte()
  const kind = info & KIND
  // Collected and skipped structs (0, 10) never come from a plain text; the others have no place in one.
  if (kind !== TEXT && kind !== DELETED_TEXT) return 'KIND_NOT_ALLOWED'
  if ((info & HAS_KEY) !== 0) return 'KEY_NOT_ALLOWED'
  const left = (info & HAS_LEFT) === 0 ? undefined : readId(reader)
  const right = (info & HAS_RIGHT) === 0 ? undefined : readId(reader)
  let root: string | undefined
  if (left === undefined && right === undefined) {
    const inRoot = reader.varUint()
    if (inRoot > 1) return 'MALFORMED'
    if (inRoot === 0) return 'NESTING_NOT_ALLOWED'
    root = reader.varString()
  }
  const text = kind === TEXT ? reader.varString() : undefined
  const length = text === undefined ? reader.varUint() : text.length
  if (length === 0) return 'EMPTY_STRUCT'
  return { client, clock, length, left, right, root, text, from, to: reader.at }
}

function readId(reader: ByteReader): Id {
  return { client: reader.varUint(), clock: reader.varUint() }
}

/** Yjs writes deletions sorted and merged, each client once; anything else was made by hand. */
function readDeletions(reader: ByteReader, most: number): Deletion[] | RefusalReason {
  const count = reader.varUint()
  if (count * SMALLEST_DELETION > reader.remaining) return 'MALFORMED'
  const seen = new Set<number>()
  const deletions: Deletion[] = []
  for (let i = 0; i < count; i++) {
    const client = reader.varUint()
    if (seen.has(client)) return 'CLIENT_TWICE'
    seen.add(client)
    const ranges = reader.varUint()
    if (ranges === 0) return 'EMPTY_STRUCT'
    if (ranges * SMALLEST_DELETION > reader.remaining) return 'MALFORMED'
    if (deletions.length + ranges > most) return 'TOO_COMPLEX'
    let end = -1
    for (let j = 0; j < ranges; j++) {
      const clock = reader.varUint()
      const length = reader.varUint()
      if (length === 0) return 'EMPTY_STRUCT'
      if (clock <= end) return 'DISORDERED_DELETION'
      end = clock + length
      deletions.push({ client, clock, length })
    }
  }
  return deletions
}
