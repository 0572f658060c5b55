import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { unanswered } from '../minutes/answers.ts'
import { wasSigned } from '../minutes/Minutes.ts'
import { newestMinutes } from '../minutes/lifeCycle.ts'
import { minutesText } from '../minutes/minutesText.ts'
import { issuesMinutes, minutesAreSigned } from '../minutes/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { dateInChinese } from '../time.ts'
import { defineCommand } from './defineCommand.ts'

const Copies = v.pipe(v.array(Line(60)), v.minLength(1), v.maxLength(50))

/** 印发: once everybody who came has answered, or the term is over; the colophon is completed [M43]. */
export const issueMinutes = defineCommand({
  name: 'issueMinutes',
  input: v.strictObject({ meetingId: MeetingId, copiesTo: v.optional(Copies) }),
  rules: [exists, issuesMinutes, minutesAreSigned],
  decide(state, { meetingId, copiesTo }, { actor, now }) {
    const minutes = newestMinutes(state, meetingId)
    const seatId = seatOf(actor)
    if (!minutes || !seatId || !wasSigned(minutes)) return refuse('NOT_FOUND')
    const waiting = unanswered(state, minutes).length
    if (waiting > 0 && now <= minutes.confirmEndsAt)
      return refuse('CONFIRM_OPEN', { until: dateInChinese(minutes.confirmEndsAt), n: waiting })
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
