import type { RequestHandler } from 'express'
import { Router } from 'express'
import { refusalBody, REFUSALS, refuse } from '../auth/refusals.ts'
import type { OriginCheck } from '../auth/originCheck.ts'
import type { ViewerOf } from './viewerOf.ts'

/**
 * `/socket.io` over plain HTTP: long polling is not offered. Whoever asks learns no more than at the
 * upgrade: 403 for pages of other sites, 401 without a session, and else that it takes a WebSocket.
 */
export const pollingRouter = (o: {
  viewerOf: ViewerOf
  isAllowedOrigin: OriginCheck['isAllowedOrigin']
}): Router => {
  const answer: RequestHandler = async (request, response) => {
    const code = !o.isAllowedOrigin(request)
      ? 'FOREIGN_ORIGIN'
      : (await o.viewerOf(request))
        ? 'INPUT_INVALID'
        : 'NOT_SIGNED_IN'
    response.set('Cache-Control', 'no-store')
    response.status(REFUSALS[code].status).json(refusalBody(refuse(code)))
  }
  return Router().use('/socket.io', answer)
}
