import type { ItemId, MeetingId, SeatId } from '../ids.ts'
import type { MinutesDocument } from './MinutesDocument.ts'

interface Version {
  readonly id: string
  readonly meetingId: MeetingId
  /** 1 is what the adjournment drafted; an erratum is the next one [M44]. */
  readonly version: number
  readonly docNo: string
  readonly title: string
  readonly draftedAt: number
  readonly document: MinutesDocument
  /** The document in words, as `minutesText` writes it: what is searched and quoted. */
  readonly text: string
  /** An erratum only: why, and who began it. */
  readonly correction?: { readonly reason: string; readonly byId: SeatId; readonly at: number }
  /** Who changed the prose of the draft, last. */
  readonly editedAt?: number
  readonly editedById?: SeatId
}

/** What the signature fixes [M41]. */
interface Signed extends Version {
  readonly signedAt: number
  readonly signedById: SeatId
  /** SHA-256 (base64) of the body: of all but the colophon, which the issue completes. */
  readonly bodyHash: string
  /** Place in the ledger at which it was signed. */
  readonly signedSeq: number
  /** The end of the term in which members confirm or object, ms [M42]. */
  readonly confirmEndsAt: number
}

/** 会议纪要, one version: drafted from the records [M9], signed, issued [M39]. */
export type Minutes =
  | (Version & { readonly phase: 'DRAFT' })
  | (Signed & { readonly phase: 'SIGNED' })
  | (Signed & { readonly phase: 'ISSUED'; readonly issuedAt: number; readonly issuedById: SeatId })

export type DraftMinutes = Extract<Minutes, { phase: 'DRAFT' }>
export type SignedMinutes = Extract<Minutes, { signedAt: number }>
export const wasSigned = (m: Minutes): m is SignedMinutes => m.phase !== 'DRAFT'

/** 确认 or 异议 of one member about one signed version [M42]. */
export interface MinutesAnswer {
  readonly id: string
  readonly meetingId: MeetingId
  readonly minutesId: string
  readonly seatId: SeatId
  readonly at: number
  readonly answer: 'CONFIRMED' | 'OBJECTED'
  /** The item that is objected to; without it the minutes as a whole. */
  readonly itemId?: ItemId
  readonly reason?: string
}
