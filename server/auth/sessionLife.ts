import type { AccountKind } from './storage.ts'

export const DAY = 86_400_000

/** Longest life of any session and default life of a seat's link, in milliseconds. */
export const LONGEST = 400 * DAY

/** How long an unused session stays open, by kind of account. */
const IDLE: Readonly<Record<AccountKind, number>> = {
  SEAT: 30 * DAY,
  ADMIN: 30 * DAY,
  SCREEN: LONGEST,
  GUEST: DAY,
  SUBDISTRICT: 30 * DAY,
  DISTRICT: 30 * DAY,
}

export type SessionSpan = {
  /** Over then, unless it is used before. */
  readonly expiresAt: number
  /** Over then in any case. */
  readonly endsAt: number
}

/**
 * The span of a session opened now. A guest's ends after a day even when the chair makes him a
 * member of the meeting meanwhile; one opened by a link never outlives the link.
 */
export function newSpan(kind: AccountKind, now: number, linkExpiresAt = Infinity): SessionSpan {
  const longest = kind === 'GUEST' ? IDLE.GUEST : LONGEST
  const endsAt = Math.min(now + longest, linkExpiresAt)
  return { expiresAt: Math.min(now + IDLE[kind], endsAt), endsAt }
}

/** The new expiry of a session used now; undefined while it would gain less than a day. */
export function slide(span: SessionSpan, kind: AccountKind, now: number): number | undefined {
  const expiresAt = Math.min(now + IDLE[kind], span.endsAt)
  return expiresAt - span.expiresAt >= DAY ? expiresAt : undefined
}
