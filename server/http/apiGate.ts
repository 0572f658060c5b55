import type { RequestHandler } from 'express'

/**
 * Stands before every route under `/api`, whoever writes it and whatever it forgets: nobody keeps a
 * copy of its answer unless it says so, and only pages of our own change anything.
 */
export const apiGate = (sameOriginOnly: RequestHandler): readonly RequestHandler[] => [
  (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  },
  sameOriginOnly,
]
