/** The tables of a TrueType or OpenType font by their tag. */
export type Tables = ReadonlyMap<string, Buffer>

/** Reads a font file. Of a collection (.ttc) the face that starts at `at`. */
export const tablesOf = (file: Buffer, at = 0): Tables => {
  const count = file.readUInt16BE(at + 4)
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const entry = at + 12 + n * 16
      const from = file.readUInt32BE(entry + 8)
      const tag = file.toString('latin1', entry, entry + 4)
      return [tag, file.subarray(from, from + file.readUInt32BE(entry + 12))] as const
    }),
  )
}

/** Where the faces of a file start: one for a font, several for a collection. */
export const facesOf = (file: Buffer): readonly number[] =>
  file.toString('latin1', 0, 4) === 'ttcf'
    ? Array.from({ length: file.readUInt32BE(8) }, (_, n) => file.readUInt32BE(12 + n * 4))
    : [0]

/** A font file of these tables. Checksums stay 0: only our own compiler reads it. */
export const fontFile = (tables: Tables): Buffer => {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(tables.has('CFF ') ? 0x4f54544f : 0x00010000, 0)
  head.writeUInt16BE(sorted.length, 4)
  const parts: Buffer[] = [head]
  let at = head.length
  for (const [n, [tag, table]] of sorted.entries()) {
    head.write(tag, 12 + n * 16, 'latin1')
    head.writeUInt32BE(at, 20 + n * 16)
    head.writeUInt32BE(table.length, 24 + n * 16)
    const padding = Buffer.alloc(-table.length & 3)
    parts.push(table, padding)
    at += table.length + padding.length
  }
  return Buffer.concat(parts)
}

/** A table that the font must have. */
export const tableOf = (tables: Tables, tag: string): Buffer => {
  const table = tables.get(tag)
  if (!table) throw new Error(`a font without its table ${tag}`)
  return table
}
