import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import * as v from 'valibot'
import type { Log } from '../log.ts'
import { refusalBody, REFUSALS, refuse, type Refused } from './refusals.ts'
import type { SetCookies } from './sessions.ts'
import { Busy } from './Turnstile.ts'

/** What a route answers: a refusal, or a body and perhaps cookies. */
export type Outcome = Refused | { readonly body: object; readonly cookies?: SetCookies }

/** Answers with what `handle` returns; whatever goes wrong becomes a refusal, never a stack trace. */
export function answering(
  log: Log,
  handle: (request: Request) => Promise<Outcome>,
): RequestHandler {
  return async (request, response) => {
    try {
      send(log, request, response, await handle(request))
    } catch (fault) {
      if (!(fault instanceof Busy)) log.error({ err: fault, path: request.path }, 'route failed')
      send(log, request, response, refuse(fault instanceof Busy ? 'BUSY' : 'INTERNAL'))
    }
  }
}

/** The parts of a route that takes JSON: its form is checked before `handle` sees it. */
export function takingJson<Schema extends v.GenericSchema>(
  log: Log,
  schema: Schema,
  handle: (input: v.InferOutput<Schema>, request: Request) => Promise<Outcome>,
): (RequestHandler | ErrorRequestHandler)[] {
  const isJson: RequestHandler = (request, response, next) => {
    if (/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) next()
    else send(log, request, response, refuse('NOT_JSON'))
  }
  const unreadable: ErrorRequestHandler = (fault: unknown, request, response, _next) => {
    send(log, request, response, refuseBody(fault))
  }
  const answer = answering(log, async (request) => {
    const parsed = v.safeParse(schema, request.body)
    return parsed.success ? handle(parsed.output, request) : refuse('INPUT_INVALID')
  })
  return [isJson, parseBody, unreadable, answer]
}

// Compressed bodies are refused: none of ours is, and a small one can unpack to a large one.
const parseBody = express.json({ limit: '8kb', inflate: false })

function refuseBody(fault: unknown): Refused {
  const kind =
    typeof fault === 'object' && fault !== null && 'type' in fault ? fault.type : undefined
  if (kind === 'entity.too.large') return refuse('INPUT_TOO_LARGE')
  if (kind === 'encoding.unsupported' || kind === 'charset.unsupported') return refuse('NOT_JSON')
  return refuse('INPUT_INVALID')
}

function send(log: Log, request: Request, response: Response, outcome: Outcome): void {
  response.set('Cache-Control', 'no-store')
  if ('refused' in outcome) {
    log.info({ code: outcome.refused, method: request.method, path: request.path }, 'refused')
    response.locals['isLogged'] = true
    const body = refusalBody(outcome)
    if ('waitSeconds' in body) response.set('Retry-After', String(body.waitSeconds))
    response.status(REFUSALS[outcome.refused].status).json(body)
    return
  }
  if (outcome.cookies) response.append('Set-Cookie', [...outcome.cookies])
  response.json(outcome.body)
}
