import type { Tables } from './sfnt.ts'
import { tableOf } from './sfnt.ts'

const FAMILY = 1
const POSTSCRIPT = 6
const WINDOWS = 3

/** The names under which a font goes, in all its languages. */
export const familiesOf = (tables: Tables): readonly string[] => recordsOf(tables, FAMILY)

/** Its name for printers, which a PDF shows. */
export const postscriptOf = (tables: Tables): string => recordsOf(tables, POSTSCRIPT)[0] ?? 'Font'

const recordsOf = (tables: Tables, wanted: number): readonly string[] => {
  const table = tableOf(tables, 'name')
  const strings = table.readUInt16BE(4)
  return Array.from({ length: table.readUInt16BE(2) }, (_, n) => {
    const [platform = 0, , , name = 0, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map((o) =>
      table.readUInt16BE(6 + n * 12 + o),
    )
    if (name !== wanted || platform !== WINDOWS) return ''
    const text = Buffer.from(table.subarray(strings + offset, strings + offset + length))
    return text.swap16().toString('utf16le')
  }).filter(Boolean)
}

/**
 * The font under a family name of ours and as a plain regular one, so that the compiler finds exactly
 * this font, whatever it calls itself and whatever else is installed.
 */
export const renamed = (tables: Tables, family: string, postscript: string): Tables => {
  const os2 = Buffer.from(tableOf(tables, 'OS/2'))
  os2.writeUInt16BE(400, 4)
  return new Map([...tables, ['OS/2', os2], ['name', nameTable(family, postscript)]])
}

const nameTable = (family: string, postscript: string): Buffer => {
  const records = [
    [FAMILY, family],
    [2, 'Regular'],
    [4, family],
    [POSTSCRIPT, postscript],
  ] as const
  const head = Buffer.alloc(6 + 12 * records.length)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  const texts: Buffer[] = []
  let offset = 0
  for (const [n, [id, value]] of records.entries()) {
    const text = Buffer.from(value, 'utf16le').swap16()
    const at = 6 + n * 12
    for (const [o, number] of [WINDOWS, 1, 0x409, id, text.length, offset].entries())
      head.writeUInt16BE(number, at + o * 2)
    texts.push(text)
    offset += text.length
  }
  return Buffer.concat([head, ...texts])
}
