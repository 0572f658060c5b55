import type { CharacterMap } from './characterMap.ts'
import { characterTable } from './characterMap.ts'
import type { Tables } from './sfnt.ts'
import { tableOf } from './sfnt.ts'

/** A part of a family that came in slices: TrueType tables and what they show. */
export interface Slice {
  readonly tables: Tables
  readonly characters: CharacterMap
}

const MORE_COMPONENTS = 0x20

/** One font with these characters, each from the slice that has it, in the units of the first slice. */
export const assembleTrueType = (from: ReadonlyMap<number, Slice>): Tables => {
  const [first] = from.values()
  if (!first) throw new Error('a font without characters')
  const glyphs: Buffer[] = []
  const metrics: Buffer[] = []
  const places = new Map<Slice, Map<number, number>>()
  const place = (slice: Slice, glyph: number): number => {
    const known = places.get(slice) ?? new Map<number, number>()
    places.set(slice, known)
    const before = known.get(glyph)
    if (before !== undefined) return before
    const at = glyphs.length
    known.set(glyph, at)
    glyphs.push(Buffer.alloc(0))
    metrics.push(metricsOf(slice.tables, glyph))
    glyphs[at] = withParts(glyphOf(slice.tables, glyph), (part) => place(slice, part))
    return at
  }
  place(first, 0)
  const characters = new Map<number, number>()
  for (const [character, slice] of from) {
    const glyph = slice.characters.get(character)
    if (glyph) characters.set(character, place(slice, glyph))
  }
  const slices = [...places.keys()].map((slice) => slice.tables)
  return withGlyphs(slices, { glyphs, metrics, characters })
}

const withGlyphs = (
  slices: readonly Tables[],
  o: {
    readonly glyphs: readonly Buffer[]
    readonly metrics: readonly Buffer[]
    readonly characters: CharacterMap
  },
): Tables => {
  const [tables = new Map<string, Buffer>()] = slices
  const padded = o.glyphs.map((g) => Buffer.concat([g, Buffer.alloc(-g.length & 3)]))
  const loca = Buffer.alloc(4 * (padded.length + 1))
  let at = 0
  for (const [n, glyph] of padded.entries()) loca.writeUInt32BE((at += glyph.length), 4 * (n + 1))
  const head = Buffer.from(tableOf(tables, 'head'))
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(tableOf(tables, 'hhea'))
  hhea.writeUInt16BE(padded.length, 34)
  const maxp = largest(slices.map((slice) => tableOf(slice, 'maxp')))
  maxp.writeUInt16BE(padded.length, 4)
  const post = Buffer.alloc(32)
  post.writeUInt32BE(0x00030000, 0)
  return new Map([
    ...['OS/2', 'name'].map((tag) => [tag, tableOf(tables, tag)] as const),
    // What instructions of glyphs rely on.
    ...['cvt ', 'fpgm', 'prep'].flatMap((tag) => {
      const table = tables.get(tag)
      return table ? [[tag, table] as const] : []
    }),
    ...Object.entries({ head, hhea, maxp, post, loca }),
    ['glyf', Buffer.concat(padded)],
    ['hmtx', Buffer.concat(o.metrics)],
    ['cmap', characterTable(o.characters)],
  ])
}

/** How much room the largest glyph takes: the maximum of each number. */
const largest = (tables: readonly Buffer[]): Buffer => {
  const maxp = Buffer.from(tables[0] ?? Buffer.alloc(32))
  for (const table of tables)
    for (let o = 6; o + 2 <= Math.min(maxp.length, table.length); o += 2)
      maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(o), table.readUInt16BE(o)), o)
  return maxp
}

const glyphOf = (tables: Tables, glyph: number): Buffer => {
  const loca = tableOf(tables, 'loca')
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1
  const offset = (n: number) => (isLong ? loca.readUInt32BE(4 * n) : loca.readUInt16BE(2 * n) * 2)
  return tableOf(tables, 'glyf').subarray(offset(glyph), offset(glyph + 1))
}

/** Advance and side bearing; glyphs behind the last full entry share its advance. */
const metricsOf = (tables: Tables, glyph: number): Buffer => {
  const table = tableOf(tables, 'hmtx')
  const full = tableOf(tables, 'hhea').readUInt16BE(34)
  if (glyph < full) return table.subarray(4 * glyph, 4 * glyph + 4)
  const bearing = 4 * full + 2 * (glyph - full)
  return Buffer.concat([
    table.subarray(4 * full - 4, 4 * full - 2),
    table.subarray(bearing, bearing + 2),
  ])
}

/** A glyph made of others names them by their new places. */
const withParts = (glyph: Buffer, placeOf: (part: number) => number): Buffer => {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph
  const copy = Buffer.from(glyph)
  let at = 10
  for (;;) {
    const flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(placeOf(copy.readUInt16BE(at + 2)), at + 2)
    if (!(flags & MORE_COMPONENTS)) return copy
    const numbers = flags & 0x01 ? 4 : 2
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    at += 4 + numbers + scale
  }
}
