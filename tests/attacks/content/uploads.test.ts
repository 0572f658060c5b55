import { expect, it } from 'vitest'
import { readPicture } from '../../../server/http/picture.ts'
import { JPEG, LOSSLESS_WEBP, PNG, WEBP } from '../../support/pictures.ts'
import { startBoard } from '../../support/startBoard.ts'

const GPS = 'GPS 29.0285N 106.6512E 13812345678'

const startPhotos = async () => {
  const board = await startBoard()
  const { cookie } = await board.member('S1')
  const origin = board.origin()
  const send = async (body: Buffer, type = 'image/jpeg') => {
    const headers = { cookie, origin, 'content-type': type }
    const response = await fetch(`${origin}/api/photos`, {
      ...{ method: 'POST', headers, body: new Uint8Array(body) },
    })
    const answer = (await response.json()) as { readonly id?: string; readonly code?: string }
    return { status: response.status, ...answer }
  }
  const get = async (id: string) => {
    const response = await fetch(`${origin}/api/photos/${id}`, { headers: { cookie } })
    return { response, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  return { send, get, board }
}

const jpegSegment = (marker: number, text: string): Buffer => {
  const data = Buffer.from(text)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
/** The file with a piece put in at a place. */
const withPiece = (file: Buffer, at: number, piece: Buffer): Buffer =>
  Buffer.concat([file.subarray(0, at), piece, file.subarray(at)])
const pngChunk = (name: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  return Buffer.concat([size, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
}
const webpChunk = (name: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(name, 'latin1'), size, data, Buffer.alloc(data.length % 2)])
}
const inRiff = (webp: Buffer): Buffer => {
  const whole = Buffer.from(webp)
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

it('[X05] neither SVG nor HTML is taken, whatever it calls itself; what is taken is shown as a picture only', async () => {
  const { send, get } = await startPhotos()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>1</script></svg>'
  const pages = [
    svg,
    `<?xml version="1.0"?>${svg}`,
    '<!doctype html><script>alert(1)</script>',
    'GIF89a<script>',
    '%PDF-1.7',
    'PK\u0003\u0004',
    '',
  ]
  for (const page of pages)
    for (const type of [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/svg+xml',
      'text/html',
      'application/xhtml+xml',
      '',
    ]) {
      const { status } = await send(Buffer.from(page), type)
      expect([page, type, status]).toEqual([page, type, 415])
    }
  for (const [name, file] of [
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/webp', WEBP],
    ['image/webp', LOSSLESS_WEBP],
  ] as const) {
    // The wrong name does no harm: the bytes say what it is.
    const sent = await send(file, 'image/png')
    expect([name, sent.status]).toEqual([name, 201])
    const { response, bytes } = await get(sent.id!)
    expect(bytes).toEqual(file)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': name,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  }
})

it('[X11] a picture that would unfold to a gigabyte is not taken, and neither is a large file', async () => {
  const { send } = await startPhotos()
  const sized = (width: number, height: number) => {
    const png = Buffer.from(PNG)
    png.writeUInt32BE(width, 16)
    png.writeUInt32BE(height, 20)
    const jpeg = Buffer.from(JPEG)
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    jpeg.writeUInt16BE(height, frame + 5)
    jpeg.writeUInt16BE(width, frame + 7)
    const webp = Buffer.from(WEBP)
    webp.writeUIntLE(Math.max(0, width - 1), 24, 3)
    webp.writeUIntLE(Math.max(0, height - 1), 27, 3)
    return [png, jpeg, webp]
  }
  for (const [width, height] of [
    [40_000, 40_000],
    [8_001, 10],
    [10, 8_001],
    [6_000, 6_000],
  ] as const)
    for (const file of sized(width, height))
      expect([width, height, (await send(file)).status]).toEqual([width, height, 413])
  for (const file of sized(1_600, 1_200)) expect((await send(file)).status).toBe(201)
  for (const file of sized(0, 10).slice(0, 2)) expect((await send(file)).status).toBe(413)
  expect((await send(Buffer.concat([JPEG, Buffer.alloc(400_000)]))).status).toBe(413)
})

it('[X11] a file that only begins like a picture is none', async () => {
  const { send } = await startPhotos()
  const html = Buffer.from('<script>alert(1)</script>')
  for (const file of [JPEG, PNG, WEBP]) {
    expect((await send(file.subarray(0, 12))).status).toBe(415)
    expect((await send(Buffer.concat([file.subarray(0, 12), html]))).status).toBe(415)
    expect((await send(file.subarray(0, file.length - 20))).status).toBe(415)
  }
  // Whatever is cut off or turned over: an answer, and a server that goes on.
  for (const file of [JPEG, PNG, WEBP, LOSSLESS_WEBP])
    for (let at = 0; at < file.length; at += 1)
      for (const changed of [
        file.subarray(0, at),
        Buffer.from(file).fill(0xff, at, Math.min(at + 4, file.length)),
      ])
        expect(() => readPicture(changed)).not.toThrow()
})

it('[X17] what a camera writes beside the picture, and what stands behind it, does not come in', async () => {
  const { send, get, board } = await startPhotos()
  const text = Buffer.from(GPS)
  const behind = Buffer.from(`PK\u0003\u0004${GPS}`)
  const soi = 2
  const noted = {
    exif: withPiece(JPEG, soi, jpegSegment(0xe1, `Exif\0\0${GPS}`)),
    comment: withPiece(JPEG, soi, jpegSegment(0xfe, GPS)),
    profile: withPiece(JPEG, soi, jpegSegment(0xe2, GPS)),
    'behind jpeg': Buffer.concat([JPEG, behind]),
    tEXt: withPiece(PNG, 33, pngChunk('tEXt', text)),
    eXIf: withPiece(PNG, 33, pngChunk('eXIf', text)),
    'behind png': Buffer.concat([PNG, behind]),
    EXIF: inRiff(Buffer.concat([WEBP, webpChunk('EXIF', text)])),
    'XMP ': inRiff(Buffer.concat([WEBP, webpChunk('XMP ', text)])),
    'behind webp': Buffer.concat([WEBP, behind]),
  }
  for (const [name, file] of Object.entries(noted)) {
    expect(file.includes(GPS)).toBe(true)
    const sent = await send(file)
    expect([name, sent.status]).toEqual([name, 201])
    const { bytes } = await get(sent.id!)
    expect([name, bytes.includes(GPS)]).toEqual([name, false])
    expect([JPEG, PNG, WEBP].some((plain) => plain.equals(bytes))).toBe(true)
  }
  const rows = await board.prisma.photo.findMany()
  expect(rows.some((row) => Buffer.from(row.bytes).includes(GPS))).toBe(false)
})
