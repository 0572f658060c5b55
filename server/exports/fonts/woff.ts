import { inflateSync } from 'node:zlib'
import type { Tables } from './sfnt.ts'

export const isWoff = (file: Buffer): boolean => file.toString('latin1', 0, 4) === 'wOFF'

/** The tables of a web font of the first kind, which are compressed one by one. */
export const tablesOfWoff = (file: Buffer): Tables =>
  new Map(
    Array.from({ length: file.readUInt16BE(12) }, (_, n) => {
      const entry = 44 + n * 20
      const [from = 0, length = 0, whole = 0] = [4, 8, 12].map((o) => file.readUInt32BE(entry + o))
      const packed = file.subarray(from, from + length)
      const table = length < whole ? inflateSync(packed, { maxOutputLength: whole }) : packed
      return [file.toString('latin1', entry, entry + 4), table] as const
    }),
  )
