import type { IssueId, ItemId, MeetingId, MotionId, SeatId, TaskId, UnitId } from '../ids.ts'

export const TASK_PHASES = {
  ASSIGNED: '已交办',
  DECLINED: '不予签收',
  ACCEPTED: '已签收',
  IN_PROGRESS: '办理中',
  SUBMITTED: '待核查',
  AWAITING_RATING: '待评价',
  CLOSED: '已销号',
  CLOSED_UNRESOLVED: '办结未解决',
} as const
export type TaskPhase = keyof typeof TASK_PHASES

/** 交办: a task with exactly one lead unit. */
export interface Task {
  readonly id: TaskId
  readonly meetingId: MeetingId
  readonly itemId: ItemId
  readonly seq: number
  readonly issueId?: IssueId
  readonly motionId?: MotionId
  readonly text: string
  readonly leadUnitId: UnitId
  readonly supportUnitIds: readonly UnitId[]
  readonly ownerId: SeatId
  readonly assignedAt: number
  readonly dueAt: number
  readonly acceptDueAt: number
  readonly phase: TaskPhase
  readonly acceptedAt?: number
  readonly declineReason?: string
  readonly submittedAt?: number
  readonly percent?: number
  readonly progressNote?: string
  readonly closedAt?: number
}
