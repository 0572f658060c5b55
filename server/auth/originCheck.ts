import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { refusalBody, REFUSALS, refuse } from './refusals.ts'

export type OriginCheck = ReturnType<typeof createOriginCheck>

type OriginSettings = {
  readonly baseUrl?: string | undefined
  /** Browsers reach us over https (perhaps through a proxy), so that is the scheme they send. */
  readonly secureCookies: boolean
}

/**
 * Who may speak for the signed-in person: pages of this very host, or of PUBLIC_URL. Compared as
 * whole strings, so no look-alike passes; a missing or "null" origin never does.
 */
export function createOriginCheck({ baseUrl, secureCookies }: OriginSettings) {
  const publicOrigin = baseUrl === undefined ? undefined : new URL(baseUrl).origin
  const scheme = secureCookies ? 'https' : 'http'

  function isAllowedOrigin({ headers }: { readonly headers: IncomingHttpHeaders }): boolean {
    const { origin, host } = headers
    if (origin === undefined || origin === 'null') return false
    return origin === publicOrigin || (host !== undefined && origin === `${scheme}://${host}`)
  }

  /** For every route that changes something; reading passes. */
  const sameOriginOnly: RequestHandler = (request, response, next) => {
    const site = request.headers['sec-fetch-site']
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads || (isAllowedOrigin(request) && (site === undefined || site === 'same-origin'))) {
      next()
      return
    }
    response.set('Cache-Control', 'no-store')
    response.status(REFUSALS.FOREIGN_ORIGIN.status).json(refusalBody(refuse('FOREIGN_ORIGIN')))
  }

  return { isAllowedOrigin, sameOriginOnly }
}
