import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { endSpeeches } from '../meeting/speeches.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { noVoteOpen } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 休会, never in the middle of a vote [M10]. */
export const suspendMeeting = defineCommand({
  name: 'suspendMeeting',
  input: v.strictObject({ meetingId: MeetingId }),
  rules: [exists, meetingNotOver, isChair, inSession, noVoteOpen],
  decide(state, { meetingId }, { now }) {
    const meeting = state.meeting.get(meetingId)
    if (meeting?.phase !== 'IN_SESSION') return refuse('MEETING_NOT_OPEN')
    return {
      changes: [
        put('meeting', { ...meeting, phase: 'SUSPENDED', suspendedAt: now }),
        ...endSpeeches(state, meetingId, now, (s) => s.phase === 'SPEAKING'),
      ],
    }
  },
})
