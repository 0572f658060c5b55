import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { withChair } from '../meeting/chairs.ts'
import { isHere, meetingNotOver } from '../meeting/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { isDeputy } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'

/** The deputy takes the chair when the chair's page has died; also during a vote, and on record [M32]. */
export const takeChair = defineCommand({
  name: 'takeChair',
  input: v.strictObject({ meetingId: MeetingId }),
  rules: [exists, meetingNotOver, isDeputy, isHere],
  decide(state, { meetingId }, { actor, now }) {
    const meeting = state.meeting.get(meetingId)
    const seatId = seatOf(actor)
    if (!meeting || !seatId) return refuse('NOT_FOUND')
    const noRoom = full('chairChanges', meeting.chairs?.length ?? 0)
    if (noRoom) return noRoom
    return { changes: [put('meeting', withChair(meeting, seatId, 'TAKEN', now))] }
  },
})
