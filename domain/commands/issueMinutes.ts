import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { wasSigned } from '../minutes/Minutes.ts'
import { newestMinutes } from '../minutes/lifeCycle.ts'
import { minutesText } from '../minutes/minutesText.ts'
import { allAnsweredOrTermOver, issuesMinutes, minutesAreSigned } from '../minutes/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

const Copies = v.pipe(v.array(Line(60)), v.minLength(1), v.maxLength(50))

/** 印发: once everybody who came has answered, or the term is over; the colophon is completed [M43]. */
export const issueMinutes = defineCommand({
  name: 'issueMinutes',
  input: v.strictObject({ meetingId: MeetingId, copiesTo: v.optional(Copies) }),
  rules: [exists, issuesMinutes, minutesAreSigned, allAnsweredOrTermOver],
  decide(state, { meetingId, copiesTo }, { actor, now }) {
    const minutes = newestMinutes(state, meetingId)
    const seatId = seatOf(actor)
    if (!minutes || !seatId || !wasSigned(minutes)) return refuse('NOT_FOUND')
    const document = {
      ...minutes.document,
      copiesTo: copiesTo ?? minutes.document.copiesTo,
      printedAt: now,
    }
    const issued = { phase: 'ISSUED' as const, issuedAt: now, issuedById: seatId }
    const changed = { document, text: minutesText(document) }
    return { changes: [put('minutes', { ...minutes, ...changed, ...issued })] }
  },
})
