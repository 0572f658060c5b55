import * as v from 'valibot'
import type { ItemId } from '../ids.ts'
import { IssueId, MeetingId, SeatId } from '../ids.ts'
import { STATUSES } from '../issue/Issue.ts'
import { canStep, step } from '../issue/lifeCycle.ts'
import { itemsOf } from '../meeting/agenda.ts'
import { notMerged } from '../issue/rules.ts'
import { beforeOpening, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isStaffOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line, Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'
import { count, full } from '../limits.ts'

/** 列入议程: adds an item while the agenda is being drafted, with its issue or without one [M14]. */
export const putItem = defineCommand({
  name: 'putItem',
  input: v.strictObject({
    meetingId: MeetingId,
    type: v.picklist(['INFORM', 'DELIBERATE']),
    title: Line(100),
    issueId: v.optional(IssueId),
    presenterId: v.optional(SeatId),
    summary: v.optional(Prose(500)),
  }),
  rules: [exists, meetingNotOver, notMerged, isStaffOrRecorder, beforeOpening],
  decide(state, { issueId, presenterId, summary, ...rest }, { newId }) {
    if (presenterId && !state.seat.has(presenterId)) return refuse('NOT_FOUND')
    const inMeeting = count(state.item.values(), (i) => i.meetingId === rest.meetingId)
    const noRoom = full('itemsOfMeeting', inMeeting)
    if (noRoom) return noRoom
    const issue = issueId ? state.issue.get(issueId) : undefined
    if (issue && !canStep(issue, 'putOnAgenda'))
      return refuse('ISSUE_STATE', { status: STATUSES[issue.status] })
    const itemId = newId() as ItemId
    const order = Math.max(0, ...itemsOf(state, rest.meetingId).map((i) => i.order)) + 1
    const optional = {
      ...(issueId ? { issueId } : {}),
      ...(presenterId ? { presenterId } : {}),
      ...(summary ? { summary } : {}),
    }
    return {
      changes: [
        put('item', { ...rest, ...optional, id: itemId, order, phase: 'PENDING' }),
        ...(issue ? [put('issue', { ...step(issue, 'putOnAgenda'), itemId })] : []),
      ],
      answer: { itemId },
    }
  },
})
