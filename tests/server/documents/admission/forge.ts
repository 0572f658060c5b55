import * as encoding from 'lib0/encoding'

export type Ref = readonly [client: number, clock: number]
type Where = {
  readonly left?: Ref
  readonly right?: Ref
  readonly root?: string
  readonly parent?: Ref
  readonly key?: string
}
type Write = (encoder: encoding.Encoder) => void
type Range = readonly [clock: number, length: number]

/** Writes an update by hand: blocks of structs by client and first clock, and ranges to delete. */
export function forge(
  blocks: readonly { client: number; clock: number; structs: readonly Write[]; claims?: number }[],
  deletions: readonly { client: number; ranges: readonly Range[]; claims?: number }[] = [],
  claims: { blocks?: number; deletions?: number; tail?: readonly number[] } = {},
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, claims.blocks ?? blocks.length)
    for (const block of blocks) {
      encoding.writeVarUint(encoder, block.claims ?? block.structs.length)
      encoding.writeVarUint(encoder, block.client)
      encoding.writeVarUint(encoder, block.clock)
      for (const write of block.structs) write(encoder)
    }
    encoding.writeVarUint(encoder, claims.deletions ?? deletions.length)
    for (const { client, ranges, claims: claimed } of deletions) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, claimed ?? ranges.length)
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
    encoding.writeUint8Array(encoder, Uint8Array.from(claims.tail ?? []))
  })
}

/** A struct of any kind; `content` writes what follows the neighbours. */
export function struct(kind: number, where: Where, content: Write): Write {
  return (encoder) => {
    const { left, right, root, parent, key } = where
    const flags = (left ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20)
    encoding.writeUint8(encoder, kind | flags)
    for (const ref of [left, right]) if (ref) for (const n of ref) encoding.writeVarUint(encoder, n)
    if (!left && !right) {
      encoding.writeVarUint(encoder, parent ? 0 : 1)
      if (parent) for (const n of parent) encoding.writeVarUint(encoder, n)
      else encoding.writeVarString(encoder, root ?? 'discussion')
      if (key !== undefined) encoding.writeVarString(encoder, key)
    }
    content(encoder)
  }
}

export function text(words: string, where: Where = {}): Write {
  return struct(4, where, (encoder) => encoding.writeVarString(encoder, words))
}

export function deleted(length: number, where: Where = {}): Write {
  return struct(1, where, (encoder) => encoding.writeVarUint(encoder, length))
}

/** A struct without neighbours or place: collected (0) or skipped (10). */
export function hole(kind: 0 | 10, length: number): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, kind)
    encoding.writeVarUint(encoder, length)
  }
}
