import * as v from 'valibot'
import type { ItemId, MeetingId } from '../ids.ts'
import { SeatId } from '../ids.ts'
import { draftAgenda } from '../meeting/draftAgenda.ts'
import { isOver } from '../meeting/Meeting.ts'
import { isStaffOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Instant, Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 筹备会议: the next meeting with a draft agenda, last month's report first [M13]. */
export const planMeeting = defineCommand({
  name: 'planMeeting',
  input: v.strictObject({
    no: Line(40),
    startAt: Instant,
    place: Line(80),
    chairId: SeatId,
    recorderId: SeatId,
  }),
  rules: [isStaffOrRecorder],
  decide(state, input, { newId }) {
    if (!state.seat.has(input.chairId) || !state.seat.has(input.recorderId))
      return refuse('NOT_FOUND')
    if ([...state.meeting.values()].some((m) => !isOver(m))) return refuse('MEETING_EXISTS')
    const meetingId = newId() as MeetingId
    const meeting = { ...input, id: meetingId, phase: 'NOTICED' as const }
    const agenda = draftAgenda(state, meeting, () => newId() as ItemId)
    return { changes: [put('meeting', meeting), ...agenda], answer: { meetingId } }
  },
})
