import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { inSession, meetingNotOver } from '../meeting/rules.ts'
import { speakingNow } from '../meeting/speeches.ts'
import { isChair } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 请发言: the chair gives the floor, in the order of the queue or out of it [M33]. */
export const giveFloor = defineCommand({
  name: 'giveFloor',
  input: v.strictObject({ meetingId: MeetingId, speechId: v.pipe(v.string(), v.maxLength(128)) }),
  rules: [exists, meetingNotOver, isChair, inSession],
  decide(state, { meetingId, speechId }, { now }) {
    const speech = state.speech.get(speechId)
    if (speech?.phase !== 'WAITING' || speech.meetingId !== meetingId) return refuse('NOT_FOUND')
    const before = speakingNow(state, meetingId)
    return {
      changes: [
        ...(before ? [put('speech', { ...before, phase: 'DONE', endedAt: now })] : []),
        put('speech', { ...speech, phase: 'SPEAKING', startedAt: now }),
      ],
    }
  },
})
