import * as v from 'valibot'
import { MeetingId, SeatId } from '../ids.ts'
import { beforeOpening, meetingNotOver } from '../meeting/rules.ts'
import { isStaff } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** Takes an exclusion back, before the opening [A10]. */
export const includeSeat = defineCommand({
  name: 'includeSeat',
  input: v.strictObject({ meetingId: MeetingId, seatId: SeatId }),
  rules: [exists, meetingNotOver, isStaff, beforeOpening],
  decide(state, { meetingId, seatId }) {
    const meeting = state.meeting.get(meetingId)
    if (!meeting?.excluded?.some((e) => e.seatId === seatId)) return refuse('NOT_FOUND')
    const { excluded, ...rest } = meeting
    const left = excluded.filter((e) => e.seatId !== seatId)
    return { changes: [put('meeting', left.length > 0 ? { ...rest, excluded: left } : rest)] }
  },
})
