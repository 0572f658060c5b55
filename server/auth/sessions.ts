import { isAPIError } from 'better-auth/api'
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../clock.ts'
import type { BetterAuthInstance } from './betterAuthInstance.ts'
import type { EndReason, LiveSessions } from './LiveSessions.ts'
import { slide } from './sessionLife.ts'
import { sessionTokens } from './sessionToken.ts'
import type { AuthStorage, SessionFilter } from './storage.ts'
import { viewerFrom, type Viewer } from './viewer.ts'

export type RequestHeaders = IncomingHttpHeaders | Headers

/** A viewer, and until when his session lasts if it is not used again (ms since 1970). */
export type OpenSession = { readonly viewer: Viewer; readonly expiresAt: number }

/** Values for Set-Cookie headers. */
export type SetCookies = readonly string[]

export type Sessions = ReturnType<typeof createSessions>

/** How long an answer may be reused: so late is heard what another node ends or changes. */
const REUSE = 1_000
const MOST_REUSED = 5_000
/** Ours has about 110 characters. */
const LONGEST_COOKIE = 500

type SessionParts = {
  readonly auth: BetterAuthInstance
  readonly storage: AuthStorage
  readonly clock: Clock
  readonly live: LiveSessions
  readonly cookieName: string
  readonly secret: string
}

/** Finds, opens and ends sessions. */
export function createSessions(parts: SessionParts) {
  const { auth, storage, clock, live, cookieName } = parts
  const tokenIn = sessionTokens(cookieName, parts.secret)
  const reusable = new Map<string, OpenSession & { generation: number; until: number }>()
  const underWay = new Map<string, Promise<OpenSession | undefined>>()

  async function sessionOf(headers: RequestHeaders): Promise<OpenSession | undefined> {
    const cookie = cookieOf(headers, cookieName)
    if (cookie === undefined) return undefined
    const known = reusable.get(cookie)
    if (known?.generation === live.generation && clock.now() < known.until) return known
    // A page that comes back opens three connections at once: one look-up serves them.
    const running = underWay.get(cookie) ?? settled(cookie).finally(() => underWay.delete(cookie))
    underWay.set(cookie, running)
    return running
  }

  /**
   * Looks again when a session ended or an account changed during the look-up: a connection that is
   * let in on an answer from before would miss the call that closes it.
   */
  async function settled(cookie: string): Promise<OpenSession | undefined> {
    const generation = live.generation
    const open = await lookUp(cookie)
    if (generation !== live.generation) return settled(cookie)
    reusable.delete(cookie)
    if (!open) return undefined
    live.see(open.viewer.sessionId, open.expiresAt)
    if (reusable.size >= MOST_REUSED) reusable.clear()
    const until = Math.min(clock.now() + REUSE, open.expiresAt)
    reusable.set(cookie, { ...open, generation, until })
    return open
  }

  async function lookUp(cookie: string): Promise<OpenSession | undefined> {
    const token = tokenIn(cookie)
    const session = token === undefined ? undefined : await storage.sessions.byToken(token)
    const account = session?.account
    const viewer = account && viewerFrom(session.id, account)
    const now = clock.now()
    if (!session || !account || !viewer || session.expiresAt <= now) return undefined
    const longer = slide(session, account.kind, now)
    if (longer !== undefined) await storage.sessions.extend(session.id, longer)
    return { viewer, expiresAt: longer ?? session.expiresAt }
  }

  /** A fresh session each time: one that was set in the browser beforehand is worth nothing. */
  async function opened(
    headers: RequestHeaders,
    open: () => Promise<Headers>,
  ): Promise<SetCookies> {
    const before = await sessionOf(headers)
    const answer = await open()
    if (before) await end({ id: before.viewer.sessionId }, 'replaced')
    return answer.getSetCookie()
  }

  async function end(filter: SessionFilter, reason: EndReason): Promise<void> {
    live.end(await storage.sessions.remove(filter), reason)
  }

  return {
    sessionOf,
    end,

    async viewerOf(headers: RequestHeaders): Promise<Viewer | undefined> {
      return (await sessionOf(headers))?.viewer
    },

    /** Opens a session for an account that has been recognised and ends the one in `headers`. */
    async open(userId: string, headers: RequestHeaders, linkId?: string): Promise<SetCookies> {
      return opened(headers, async () => {
        const body = linkId === undefined ? { userId } : { userId, linkId }
        return (await auth.api.startSession({ body, returnHeaders: true })).headers
      })
    },

    /** Undefined when user name and password do not belong together. @throws Busy */
    async openByPassword(
      body: { readonly username: string; readonly password: string },
      headers: RequestHeaders,
    ): Promise<SetCookies | undefined> {
      try {
        return await opened(headers, async () => {
          return (await auth.api.signInUsername({ body, returnHeaders: true })).headers
        })
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return undefined
        throw error
      }
    },
  }
}

/**
 * The part of the Cookie header that is ours; the rest is nobody's business here and would make
 * every request's header a different one.
 */
function cookieOf(headers: RequestHeaders, name: string): string | undefined {
  const all = headers instanceof Headers ? headers.get('cookie') : headers.cookie
  const ours = all?.split(/;\s*/).filter((pair) => pair.startsWith(`${name}=`))
  const cookie = ours?.join('; ') ?? ''
  return cookie === '' || cookie.length > LONGEST_COOKIE ? undefined : cookie
}
