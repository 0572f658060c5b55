import { isTier, type Account, type Tier } from './storage.ts'

/** Who is asking, taken from the session only and never from a request's body. */
export type Viewer =
  | {
      readonly kind: 'seat'
      readonly sessionId: string
      readonly userId: string
      readonly committeeId: string
      readonly seatId: string
    }
  | {
      readonly kind: 'screen'
      readonly sessionId: string
      readonly userId: string
      readonly committeeId: string
    }
  | {
      readonly kind: 'guest'
      readonly sessionId: string
      readonly userId: string
      readonly committeeId: string
      readonly guestId: string
    }
  | { readonly kind: 'admin'; readonly sessionId: string; readonly userId: string }
  | AreaViewer

/** A superior tier: it reads over the committees of its area, and presses nothing [P12]. */
export interface AreaViewer {
  readonly kind: 'area'
  readonly sessionId: string
  readonly userId: string
  readonly tier: Tier
  readonly area: string
}

/** Somebody who belongs to one committee. */
export type CommitteeViewer = Extract<Viewer, { committeeId: string }>
export const isOfCommittee = (viewer: Viewer): viewer is CommitteeViewer => 'committeeId' in viewer

/** What a session of this account may be used for; undefined for a disabled or half-made account. */
export function viewerFrom(sessionId: string, account: Account): Viewer | undefined {
  if (account.disabledAt !== undefined) return undefined
  const { kind, committeeId, subjectId, id: userId } = account
  if (kind === 'ADMIN') return { kind: 'admin', sessionId, userId }
  if (isTier(kind))
    return subjectId === undefined
      ? undefined
      : { kind: 'area', sessionId, userId, tier: kind, area: subjectId }
  if (committeeId === undefined) return undefined
  if (kind === 'SCREEN') return { kind: 'screen', sessionId, userId, committeeId }
  if (subjectId === undefined) return undefined
  if (kind === 'SEAT') return { kind: 'seat', sessionId, userId, committeeId, seatId: subjectId }
  return { kind: 'guest', sessionId, userId, committeeId, guestId: subjectId }
}
