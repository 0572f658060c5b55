import * as v from 'valibot'
import { MeetingId, SeatId } from '../ids.ts'
import { rollOf } from '../meeting/lookup.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { isChair } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** Who may take the chair if the chair is lost; without a word it is the secretary [M32]. */
export const nameDeputy = defineCommand({
  name: 'nameDeputy',
  input: v.strictObject({ meetingId: MeetingId, seatId: SeatId }),
  rules: [exists, meetingNotOver, isChair],
  decide(state, { meetingId, seatId }) {
    const meeting = state.meeting.get(meetingId)
    if (!meeting || seatId === meeting.chairId || !rollOf(state, meeting).includes(seatId))
      return refuse('NOT_FOUND')
    return { changes: [put('meeting', { ...meeting, deputyId: seatId })] }
  },
})
