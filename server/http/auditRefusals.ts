import type { RequestHandler, Response } from 'express'
import type { Log } from '../log.ts'
import { RefusalLog } from '../RefusalLog.ts'

/**
 * One line for each request that is turned away: which route, which code; never what stood in it. Of too
 * many with the same status the rest is counted. The
 * path is that of the route, because what somebody asks for may be a name. The urn is left out: nothing
 * may tell when somebody cast a secret ballot [V18].
 */
export const auditRefusals = (o: { log: Log; count: (status: number) => void }): RequestHandler => {
  const refusals = new RefusalLog({ log: o.log })
  return (request, response, next) => {
    if (request.path.startsWith('/api/urn/')) return next()
    rememberCode(response)
    response.on('finish', () => {
      const { statusCode: status, locals } = response
      if (status < 400) return
      o.count(status)
      if (locals['isLogged'] === true) return
      const { method } = request
      const route: unknown = request.route?.path
      const path = typeof route === 'string' ? route : 'unknown'
      refusals.write(`http ${status}`, { status, code: locals['code'], method, path })
    })
    next()
  }
}

/** The code of the answer, as it is sent. */
const rememberCode = (response: Response): void => {
  const send = response.json.bind(response)
  response.json = (body: unknown) => {
    const code: unknown = (body as { code?: unknown } | null | undefined)?.code
    if (typeof code === 'string') response.locals['code'] = code
    return send(body)
  }
}
