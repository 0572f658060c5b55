import type { ItemId, MeetingId, SeatId } from '../ids.ts'
import type { Choice } from '../vote/Ballot.ts'

/** 书面意见 of a member on leave: shown to the meeting, kept, never counted [V16]. */
export interface WrittenOpinion {
  readonly id: string
  readonly meetingId: MeetingId
  readonly itemId: ItemId
  readonly seatId: SeatId
  readonly seq: number
  readonly at: number
  readonly text: string
  readonly choice: Choice
}
