import * as v from 'valibot'
import type { MeetingId, SeatId } from '../ids.ts'

export const Via = v.picklist(['ONSITE', 'REMOTE'])
/** 现场参会 or 线上参会. */
export type Via = v.InferOutput<typeof Via>

/** One stay in the room, from check-in to check-out. Open while there is no `outAt`. */
export interface Stay {
  readonly via: Via
  readonly inAt: number
  readonly inSeq: number
  /** Checked in after the meeting had been opened. */
  readonly afterOpening?: true
  readonly outAt?: number
  readonly outSeq?: number
  readonly reason?: string
  /** Entered by the recorder or the chair for somebody else. */
  readonly enteredById?: SeatId
}

/** 签到: one person's attendance of one meeting. Connection is not attendance [A3]. */
export interface Attendance {
  readonly id: string
  readonly meetingId: MeetingId
  readonly seatId: SeatId
  readonly stays: readonly Stay[]
  readonly leave?: { readonly reason: string; readonly at: number }
}

export const openStay = (a: Attendance | undefined): Stay | undefined => {
  const last = a?.stays.at(-1)
  return last && last.outAt === undefined ? last : undefined
}
