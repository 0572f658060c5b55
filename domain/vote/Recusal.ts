import type { ItemId, MeetingId, SeatId } from '../ids.ts'

/** 回避: for the whole item, also for later motions on it [V8]. */
export interface Recusal {
  readonly id: string
  readonly meetingId: MeetingId
  readonly itemId: ItemId
  readonly seatId: SeatId
  readonly at: number
  readonly reason: string
}
