import { Busboy } from '@fastify/busboy'
import type { Request } from 'express'
import { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { sendPage } from '../pages/page.ts'
import { verifyPage } from '../pages/verifyPage.ts'
import { readCode } from '../seal/checkCode.ts'
import type { Evidence } from '../store/evidence.ts'
import type { SealedFiles } from '../store/sealedFiles.ts'
import { checkFile } from '../verify/checkFile.ts'
import { checkSeal } from '../verify/checkSeal.ts'

const MOST_BYTES = 20_000_000
const A_MINUTE = 60_000

/**
 * `GET /verify?code=…` and `POST /verify` with a sealed file: is this paper, this file, as it was sealed?
 * For everybody, without signing in and without JavaScript. Tells what stands on the paper anyway, and
 * never what is in it.
 */
export const verifyRouter = (o: { files: SealedFiles; evidence: Evidence }): Router => {
  const router = Router()
  router.use('/verify', rateLimit({ windowMs: A_MINUTE, limit: 60, standardHeaders: 'draft-8' }))
  router.get('/verify', async (request, response) => {
    const { code: typed } = request.query
    if (typeof typed !== 'string' || typed.trim() === '')
      return sendPage(response, 200, verifyPage({}))
    const code = typed.length <= 100 ? readCode(typed) : undefined
    const found = code === undefined ? undefined : await o.files.byCode(code)
    if (!found) return sendPage(response, 404, verifyPage({ typed: typed.slice(0, 100) }))
    const report = await checkSeal(o.evidence, found.committeeId, found.seal)
    sendPage(response, 200, verifyPage({ typed: found.seal.code, seal: report }))
  })
  router.post('/verify', async (request, response) => {
    const text = await uploaded(request)
    if (text === undefined) return sendPage(response, 400, verifyPage({ noFile: true }))
    sendPage(response, 200, verifyPage({ file: checkFile(jsonOf(text)) }))
  })
  return router
}

/** The file of the form as text; undefined where there is none, or too much of it. */
const uploaded = (request: Request): Promise<string | undefined> =>
  new Promise((resolve) => {
    const type = request.headers['content-type']
    if (!type?.startsWith('multipart/form-data')) return resolve(undefined)
    const limits = { files: 1, fields: 5, parts: 6, fileSize: MOST_BYTES }
    let text: string | undefined
    try {
      const form = new Busboy({ headers: { 'content-type': type }, limits })
      form.on('file', (_name, stream) => {
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece))
        stream.on('end', () => {
          if (!stream.truncated) text = Buffer.concat(pieces).toString('utf8')
        })
      })
      form.on('finish', () => resolve(text === '' ? undefined : text))
      form.on('error', () => resolve(undefined))
      request.on('aborted', () => resolve(undefined))
      request.pipe(form)
    } catch {
      resolve(undefined)
    }
  })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
