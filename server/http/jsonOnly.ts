import type { RequestHandler } from 'express'
import { refusalBody, REFUSALS, refuse } from '../auth/refusals.ts'

/** A form on another site's page can send text or fields, but never JSON without asking us first. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next()
  response.status(REFUSALS.NOT_JSON.status).json(refusalBody(refuse('NOT_JSON')))
}
