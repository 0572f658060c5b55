import type { IssueId, ItemId, MeetingId, UnitId } from '../ids.ts'

/** 吹哨上报: a whistle to a superior, with the date by which an answer is due. */
export interface Escalation {
  readonly id: string
  readonly meetingId: MeetingId
  readonly itemId: ItemId
  readonly issueId?: IssueId
  readonly toUnitIds: readonly UnitId[]
  readonly reason: string
  readonly sentAt: number
  readonly replyDueAt: number
}
