import * as v from 'valibot'
import { Time } from '../demo/parts.ts'
import {
  Flag,
  Id,
  Issue,
  Note,
  Text,
  action,
  ofItem,
  ofItemWithNote,
  ofMeeting,
  ofMotion,
} from './scripted.ts'

/** Every kind of action that a script may have, as the button that it presses. */
export const ACTIONS = {
  REQUEST_LEAVE: action({
    name: 'requestLeave',
    payload: v.object({ reason: Note }),
    build: (p, _, meetingId) => ({ meetingId, reason: p.reason }),
  }),
  WRITTEN_OPINION: action({
    name: 'giveOpinion',
    payload: v.object({ agendaId: Id, choice: Text, text: Note }),
    build: (p, names) => ({
      itemId: names.ours('item', p.agendaId),
      choice: p.choice,
      text: p.text,
    }),
  }),
  CHECK_IN: action({
    name: 'checkIn',
    payload: v.object({ via: Text }),
    build: (p, _, meetingId) => ({ meetingId, via: p.via }),
  }),
  CHECK_OUT: action({
    name: 'checkOut',
    payload: v.object({ reason: Note }),
    build: (p, _, meetingId) => ({ meetingId, ...(p.reason ? { reason: p.reason } : {}) }),
  }),
  OPEN_MEETING: ofMeeting('openMeeting'),
  ADJOURN: ofMeeting('adjournMeeting'),
  START_ITEM: ofItem('startItem'),
  NOTE_ITEM: ofItem('noteItem'),
  APPROVE_ADHOC: ofItem('approveAdHoc'),
  CARRY_OVER: ofItemWithNote('carryOverItem'),
  RETURN_ITEM: ofItemWithNote('returnItem'),
  MERGE_ISSUES: action({
    name: 'mergeIssues',
    payload: v.object({ keep: Id, merge: v.array(Id) }),
    build: (p, names) => ({
      keepId: names.ours('issue', p.keep),
      mergeIds: p.merge.map((id) => names.ours('issue', id)),
    }),
  }),
  EDIT_ISSUE: action({
    name: 'editIssue',
    payload: v.object({
      issueId: Id,
      patch: v.object({
        title: v.optional(Text),
        description: v.optional(Text),
        location: v.optional(Text),
        tags: v.optional(v.array(Text)),
      }),
    }),
    build: (p, names) => ({ issueId: names.ours('issue', p.issueId), patch: p.patch }),
  }),
  ADD_ISSUE: action({
    name: 'addIssue',
    payload: v.object({ issueId: Id, issue: Issue }),
    build: (p) => ({ issue: p.issue }),
    learn: (p) => [{ kind: 'issue', field: 'issueId', theirs: p.issueId }],
  }),
  RECUSE: action({
    name: 'recuse',
    payload: v.object({ agendaId: Id, reason: Note }),
    build: (p, names) => ({ itemId: names.ours('item', p.agendaId), reason: p.reason }),
  }),
  PROPOSE_MOTION: action({
    name: 'proposeMotion',
    payload: v.object({ agendaId: Id, motionId: Id, method: Text, text: Text, major: Flag }),
    build: (p, names) => ({
      itemId: names.ours('item', p.agendaId),
      ...{ method: p.method, major: p.major, text: p.text },
    }),
    learn: (p) => [{ kind: 'motion', field: 'motionId', theirs: p.motionId }],
  }),
  OPEN_VOTE: ofMotion('openVote'),
  LAST_CALL: ofMotion('callLast'),
  CLOSE_VOTE: ofMotion('closeVote'),
  CAST_VOTE: action({
    name: 'castBallot',
    payload: v.object({ motionId: Id, choice: Text, onBehalfOf: v.nullish(Id) }),
    build: (p, names) => ({
      motionId: names.ours('motion', p.motionId),
      choice: p.choice,
      ...(p.onBehalfOf == null ? {} : { onBehalfOfId: p.onBehalfOf }),
    }),
  }),
  WITHDRAW_MOTION: action({
    name: 'withdrawMotion',
    payload: v.object({ motionId: Id, reason: Note }),
    build: (p, names) => ({
      motionId: names.ours('motion', p.motionId),
      ...(p.reason ? { reason: p.reason } : {}),
    }),
  }),
  ASSIGN: action({
    name: 'assignTask',
    payload: v.object({
      ...{ agendaId: Id, assignmentId: Id, leadUnitId: Id, ownerId: Id, task: Text, due: Time },
      supportUnitIds: v.nullish(v.array(Id), []),
    }),
    build: (p, names) => ({
      itemId: names.ours('item', p.agendaId),
      ...{ leadUnitId: p.leadUnitId, supportUnitIds: p.supportUnitIds, ownerId: p.ownerId },
      ...{ text: p.task, dueAt: p.due },
    }),
    learn: (p) => [{ kind: 'task', field: 'taskId', theirs: p.assignmentId }],
  }),
  ESCALATE: action({
    name: 'escalateItem',
    payload: v.object({ agendaId: Id, to: v.array(Id), reason: Note, replyDue: Time }),
    build: (p, names) => ({
      itemId: names.ours('item', p.agendaId),
      ...{ toUnitIds: p.to, reason: p.reason, replyDueAt: p.replyDue },
    }),
  }),
  REQUEST_ADHOC: action({
    name: 'requestAdHoc',
    payload: v.object({
      ...{ agendaId: Id, emergency: v.unknown(), title: Text },
      ...{ issueId: v.nullish(Id), issue: v.nullish(Issue) },
    }),
    build: (p, names, meetingId) => ({
      ...{ meetingId, emergency: p.emergency === true, title: p.title },
      ...(p.issue ? { issue: p.issue } : {}),
      ...(p.issueId != null && !p.issue ? { issueId: names.ours('issue', p.issueId) } : {}),
    }),
    learn: (p) => [
      { kind: 'item', field: 'itemId', theirs: p.agendaId },
      ...(p.issueId != null && p.issue
        ? [{ kind: 'issue' as const, field: 'issueId', theirs: p.issueId }]
        : []),
    ],
  }),
}
