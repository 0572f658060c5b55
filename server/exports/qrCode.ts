import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

const drawn = (text: string) => encode(text, { ecc: 'M', border: 2 })

/** The code as a drawing, for paper that is printed sharply. */
export const qrSvg = (text: string): string => {
  const { size, data } = drawn(text)
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" ` +
    `height="${size}" shape-rendering="crispEdges"><path d="${path}" fill="#000"/></svg>`
  )
}

/** The code as a picture with `scale` points a module, for files that take no drawings. */
export const qrPng = (text: string, scale = 8): Buffer => {
  const { size, data } = drawn(text)
  const rows = data.map((row) => {
    const line = Buffer.alloc(1 + size * scale, 255)
    line[0] = 0
    for (const [x, dark] of row.entries())
      if (dark) line.fill(0, 1 + x * scale, 1 + (x + 1) * scale)
    return Buffer.concat(Array.from({ length: scale }, () => line))
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size * scale, 0)
  header.writeUInt32BE(size * scale, 4)
  // 8 bits a point, grey.
  header.writeUInt8(8, 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
