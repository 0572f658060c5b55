import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth'
import * as v from 'valibot'

const Body = v.strictObject({ userId: v.string(), linkId: v.optional(v.string()) })

/** A better-auth function of ours: open a session for somebody whom we have recognised already. */
export const sessionStarter = {
  id: 'session-starter',
  endpoints: {
    // Server-only: it has no path, so not even better-auth's handler would reach it.
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: Body }, async (ctx) => {
      const { internalAdapter } = ctx.context
      const { userId, linkId } = ctx.body
      const session = await internalAdapter.createSession(userId, false, linkId ? { linkId } : {})
      const user = await internalAdapter.findUserById(userId)
      if (!session || !user) throw new APIError('UNAUTHORIZED')
      await setSessionCookie(ctx, { session, user })
      return { sessionId: session.id }
    }),
  },
} satisfies BetterAuthPlugin
