/** A photo that may be kept: what it is, how large, and its bytes without what the camera wrote beside. */
export interface Picture {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

/**
 * Reads a JPEG, PNG or WebP by its bytes; what the sender calls it does not count. Place, time, device
 * and comments are left out, and so is whatever stands behind the picture. Undefined for anything else.
 */
export const readPicture = (bytes: Buffer): Picture | undefined => {
  try {
    return readJpeg(bytes) ?? readPng(bytes) ?? readWebp(bytes)
  } catch {
    // A length that points outside: no picture.
    return undefined
  }
}

const JPEG = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe } as const
/** Start of frame: its kinds, without DHT, JPG and DAC that lie among them. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
/** Of the app segments the two that the picture needs: JFIF, and Adobe’s transform of colours. */
const APPS = [0xe0, 0xee]

const readJpeg = (bytes: Buffer): Picture | undefined => {
  if (bytes.readUInt16BE(0) !== 0xff00 + JPEG.start) return undefined
  const kept = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      // Padding before a marker.
      at += 1
      continue
    }
    if (marker === JPEG.end) {
      kept.push(bytes.subarray(at, at + 2))
      return size && { mediaType: 'image/jpeg', ...size, bytes: Buffer.concat(kept) }
    }
    let to = at + 2 + bytes.readUInt16BE(at + 2)
    if (FRAMES.includes(marker))
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === JPEG.scan) to = endOfScan(bytes, to)
    const isApp = marker >= 0xe0 && marker <= 0xef
    if (marker !== JPEG.comment && (!isApp || APPS.includes(marker)))
      kept.push(bytes.subarray(at, to))
    at = to
  }
}

/** In what is scanned, 0xFF stands before 0 or a restart; before anything else it begins a segment. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new Error('no end')
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const PNG_CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']

const readPng = (bytes: Buffer): Picture | undefined => {
  if (!bytes.subarray(0, 8).equals(PNG) || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return undefined
  const kept: Buffer[] = [PNG]
  for (let at = 8; ;) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const to = at + 12 + bytes.readUInt32BE(at)
    if (to > bytes.length) return undefined
    if (PNG_CHUNKS.includes(name)) kept.push(bytes.subarray(at, to))
    if (name === 'IEND') break
    at = to
  }
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  return { mediaType: 'image/png', ...size, bytes: Buffer.concat(kept) }
}

const WEBP_CHUNKS = ['VP8X', 'VP8 ', 'VP8L', 'ALPH']
const ALPHA_FLAG = 0x10

const readWebp = (bytes: Buffer): Picture | undefined => {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return undefined
  const kept: Buffer[] = []
  const sizes: { width: number; height: number }[] = []
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = 12; at < end;) {
    const name = bytes.toString('latin1', at, at + 4)
    const to = at + 8 + bytes.readUInt32LE(at + 4)
    if (to > end || name === 'ANMF') return undefined
    if (WEBP_CHUNKS.includes(name)) {
      const chunk = Buffer.concat([bytes.subarray(at, to), Buffer.alloc(to % 2)])
      // The flags tell of a profile, a camera's notes, an animation: none of them comes along.
      if (name === 'VP8X') chunk[8] = bytes.readUInt8(at + 8) & ALPHA_FLAG
      kept.push(chunk)
      if (name !== 'ALPH') sizes.push(webpSize(name, bytes.subarray(at + 8, to)))
    }
    at = to + (to % 2)
  }
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  const [width, height] = [
    Math.max(...sizes.map((s) => s.width)),
    Math.max(...sizes.map((s) => s.height)),
  ]
  if (!Number.isFinite(width)) return undefined
  return { mediaType: 'image/webp', width, height, bytes: Buffer.concat([head, body]) }
}

/** Canvas, lossy frame, lossless frame: each says its size in its own way. */
const webpSize = (name: string, data: Buffer): { width: number; height: number } => {
  if (name === 'VP8X')
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
  if (name === 'VP8 ')
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
