import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { meetingNotOver, notYetOpened } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 流会: the chair gives up waiting for quorum; the list stays as it is [M12]. */
export const failMeeting = defineCommand({
  name: 'failMeeting',
  input: v.strictObject({ meetingId: MeetingId }),
  rules: [exists, meetingNotOver, isChair, notYetOpened],
  decide(state, { meetingId }, { now }) {
    const meeting = state.meeting.get(meetingId)
    if (meeting?.phase !== 'NOTICED') return refuse('MEETING_ALREADY_OPEN')
    return { changes: [put('meeting', { ...meeting, phase: 'FAILED_QUORUM', failedAt: now })] }
  },
})
