import type { Tables } from './sfnt.ts'
import { tableOf } from './sfnt.ts'

/** Glyph by code point. */
export type CharacterMap = ReadonlyMap<number, number>

/** What a font can show: its best Unicode map (formats 12 and 4). */
export const characterMap = (tables: Tables): CharacterMap => {
  const cmap = tableOf(tables, 'cmap')
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => ({
    platform: cmap.readUInt16BE(4 + n * 8),
    at: cmap.readUInt32BE(8 + n * 8),
  }))
  const unicode = offsets.filter(({ platform }) => platform === 0 || platform === 3)
  const ofFormat = (format: number) => unicode.find(({ at }) => cmap.readUInt16BE(at) === format)
  const wide = ofFormat(12)
  if (wide) return format12(cmap.subarray(wide.at))
  const narrow = ofFormat(4)
  return narrow ? format4(cmap.subarray(narrow.at)) : new Map()
}

const format12 = (table: Buffer): CharacterMap => {
  const map = new Map<number, number>()
  const groups = table.readUInt32BE(12)
  for (let n = 0; n < groups; n += 1) {
    const [first, last, glyph] = [0, 4, 8].map((o) => table.readUInt32BE(16 + n * 12 + o))
    if (first === undefined || last === undefined || glyph === undefined) break
    for (let c = first; c <= last; c += 1) map.set(c, glyph + c - first)
  }
  return map
}

const format4 = (table: Buffer): CharacterMap => {
  const map = new Map<number, number>()
  const twice = table.readUInt16BE(6)
  const [starts, deltas, ranges] = [16 + twice, 16 + 2 * twice, 16 + 3 * twice]
  for (let n = 0; n < twice; n += 2) {
    const last = table.readUInt16BE(14 + n)
    const range = table.readUInt16BE(ranges + n)
    const delta = table.readUInt16BE(deltas + n)
    for (let c = table.readUInt16BE(starts + n); c <= last && c < 0xffff; c += 1) {
      const first = table.readUInt16BE(starts + n)
      const glyph = range === 0 ? c : table.readUInt16BE(ranges + n + range + 2 * (c - first))
      if (glyph !== 0) map.set(c, (glyph + delta) & 0xffff)
    }
  }
  return map
}

/** A `cmap` table for these glyphs. */
export const characterTable = (map: CharacterMap): Buffer => {
  const entries = [...map].toSorted(([a], [b]) => a - b)
  const table = Buffer.alloc(12 + 16 + 12 * entries.length)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + 12 * entries.length, 16)
  table.writeUInt32BE(entries.length, 24)
  for (const [n, [character, glyph]] of entries.entries()) {
    table.writeUInt32BE(character, 28 + n * 12)
    table.writeUInt32BE(character, 32 + n * 12)
    table.writeUInt32BE(glyph, 36 + n * 12)
  }
  return table
}
