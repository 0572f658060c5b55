import type { RequestHandler } from 'express'
import type { ViewerOf } from './viewerOf.ts'

/** What answers somebody without a session: the ways to sign in, the urn, and what says 401 itself. */
const OPEN = /^\/(sign-in\/\w+|sign-out|setup|me|photos|urn\/ballots)$/
const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }

/**
 * Stands before every route under `/api`, whoever writes it and whatever it forgets: nobody keeps a
 * copy of its answer unless it says so, only pages of our own change anything, and without a session
 * there is nothing to find.
 */
export const apiGate = (o: {
  sameOriginOnly: RequestHandler
  viewerOf: ViewerOf
}): readonly RequestHandler[] => [
  (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  },
  o.sameOriginOnly,
  async (request, response, next) => {
    if (OPEN.test(request.path) || (await o.viewerOf(request))) return next()
    response.status(404).json(NOT_FOUND)
  },
]
