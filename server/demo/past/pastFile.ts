import * as v from 'valibot'
import { METHODS } from '../../../domain/committee/Settings.ts'
import {
  BranchId,
  IssueId,
  ItemId,
  MeetingId,
  MotionId,
  SeatId,
  TaskId,
  UnitId,
} from '../../../domain/ids.ts'
import { Category } from '../../../domain/issue/Issue.ts'
import { Via } from '../../../domain/meeting/Attendance.ts'
import { TASK_PHASES, type TaskPhase } from '../../../domain/assignment/Task.ts'
import { Count, Text, Time, Version } from '../parts.ts'

const Ballots = v.object({
  approve: v.array(SeatId),
  against: v.array(SeatId),
  abstain: v.array(SeatId),
})

export const PastMotion = v.object({
  id: MotionId,
  text: Text,
  method: v.picklist(METHODS),
  major: v.boolean(),
  recused: v.array(v.object({ memberId: SeatId, reason: Text })),
  tally: v.nullable(v.object({ approve: Count, against: Count, abstain: Count })),
  ballots: v.nullable(Ballots),
  closedAt: v.nullable(Time),
  withdrawnAt: v.nullable(Time),
  withdrawnBy: v.nullable(SeatId),
})
export type PastMotion = v.InferOutput<typeof PastMotion>

export const PastTask = v.object({
  id: TaskId,
  task: Text,
  leadUnitId: UnitId,
  supportUnitIds: v.array(UnitId),
  ownerId: SeatId,
  issuedAt: Time,
  acceptDue: Time,
  acceptedAt: v.nullable(Time),
  due: Time,
  extension: v.nullable(v.object({ newDue: Time, approvedAt: v.nullable(Time) })),
  progress: v.array(v.object({ percent: Count, note: Text })),
  submittedAt: v.nullable(Time),
  checkedAt: v.nullable(Time),
  status: v.picklist(Object.keys(TASK_PHASES) as TaskPhase[]),
})
export type PastTask = v.InferOutput<typeof PastTask>

export const PastItem = v.object({
  id: ItemId,
  order: Count,
  type: v.picklist(['INFORM', 'DELIBERATE']),
  title: Text,
  issue: v.nullable(v.object({ id: IssueId, branchId: BranchId, category: Category, title: Text })),
  presenterId: SeatId,
  summary: Text,
  startedAt: Time,
  motions: v.array(PastMotion),
  outcome: v.picklist(['NOTED', 'PASSED', 'NOT_PASSED', 'DEFERRED', 'WITHDRAWN']),
  disposition: v.nullable(Text),
  escalation: v.nullable(
    v.object({ to: v.array(UnitId), reason: Text, sentAt: Time, replyDue: Time }),
  ),
  assignments: v.array(PastTask),
})
export type PastItem = v.InferOutput<typeof PastItem>

export const PastMeeting = v.object({
  id: MeetingId,
  no: Text,
  startAt: Time,
  endAt: Time,
  place: Text,
  chairId: SeatId,
  recorderId: SeatId,
  attendance: v.object({
    present: v.array(
      v.object({ memberId: SeatId, via: Via, checkInAt: Time, leftAt: v.nullable(Time) }),
    ),
    leave: v.array(v.object({ memberId: SeatId, reason: Text })),
    observers: v.array(SeatId),
    recorders: v.array(SeatId),
  }),
  agenda: v.array(PastItem),
  minutes: v.object({ signedBy: SeatId, signedAt: Time, issuedAt: Time }),
})
export type PastMeeting = v.InferOutput<typeof PastMeeting>

/** past-meetings.json: meetings that were held before this board. */
export const PastFile = v.object({ schemaVersion: Version, meetings: v.array(PastMeeting) })
export type PastFile = v.InferOutput<typeof PastFile>
