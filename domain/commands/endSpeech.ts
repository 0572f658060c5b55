import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { hasSeat } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 发言完毕, or 取消申请: by the speaker, or by the chair [M33]. */
export const endSpeech = defineCommand({
  name: 'endSpeech',
  input: v.strictObject({ meetingId: MeetingId, speechId: v.pipe(v.string(), v.maxLength(128)) }),
  rules: [exists, meetingNotOver, hasSeat],
  decide(state, { meetingId, speechId }, { actor, now }) {
    const speech = state.speech.get(speechId)
    if (!speech || speech.meetingId !== meetingId) return refuse('NOT_FOUND')
    const seatId = seatOf(actor)
    if (seatId !== speech.seatId && seatId !== state.meeting.get(meetingId)?.chairId)
      return refuse('NOT_PERMITTED')
    if (speech.phase === 'WAITING')
      return { changes: [put('speech', { ...speech, phase: 'DROPPED' })] }
    if (speech.phase === 'SPEAKING')
      return { changes: [put('speech', { ...speech, phase: 'DONE', endedAt: now })] }
    return { changes: [] }
  },
})
