import { deputyOf } from '../meeting/chairs.ts'
import { rollOf } from '../meeting/lookup.ts'
import { refuse } from '../refusal.ts'
import { seatOf } from './Actor.ts'
import type { Question, Rule } from './Rule.ts'
import { meetingFor } from './Rule.ts'
import type { SeatKind } from './Seat.ts'

// Who may: rules named after the person.

/** [P1] The chair of this meeting, whatever the seat. */
export const isChair: Rule = (q) =>
  seatOf(q.actor) === undefined || meetingFor(q)?.chairId !== seatOf(q.actor)
    ? refuse('NOT_CHAIR')
    : undefined

/** [P2] 第一书记、书记、专职委员. */
export const isStaff: Rule = ({ state, actor }) => {
  const kind = state.seat.get(seatOf(actor) ?? '')?.kind
  return kind === 'FIRST_SECRETARY' || kind === 'SECRETARY' || kind === 'FULL_TIME'
    ? undefined
    : refuse('NOT_PERMITTED')
}

/** [P3] Anybody with a seat, observers and the recorder too. */
export const hasSeat: Rule = ({ state, actor }) =>
  state.seat.has(seatOf(actor) ?? '') ? undefined : refuse('NOT_PERMITTED')

/** [M31] The chair of this meeting, or the first secretary in office, whose chair it is. */
export const isChairOrFirstSecretary: Rule = (q) =>
  q.state.seat.get(seatOf(q.actor) ?? '')?.kind === 'FIRST_SECRETARY' && votes(q)
    ? undefined
    : isChair(q)

/** [M32] Who may take the chair if the chair is lost. */
export const isDeputy: Rule = (q) => {
  const meeting = meetingFor(q)
  const seatId = seatOf(q.actor)
  return meeting && seatId && deputyOf(q.state, meeting) === seatId
    ? undefined
    : refuse('NOT_PERMITTED')
}

/** [P4] The chair, or the recorder of this meeting. */
export const isChairOrRecorder: Rule = (q) => {
  const meeting = meetingFor(q)
  const seat = seatOf(q.actor)
  return seat && (meeting?.chairId === seat || meeting?.recorderId === seat)
    ? undefined
    : refuse('NOT_PERMITTED')
}

/** [P4] The recorder of this meeting. */
export const isRecorderOfMeeting: Rule = (q) =>
  seatOf(q.actor) !== undefined && meetingFor(q)?.recorderId === seatOf(q.actor)
    ? undefined
    : refuse('NOT_PERMITTED')

/** [P4] For oneself; for somebody else only the chair or the recorder, and it is written down. */
export const oneselfOrRecorder: Rule = (q) =>
  q.about.seatId === undefined || q.about.seatId === seatOf(q.actor)
    ? undefined
    : isChairOrRecorder(q)

/** [P5] The technical administrator: accounts, seats, settings; never ballots or contacts. */
export const isAdmin: Rule = ({ actor }) =>
  actor.kind === 'admin' || actor.kind === 'system' ? undefined : refuse('NOT_PERMITTED')

/** [M45] The server itself: no person has this right. */
export const isSystem: Rule = ({ actor }) =>
  actor.kind === 'system' ? undefined : refuse('NOT_PERMITTED')

/** First secretary, secretary or full-time member, or the administrator: the list and the calendar. */
export const isStaffOrAdmin: Rule = (q) => (isAdmin(q) ? isStaff(q) : undefined)

/** Staff or the recorder's seat: whoever prepares the meeting. */
export const isStaffOrRecorder: Rule = (q) =>
  q.state.seat.get(seatOf(q.actor) ?? '')?.kind === 'RECORDER' ? undefined : isStaffOrAdmin(q)

/** [A1] A voting member asks for what only voting members may do. */
export const isVotingMember: Rule = (q) => (votes(q) ? undefined : refuse('NOT_PERMITTED'))

/** [I7] 书记、专职委员, or the secretary of the branch that the issue belongs to. */
export const isCommunityOrOwnBranch: Rule = (q) => {
  const issue = q.state.issue.get(q.about.issueId ?? '')
  const branch = issue ? q.state.branch.get(issue.branchId) : undefined
  const seatId = seatOf(q.actor)
  const kind = q.state.seat.get(seatId ?? '')?.kind
  const own = seatId !== undefined && branch?.secretaryId === seatId
  return own || kind === 'SECRETARY' || kind === 'FULL_TIME' ? undefined : refuse('NOT_PERMITTED')
}

const MEMBERS: readonly SeatKind[] = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME', 'PART_TIME']

/** [T4] The owner of the task, or a member or the liaison of its lead unit. */
export const isOfLeadUnit: Rule = (q) => ofLeadUnit(q, [...MEMBERS, 'LIAISON'])

/** [T4] The same without the liaison: a unit refuses a task only through its members. */
export const mayDeclineForUnit: Rule = (q) => ofLeadUnit(q, MEMBERS)

const ofLeadUnit = ({ state, actor, about }: Question, kinds: readonly SeatKind[]) => {
  const task = state.task.get(about.taskId ?? '')
  const seat = state.seat.get(seatOf(actor) ?? '')
  const acts = seat && seat.unitId === task?.leadUnitId && kinds.includes(seat.kind)
  return task && seat && (task.ownerId === seat.id || acts) ? undefined : refuse('NOT_PERMITTED')
}

/** Has the asker a vote in this meeting? Whoever is excluded from 应到 has none [A10]. */
export const votes = (q: Question): boolean => {
  const seatId = seatOf(q.actor)
  const meeting = meetingFor(q)
  const seat = seatId ? q.state.seat.get(seatId) : undefined
  return seat !== undefined && meeting !== undefined && rollOf(q.state, meeting).includes(seat.id)
}
