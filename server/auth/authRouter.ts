import { Router, type RequestHandler } from 'express'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { sessionCookieAttributes, sessionCookieName } from './betterAuthInstance.ts'
import { addressKey } from './clientAddress.ts'
import type { Guests, OnGuest } from './guests.ts'
import { answering, takingJson } from './jsonRoute.ts'
import type { PasswordSignIn } from './passwordSignIn.ts'
import type { PersonalLinks } from './personalLinks.ts'
import { refuse, refuseFor } from './refusals.ts'
import type { Sessions } from './sessions.ts'
import type { Setup, SetupForm } from './setup.ts'
import { TryCounter } from './TryCounter.ts'
import type { Viewer } from './viewer.ts'

/** What the rest of the server adds to the routes. */
export type AuthRouterHooks = {
  /** What `GET /api/me` tells a viewer about himself, beside who he is. */
  readonly describe: (viewer: Viewer) => Promise<object>
  readonly onGuest: OnGuest
}

export type AuthRouterParts = {
  readonly sessions: Sessions
  readonly links: PersonalLinks
  readonly guests: Guests
  readonly setup: Setup
  readonly passwordSignIn: PasswordSignIn
  readonly sameOriginOnly: RequestHandler
  readonly secureCookies: boolean
  readonly clock: Clock
  readonly log: Log
}

const WRONG_LINKS_PER_MINUTE = 60

const Text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const LinkForm = v.strictObject({ token: Text(200) })
// Passwords may be too long here: they get a sentence of their own.
const PasswordForm = v.strictObject({ username: Text(200), password: v.string() })
const CodeForm = v.strictObject({ code: Text(40), name: Text(200) })
const Nothing = v.strictObject({})
const SetupForm = v.strictObject({
  token: Text(200),
  username: Text(200),
  password: v.string(),
  name: Text(200),
})

/** The sign-in routes under `/api`, the only ones there are. */
export function createAuthRouter(parts: AuthRouterParts, hooks: AuthRouterHooks): Router {
  const { sessions, log, secureCookies } = parts
  const wrongLinks = new TryCounter(parts.clock, 60_000)
  const router = Router()

  const post = <Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    handle: Parameters<typeof takingJson<Schema>>[2],
  ) => router.post(path, parts.sameOriginOnly, takingJson(log, schema, handle))

  post('/api/sign-in/link', LinkForm, async ({ token }, request) => {
    const address = addressKey(request)
    const wait = wrongLinks.waitFor(address, WRONG_LINKS_PER_MINUTE)
    if (wait > 0) return refuseFor(wait)
    const cookies = await parts.links.redeemLink(token, request.headers)
    if (cookies) return { body: { signedIn: true }, cookies }
    wrongLinks.add(address)
    return refuse('LINK_INVALID')
  })

  post('/api/sign-in/password', PasswordForm, (form, request) =>
    parts.passwordSignIn(form, addressKey(request), request.headers),
  )

  post('/api/sign-in/code', CodeForm, (form, request) =>
    parts.guests.enter(form, addressKey(request), request.headers, hooks.onGuest),
  )

  post('/api/setup', SetupForm, (form: SetupForm, request) =>
    parts.setup.createFirstAdmin(form, addressKey(request), request.headers),
  )

  post('/api/sign-out', Nothing, async (_nothing, request) => {
    const session = await sessions.sessionOf(request.headers)
    if (session) await sessions.end({ id: session.viewer.sessionId }, 'signed-out')
    request.res?.clearCookie(
      sessionCookieName(secureCookies),
      sessionCookieAttributes(secureCookies),
    )
    return { body: { signedIn: false } }
  })

  const me = answering(log, async (request) => {
    const session = await sessions.sessionOf(request.headers)
    if (!session) return refuse('NOT_SIGNED_IN')
    const { sessionId: _private, ...viewer } = session.viewer
    const described = await hooks.describe(session.viewer)
    return { body: { ...described, viewer, expiresAt: session.expiresAt } }
  })
  router.get('/api/me', me)

  return router
}
