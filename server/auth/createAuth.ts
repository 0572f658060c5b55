import { setTimeout as pauseFor } from 'node:timers/promises'
import type { Router } from 'express'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { createAccountKeeper } from './accountKeeper.ts'
import { createAuthRouter, type AuthRouterHooks } from './authRouter.ts'
import { createBetterAuth, sessionCookieName } from './betterAuthInstance.ts'
import { createGuests } from './guests.ts'
import {
  LiveSessions,
  type AccountChangedListener,
  type SessionEndedListener,
  type SessionEndingListener,
} from './LiveSessions.ts'
import { createMeetingCodes } from './meetingCodes.ts'
import { createOriginCheck } from './originCheck.ts'
import { createPasswordSignIn } from './passwordSignIn.ts'
import { createPersonalLinks } from './personalLinks.ts'
import { createSessionCheck, type ConnectedViewers } from './sessionCheck.ts'
import { startSessionWatch } from './sessionWatch.ts'
import { createSessions } from './sessions.ts'
import { createSetup } from './setup.ts'
import type { AuthStorage } from './storage.ts'

export type AuthSettings = {
  readonly storage: AuthStorage
  /** Real time: links and sessions end by it, whatever clock a meeting runs on. */
  readonly clock: Clock
  /** Signs cookies; at least 32 random characters, the same at each start. */
  readonly secret: string
  /** PUBLIC_URL, where it is set. */
  readonly baseUrl?: string | undefined
  /** True where browsers reach us over https. */
  readonly secureCookies: boolean
  readonly log: Log
  /** How the answers to repeated wrong passwords are held back. */
  readonly pause?: (ms: number) => Promise<unknown>
  /** How often sessions with open connections are looked after, in milliseconds. */
  readonly watchEvery?: number
}

export type Auth = ReturnType<typeof createAuth>

/** Everything about who somebody is; what he may do is decided elsewhere. */
export function createAuth(settings: AuthSettings) {
  const { storage, clock, secret, secureCookies, log } = settings
  const live = new LiveSessions(clock, log)
  const cookieName = sessionCookieName(secureCookies)
  const better = createBetterAuth(settings)
  const sessions = createSessions({ auth: better, storage, clock, live, cookieName, secret })
  const links = createPersonalLinks({ storage, sessions, clock, secret })
  const codes = createMeetingCodes({ storage, clock })
  const guests = createGuests({ storage, sessions, live, codes, clock, log })
  const setup = createSetup({ storage, sessions, clock })
  const pause = settings.pause ?? ((ms: number) => pauseFor(ms))
  const passwordSignIn = createPasswordSignIn({ sessions, clock, pause })
  const { isAllowedOrigin, sameOriginOnly } = createOriginCheck(settings)
  const sources = new Set<ConnectedViewers>()
  const check = createSessionCheck({ storage, clock, live, sources })
  const every = settings.watchEvery
  const stopWatch = startSessionWatch({ storage, clock, live, check, log, every })
  const parts = {
    sessions,
    links,
    guests,
    setup,
    passwordSignIn,
    sameOriginOnly,
    secureCookies,
    clock,
    log,
  }

  return {
    /** Who sent these headers, by the session cookie; undefined for nobody. */
    viewerOf: sessions.viewerOf,
    /** Whether a session that `viewerOf` has named still is; asks no database. */
    isLive: (sessionId: string): boolean => live.isLive(sessionId),
    /** Where that is less than ten minutes away, when the session ends (ms since 1970). */
    endsSoon: (sessionId: string): number | undefined => live.endsSoon(sessionId),
    /** Called in the turn in which a session ends: close its connections. Returns the way out. */
    onSessionEnded: (listener: SessionEndedListener) => live.onEnded(listener),
    /** Called once, ten minutes before a session ends by its age. Returns the way out. */
    onSessionEnding: (listener: SessionEndingListener) => live.onEnding(listener),
    /**
     * Names a place that keeps connections open: their sessions are compared with the database twice a
     * second, so that the word of another node is heard, too. Returns the way out.
     */
    watchConnections(source: ConnectedViewers): () => void {
      sources.add(source)
      return () => sources.delete(source)
    },
    /** Called when an account's rights changed: close its connections and let them come back. */
    onAccountChanged: (listener: AccountChangedListener) => live.onChanged(listener),

    issueLink: links.issueLink,
    issueStableLink: links.issueStableLink,
    listLinks: links.listLinks,
    revokeLink: links.revokeLink,
    revokeLinks: links.revokeLinks,

    codeFor: codes.codeFor,
    rotateCode: codes.rotateCode,
    dropCode: codes.dropCode,
    promoteGuest: guests.promoteGuest,
    removeGuest: guests.removeGuest,

    setupToken: setup.setupToken,
    ...createAccountKeeper({ storage, sessions, clock }),

    /** For every route that changes something, ours and others'. */
    sameOriginOnly,
    /** For upgrades: whether the page that asks is one of ours. */
    isAllowedOrigin,

    /** The sign-in routes; mount at the root. */
    router: (hooks: AuthRouterHooks): Router => createAuthRouter(parts, hooks),

    /** Stops the watch over expired sessions. */
    close: stopWatch,
  }
}
