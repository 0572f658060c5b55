import * as v from 'valibot'
import { MeetingId, SeatId } from '../ids.ts'
import { rollOf } from '../meeting/lookup.ts'
import { beforeOpening, meetingNotOver } from '../meeting/rules.ts'
import { isStaff } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 不计入应到: a long illness or secondment, before the opening and with its reason [A10]. */
export const excludeSeat = defineCommand({
  name: 'excludeSeat',
  input: v.strictObject({ meetingId: MeetingId, seatId: SeatId, reason: Line(200) }),
  rules: [exists, meetingNotOver, isStaff, beforeOpening],
  decide(state, { meetingId, seatId, reason }) {
    const meeting = state.meeting.get(meetingId)
    if (!meeting || !rollOf(state, meeting).includes(seatId)) return refuse('NOT_FOUND')
    if (seatId === meeting.chairId) return refuse('CHAIR_NEEDED')
    const excluded = [...(meeting.excluded ?? []), { seatId, reason }]
    return { changes: [put('meeting', { ...meeting, excluded })] }
  },
})
