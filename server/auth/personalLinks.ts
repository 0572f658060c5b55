import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { EndReason } from './LiveSessions.ts'
import { LONGEST } from './sessionLife.ts'
import type { RequestHeaders, Sessions, SetCookies } from './sessions.ts'
import type { AuthStorage, LinkHolder, LinkRecord } from './storage.ts'
import { derivedToken, hashToken, newToken } from './token.ts'

export type LinkOrder = {
  readonly holder: LinkHolder
  /** The account's name, shown to whoever opens the link. */
  readonly name: string
  /** Who asked for the link: a seat's or an account's id, for the list of links. */
  readonly createdBy: string
  /** Milliseconds since 1970; 400 days from now where absent. */
  readonly expiresAt?: number
  /** Revokes the holder's other links and ends what they opened. */
  readonly replace?: boolean
}

export type IssuedLink = { readonly token: string; readonly expiresAt: number }

export type PersonalLinks = ReturnType<typeof createPersonalLinks>

type LinkParts = {
  readonly storage: AuthStorage
  readonly sessions: Sessions
  readonly clock: Clock
  readonly secret: string
}

/** Links that sign their holder in. Only a token's hash is kept; the link itself is shown once. */
export function createPersonalLinks({ storage, sessions, clock, secret }: LinkParts) {
  async function issue(order: LinkOrder, token: string): Promise<IssuedLink> {
    const now = clock.now()
    const account = await storage.accounts.ensure(order.holder, order.name)
    if (order.replace) await revokeAll({ userIds: [account.id] }, 'replaced')
    const link = await storage.links.add({
      id: randomUUID(),
      userId: account.id,
      tokenHash: hashToken(token),
      createdAt: now,
      createdBy: order.createdBy,
      expiresAt: order.expiresAt ?? now + LONGEST,
    })
    return { token, expiresAt: link.expiresAt }
  }

  async function revokeAll(
    filter: { id: string } | { userIds: readonly string[] },
    reason: EndReason,
  ): Promise<void> {
    const linkIds = await storage.links.revoke(filter, clock.now())
    await sessions.end({ linkIds }, reason)
  }

  async function userIdsOf(holder: LinkHolder): Promise<readonly string[]> {
    return (await storage.accounts.ofHolder(holder)).map((account) => account.id)
  }

  async function isGood(link: LinkRecord): Promise<boolean> {
    if (link.revokedAt !== undefined || link.expiresAt <= clock.now()) return false
    const account = await storage.accounts.byId(link.userId)
    return account !== undefined && account.disabledAt === undefined
  }

  return {
    /** A link with a new random token. */
    issueLink: (order: LinkOrder): Promise<IssuedLink> => issue(order, newToken()),

    /**
     * The holder's link for demonstrations: the same one at each start of this installation, so
     * that printed QR codes and open pages survive it.
     */
    issueStableLink: (order: Omit<LinkOrder, 'replace'>): Promise<IssuedLink> =>
      issue(
        order,
        derivedToken(secret, JSON.stringify(order.holder, Object.keys(order.holder).sort())),
      ),

    /** Undefined when the token is unknown, expired or revoked, or its account disabled. */
    async redeemLink(token: string, headers: RequestHeaders): Promise<SetCookies | undefined> {
      const link = await storage.links.byTokenHash(hashToken(token))
      if (!link || !(await isGood(link))) return undefined
      const cookies = await sessions.open(link.userId, headers, link.id)
      // A link revoked between the two look-ups has just opened a session that nobody ended.
      const after = await storage.links.byId(link.id)
      if (!after || !(await isGood(after))) {
        await sessions.end({ linkIds: [link.id] }, 'revoked')
        return undefined
      }
      await storage.links.markUsed(link.id, clock.now())
      return cookies
    },

    /** Ends the holder's links and, at once, every session that one of them opened. */
    async revokeLinks(holder: LinkHolder): Promise<void> {
      await revokeAll({ userIds: await userIdsOf(holder) }, 'revoked')
    },

    /** Ends one link (`LinkRecord.id`) and the sessions that it opened. */
    revokeLink: (id: string): Promise<void> => revokeAll({ id }, 'revoked'),

    /** The holder's links that still work, newest first. */
    async listLinks(holder: LinkHolder): Promise<readonly LinkRecord[]> {
      const links = await storage.links.ofUsers(await userIdsOf(holder))
      const now = clock.now()
      return links.filter((link) => link.revokedAt === undefined && link.expiresAt > now)
    },
  }
}
