import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { isSuspended, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 复会 [M10]. */
export const resumeMeeting = defineCommand({
  name: 'resumeMeeting',
  input: v.strictObject({ meetingId: MeetingId }),
  rules: [exists, meetingNotOver, isChair, isSuspended],
  decide(state, { meetingId }, { now }) {
    const meeting = state.meeting.get(meetingId)
    if (meeting?.phase !== 'SUSPENDED') return refuse('MEETING_ALREADY_OPEN')
    const { suspendedAt, itemStartedAt, ...rest } = meeting
    // [M34] The break is not the item's time.
    const timer =
      itemStartedAt === undefined ? {} : { itemStartedAt: itemStartedAt + (now - suspendedAt) }
    return { changes: [put('meeting', { ...rest, ...timer, phase: 'IN_SESSION' })] }
  },
})
