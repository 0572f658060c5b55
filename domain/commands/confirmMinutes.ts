import * as v from 'valibot'
import { MeetingId, minutesAnswerId } from '../ids.ts'
import { wasSigned } from '../minutes/Minutes.ts'
import { newestMinutes } from '../minutes/lifeCycle.ts'
import { attended, minutesAreSigned, termIsOpen } from '../minutes/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 确认: a member who came says that the signed minutes are right, within the term [M42]. */
export const confirmMinutes = defineCommand({
  name: 'confirmMinutes',
  input: v.strictObject({ meetingId: MeetingId }),
  rules: [exists, attended, minutesAreSigned, termIsOpen],
  decide(state, { meetingId }, { actor, now }) {
    const minutes = newestMinutes(state, meetingId)
    const seatId = seatOf(actor)
    if (!minutes || !seatId || !wasSigned(minutes)) return refuse('NOT_FOUND')
    const id = minutesAnswerId(minutes.id, seatId, 'CONFIRMED')
    // Once is enough: the first confirmation keeps its time.
    if (state.minutesAnswer.has(id)) return { changes: [] }
    const answer = { id, meetingId, minutesId: minutes.id, seatId, at: now }
    return { changes: [put('minutesAnswer', { ...answer, answer: 'CONFIRMED' })] }
  },
})
