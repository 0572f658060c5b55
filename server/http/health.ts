import { timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import { Router } from 'express'
import { sha256 } from '../rooms/canonical.ts'
import type { Metrics } from './metrics.ts'

/**
 * `GET /healthz`: the process and its database answer, for everybody. `GET /metrics`: for Prometheus; with
 * a token (`Authorization: Bearer …`) where one is set, else for this machine alone.
 */
export const healthRouter = (o: {
  databaseAnswers: () => Promise<unknown>
  metrics: Metrics
  token?: string | undefined
}): Router => {
  const router = Router()
  router.get('/healthz', async (_request, response) => {
    const ok = await o.databaseAnswers().then(
      () => true,
      () => false,
    )
    response.set('Cache-Control', 'no-store')
    response.status(ok ? 200 : 503).json({ ok, database: ok ? 'up' : 'down' })
  })
  router.get('/metrics', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const isAllowed = o.token ? carries(request, o.token) : isFromHere(request)
    if (!isAllowed) return void response.status(404).json(NOT_FOUND)
    response.set('Content-Type', o.metrics.registry.contentType)
    response.send(await o.metrics.registry.metrics())
  })
  return router
}

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有这个地址' }
const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/u
/** A proxy on this machine speaks for others: what it hands on does not come from here. */
const HANDED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip'] as const

const isFromHere = ({ socket, headers }: Request): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && HANDED_ON.every((name) => !headers[name])

/** Compared as hashes: the time it takes tells nothing of the token. */
const carries = ({ headers }: Request, token: string): boolean => {
  const given = /^Bearer (.+)$/u.exec(headers.authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)))
}
