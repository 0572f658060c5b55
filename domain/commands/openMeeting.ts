import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { presentVoters, rollOf, settingsOf } from '../meeting/lookup.ts'
import { beforeOpening, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { quorumIsHere } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 开会: with ordinary quorum in the room [M1]; fixes 应到 and the rules of procedure [M2] [M11]. */
export const openMeeting = defineCommand({
  name: 'openMeeting',
  input: v.strictObject({ meetingId: MeetingId }),
  rules: [exists, meetingNotOver, isChair, quorumIsHere, beforeOpening],
  decide(state, { meetingId }, { now }) {
    const meeting = state.meeting.get(meetingId)
    if (meeting?.phase !== 'NOTICED') return refuse('MEETING_ALREADY_OPEN')
    const opened = {
      ...meeting,
      phase: 'IN_SESSION' as const,
      openedAt: now,
      roll: rollOf(state, meeting),
      settings: settingsOf(state, meeting),
      presentAtOpening: presentVoters(state, meeting).length,
    }
    return { changes: [put('meeting', opened)] }
  },
})
