import * as v from 'valibot'
import type { MeetingId as Id } from '../ids.ts'
import { MeetingId } from '../ids.ts'
import { itemsOf } from '../meeting/agenda.ts'
import { meetingNotOver, notYetOpened } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Instant } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 流会: the chair gives up waiting for quorum; the list stays as it is [M12]. */
export const failMeeting = defineCommand({
  name: 'failMeeting',
  input: v.strictObject({ meetingId: MeetingId, newStartAt: v.optional(Instant) }),
  rules: [exists, meetingNotOver, isChair, notYetOpened],
  decide(state, { meetingId, newStartAt }, { now, newId }) {
    const meeting = state.meeting.get(meetingId)
    if (meeting?.phase !== 'NOTICED') return refuse('MEETING_ALREADY_OPEN')
    if (newStartAt !== undefined && newStartAt <= now) return refuse('INVALID')
    const failed = put('meeting', { ...meeting, phase: 'FAILED_QUORUM', failedAt: now })
    if (newStartAt === undefined) return { changes: [failed] }
    // The list and the agenda move on as they are; who was here or on leave belongs to the failed day.
    const next = { ...meeting, id: newId() as Id, startAt: newStartAt }
    const items = itemsOf(state, meetingId).map((i) => put('item', { ...i, meetingId: next.id }))
    return { changes: [failed, put('meeting', next), ...items], answer: { meetingId: next.id } }
  },
})
