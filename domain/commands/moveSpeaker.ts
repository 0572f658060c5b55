import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { speakersWaiting } from '../meeting/speeches.ts'
import { isChair } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** The chair changes the order of the queue: puts a speaker at place 1…n [M33]. */
export const moveSpeaker = defineCommand({
  name: 'moveSpeaker',
  input: v.strictObject({
    meetingId: MeetingId,
    speechId: v.pipe(v.string(), v.maxLength(128)),
    place: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  rules: [exists, meetingNotOver, isChair],
  decide(state, { meetingId, speechId, place }) {
    const queue = speakersWaiting(state, meetingId)
    const speech = queue.find((s) => s.id === speechId)
    if (!speech) return refuse('NOT_FOUND')
    const order = queue.filter((s) => s !== speech).toSpliced(place - 1, 0, speech)
    return {
      changes: order.flatMap((s, n) =>
        s.order === n + 1 ? [] : [put('speech', { ...s, order: n + 1 })],
      ),
    }
  },
})
