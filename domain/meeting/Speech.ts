import type { ItemId, MeetingId, SeatId } from '../ids.ts'

interface Asked {
  readonly id: string
  readonly meetingId: MeetingId
  readonly itemId: ItemId
  readonly seatId: SeatId
  readonly askedAt: number
  /** Place in the queue; the chair may change it. */
  readonly order: number
}

/** 发言: from the raised hand to the last word. Each phase has only what exists in it. */
export type Speech =
  | (Asked & { readonly phase: 'WAITING' })
  | (Asked & { readonly phase: 'SPEAKING'; readonly startedAt: number })
  | (Asked & { readonly phase: 'DONE'; readonly startedAt: number; readonly endedAt: number })
  | (Asked & { readonly phase: 'DROPPED' })
