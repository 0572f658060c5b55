import type { ItemId, MeetingId, SeatId } from '../ids.ts'

export interface MinutesSection {
  readonly itemId: ItemId
  readonly text: string
}

/** 会议纪要 as stored: drafted at adjournment from the records alone [M9]. */
export interface Minutes {
  readonly id: MeetingId
  readonly meetingId: MeetingId
  readonly docNo: string
  readonly title: string
  readonly phase: 'DRAFT' | 'SIGNED' | 'ISSUED'
  readonly draftedAt: number
  readonly text: string
  readonly sections: readonly MinutesSection[]
  readonly signedAt?: number
  readonly signedById?: SeatId
  readonly issuedAt?: number
}
