import { inflateRawSync } from 'node:zlib'

const DIRECTORY_ENTRY = 0x02014b50
const LARGEST = 20_000_000

/** An answer as texts to be searched byte by byte: itself, and of a package (docx, xlsx) each part. */
export const textsIn = (bytes: Buffer): readonly string[] =>
  [bytes, ...partsOf(bytes)].map((part) => part.toString('latin1'))

/** The parts of a zip file by its central directory; none where it is no zip file. */
const partsOf = (bytes: Buffer): readonly Buffer[] => {
  if (bytes.length < 22 || bytes.readUInt16LE(0) !== 0x4b50) return []
  const parts: Buffer[] = []
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 16)
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + size)
    parts.push(method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST }))
    const names = bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30)
    at += 46 + names + bytes.readUInt16LE(at + 32)
  }
  return parts
}
