import type { GuestId, IssueId, ItemId, MeetingId, MotionId, SeatId, TaskId } from '../ids.ts'
import { currentMeeting } from '../meeting/lookup.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import { isOver } from '../meeting/Meeting.ts'
import type { Refusal } from '../refusal.ts'
import { refuse } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Actor } from './Actor.ts'

/** What a command is about. Each command's input has some of these. */
export interface Subject {
  readonly meetingId?: MeetingId
  readonly itemId?: ItemId
  readonly motionId?: MotionId
  readonly round?: number
  readonly serial?: string
  readonly taskId?: TaskId
  readonly issueId?: IssueId
  readonly keepId?: IssueId
  readonly mergeIds?: readonly IssueId[]
  readonly seatId?: SeatId
  readonly guestId?: GuestId
  readonly onBehalfOfId?: SeatId
}

/** May this person do it, now? Asked by the server before it decides and by the buttons. */
export interface Question {
  readonly state: State
  readonly actor: Actor
  readonly about: Subject
  /** The server's clock, ms; in a browser, as near to it as it knows. */
  readonly now: number
}
/** A named rule: the refusal, or undefined where there is none. */
export type Rule = (q: Question) => Refusal | undefined

/** The meeting that a command is about, through its item or motion where it names no meeting. */
export const meetingFor = ({ state, about }: Question): Meeting | undefined => {
  const motion = about.motionId ? state.motion.get(about.motionId) : undefined
  const item = about.itemId ? state.item.get(about.itemId) : undefined
  const id = about.meetingId ?? motion?.meetingId ?? item?.meetingId
  return id ? state.meeting.get(id) : undefined
}

/** Every object that is named exists, and all of one meeting. Else: same as missing. */
export const exists: Rule = ({ state, about }) => {
  const motion = about.motionId ? state.motion.get(about.motionId) : undefined
  const item = about.itemId ? state.item.get(about.itemId) : undefined
  const meeting = about.meetingId ? state.meeting.get(about.meetingId) : undefined
  const missing =
    (about.motionId && !motion) ||
    (about.itemId && !item) ||
    (about.meetingId && !meeting) ||
    (about.issueId && !state.issue.has(about.issueId)) ||
    (about.taskId && !state.task.has(about.taskId)) ||
    (about.seatId && !state.seat.has(about.seatId)) ||
    [about.keepId, ...(about.mergeIds ?? [])].some((id) => id && !state.issue.has(id))
  const meetings = new Set([motion?.meetingId, item?.meetingId, meeting?.id].filter(Boolean))
  // [M3] What was never put before the meeting cannot be acted on either once it is over.
  const ofMeeting = (about.motionId && !motion) || (about.itemId && !item)
  const current = ofMeeting ? currentMeeting(state) : undefined
  if (current && isOver(current)) return refuse('MEETING_CLOSED')
  return missing || meetings.size > 1 ? refuse('NOT_FOUND') : undefined
}
