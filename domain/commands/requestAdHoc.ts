import * as v from 'valibot'
import { newIssue, NewIssue } from '../issue/newIssue.ts'
import type { ItemId } from '../ids.ts'
import { IssueId, MeetingId } from '../ids.ts'
import { itemsOf } from '../meeting/agenda.ts'
import { seatOf } from '../people/Actor.ts'
import { isHere, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isVotingMember } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'
import { count, full } from '../limits.ts'
import type { AgendaItem } from '../meeting/AgendaItem.ts'

/** 临时议题: only an emergency, and only with the chair's approval [M8]. */
export const requestAdHoc = defineCommand({
  name: 'requestAdHoc',
  input: v.strictObject({
    meetingId: MeetingId,
    emergency: v.boolean(),
    title: Line(100),
    /** A new problem, or one that is on the list already. */
    issue: v.optional(NewIssue),
    issueId: v.optional(IssueId),
  }),
  rules: [exists, meetingNotOver, isVotingMember, isHere],
  decide(state, { meetingId, emergency, title, issue, issueId: known }, { actor, now, newId }) {
    const requestedById = seatOf(actor)
    if (!requestedById) return refuse('NOT_PERMITTED')
    if (!emergency) return refuse('ADHOC_NOT_EMERGENCY')
    const itemId = newId() as ItemId
    const created = issue ? newIssue(state, issue, { actor, now, newId }) : undefined
    if (created && 'refused' in created) return created
    const items = [...state.item.values()].filter((i) => i.meetingId === meetingId)
    const isOwn = (i: AgendaItem) => i.phase === 'REQUESTED' && i.requestedById === requestedById
    const noRoom =
      full('requestsOfSeat', count(items, isOwn)) ?? full('itemsOfMeeting', items.length)
    if (noRoom) return noRoom
    const issueId = created?.id ?? known
    const order = Math.max(0, ...itemsOf(state, meetingId).map((i) => i.order)) + 1
    return {
      changes: [
        ...(created ? [put('issue', created)] : []),
        put('item', {
          id: itemId,
          meetingId,
          order,
          type: 'DELIBERATE',
          title,
          adHoc: true,
          phase: 'REQUESTED',
          requestedById,
          ...(issueId ? { issueId } : {}),
        }),
      ],
      answer: { itemId, ...(issueId ? { issueId } : {}) },
    }
  },
})
