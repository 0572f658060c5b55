import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}
const squeeze = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}
type Encoding = keyof typeof squeeze

/**
 * Hashed files of the built pages, compressed once and kept: they never change, and a phone on a slow
 * line waits for a quarter of the bytes. Whatever is not such a file is left to the next handler.
 */
export const compressedAssets = (folder: string): RequestHandler => {
  const kept = new Map<string, Promise<Buffer>>()
  return async (request, response, next) => {
    const [, name, ending] = /^\/([\w.-]+\.(js|css|svg))$/.exec(request.path) ?? []
    const encoding = preferred(request.headers['accept-encoding'] ?? '')
    const type = ending ? TYPES[ending] : undefined
    if (request.method !== 'GET' || !name || !type || !encoding) return next()
    const key = `${encoding} ${name}`
    const bytes = kept.get(key) ?? readFile(join(folder, name)).then(squeeze[encoding])
    kept.set(key, bytes)
    const body = await bytes.catch(() => undefined)
    if (!body) {
      kept.delete(key)
      return next()
    }
    response.set({
      'Content-Type': type,
      'Content-Encoding': encoding,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    response.end(body)
  }
}

const preferred = (accepted: string): Encoding | undefined =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
