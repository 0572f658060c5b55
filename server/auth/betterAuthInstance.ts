import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { hashPassword, LONGEST_PASSWORD, verifyPassword } from './passwords.ts'
import { LONGEST, newSpan } from './sessionLife.ts'
import { sessionStarter } from './sessionStarter.ts'
import type { AuthStorage } from './storage.ts'
import { isUsername, normaliseUsername } from './username.ts'

export type BetterAuthSettings = {
  readonly storage: AuthStorage
  readonly clock: Clock
  readonly secret: string
  readonly baseUrl?: string | undefined
  readonly secureCookies: boolean
  readonly log: Log
}

/**
 * better-auth keeps sessions and checks passwords and signed cookies. Only its functions are
 * called: its HTTP handler (sign-up, password reset, user update …) is never mounted.
 */
export function createBetterAuth(settings: BetterAuthSettings) {
  const { storage, clock, secureCookies, log } = settings
  return betterAuth({
    baseURL: settings.baseUrl ?? 'http://localhost',
    secret: settings.secret,
    database: storage.adapter,
    telemetry: { enabled: false },
    // Its messages name no person; their further arguments might, so they are dropped.
    logger: {
      level: 'error',
      log: (_level, message) => log.error({ from: 'better-auth' }, message),
    },
    emailAndPassword: {
      enabled: false,
      maxPasswordLength: 2 * LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        kind: { type: 'string', required: true, input: false },
        committeeId: { type: 'string', required: false, input: false },
        subjectId: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      // The cookie's life. The session's own is in its row, see sessionLife.ts.
      expiresIn: LONGEST / 1000,
      disableSessionRefresh: true,
      additionalFields: {
        linkId: { type: 'string', required: false, input: false },
        endsAt: { type: 'date', required: true, input: false },
      },
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: sessionCookieName(secureCookies),
          attributes: sessionCookieAttributes(secureCookies),
        },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // Every session passes here, whatever opened it: no disabled account gets one.
          before: async (session) => {
            const account = await storage.accounts.byId(session.userId)
            if (!account || account.disabledAt !== undefined) throw new APIError('UNAUTHORIZED')
            const linkId = 'linkId' in session ? session['linkId'] : undefined
            const link = typeof linkId === 'string' ? await storage.links.byId(linkId) : undefined
            const now = clock.now()
            const span = newSpan(account.kind, now, link?.expiresAt)
            return {
              data: {
                createdAt: new Date(now),
                expiresAt: new Date(span.expiresAt),
                endsAt: new Date(span.endsAt),
              },
            }
          },
        },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 32,
        usernameNormalization: normaliseUsername,
        usernameValidator: isUsername,
      }),
      sessionStarter,
    ],
  })
}

export type BetterAuthInstance = ReturnType<typeof createBetterAuth>

/** `__Host-` ties the cookie to this very host; browsers accept such a name over https only. */
export function sessionCookieName(secureCookies: boolean): string {
  return secureCookies ? '__Host-board' : 'board'
}

export function sessionCookieAttributes(secureCookies: boolean) {
  return { secure: secureCookies, httpOnly: true, sameSite: 'lax', path: '/' } as const
}
