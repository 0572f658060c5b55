import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

/** One file of a zip package, unpacked. */
export interface Part {
  readonly path: string
  readonly bytes: Buffer
}
export interface Bounds {
  readonly parts: number
  /** Bytes of all parts together, unpacked. */
  readonly bytes: number
}

const END = Buffer.from('PK\u0005\u0006', 'latin1')
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const [STORED, DEFLATED] = [0, 8]

/**
 * The parts of a zip package that `wanted` names, by its directory. What the file says of sizes is not
 * believed: unpacking stops at the bounds. Undefined where it is no such package, or too large a one.
 */
export const unpack = async (
  file: Buffer,
  bounds: Bounds,
  wanted: (path: string) => boolean,
): Promise<readonly Part[] | undefined> => {
  try {
    const entries = [...entriesOf(file)].filter(({ path }) => wanted(path))
    if (entries.length === 0 || entries.length > bounds.parts) return undefined
    const parts: Part[] = []
    let left = bounds.bytes
    for (const { path, method, packed } of entries) {
      if (method !== STORED && method !== DEFLATED) return undefined
      const maxOutputLength = Math.max(left, 1)
      const bytes = method === STORED ? packed : await inflate(packed, { maxOutputLength })
      left -= bytes.length
      if (left < 0) return undefined
      parts.push({ path, bytes })
    }
    return parts
  } catch {
    // Lengths that point outside, or bytes that do not unpack within the bounds.
    return undefined
  }
}

function* entriesOf(file: Buffer) {
  const end = file.lastIndexOf(END)
  if (end < 0) throw new Error('no zip package')
  let at = file.readUInt32LE(end + 16)
  for (let n = file.readUInt16LE(end + 10); n > 0; n -= 1) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error('no entry')
    const [length, extra] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30)]
    const path = file.toString('utf8', at + 46, at + 46 + length)
    const local = file.readUInt32LE(at + 42)
    if (file.readUInt32LE(local) !== LOCAL) throw new Error('no file')
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const to = from + file.readUInt32LE(at + 20)
    if (to > file.length) throw new Error('cut off')
    yield { path, method: file.readUInt16LE(at + 10), packed: file.subarray(from, to) }
    at += 46 + length + extra + file.readUInt16LE(at + 32)
  }
}

/** The parts as a package of their own, not compressed: whoever reads it reads these and nothing else. */
export const pack = (parts: readonly Part[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { path, bytes } of parts) {
    const name = Buffer.from(path, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(ENTRY, 0)
    entry.writeUInt16LE(20, 4)
    common.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(LOCAL)
    files.push(local, common, name, bytes)
    directory.push(entry, name)
    at += 30 + name.length + bytes.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  END.copy(end)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, listed, end])
}
