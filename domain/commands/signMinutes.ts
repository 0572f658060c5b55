import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { CONFIRM_DAYS, newestMinutes } from '../minutes/lifeCycle.ts'
import { bodyText, minutesText } from '../minutes/minutesText.ts'
import { Version } from '../minutes/prose.ts'
import { minutesAreDraft, signsMinutes } from '../minutes/rules.ts'
import { nameOf } from '../minutes/words.ts'
import { seatOf } from '../people/Actor.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Instant } from '../text.ts'
import { dayOf, startOfDay } from '../time.ts'
import { defineCommand } from './defineCommand.ts'

const DAY = 86_400_000

/** 签发: from here on the text stands, with its hash and its place in the ledger [M41]. */
export const signMinutes = defineCommand({
  name: 'signMinutes',
  input: v.strictObject({
    meetingId: MeetingId,
    /** The draft that the signer has read: refused where somebody has changed it since [M47]. */
    read: v.optional(v.strictObject({ version: Version, editedAt: v.optional(Instant) })),
  }),
  rules: [exists, signsMinutes, minutesAreDraft],
  decide(state, { meetingId, read }, { actor, now, hash }) {
    const minutes = newestMinutes(state, meetingId)
    const seatId = seatOf(actor)
    if (!minutes || !seatId) return refuse('NOT_FOUND')
    const isRead = read?.version === minutes.version && read.editedAt === minutes.editedAt
    if (read && !isRead) return refuse('MINUTES_CHANGED')
    const document = { ...minutes.document, signer: nameOf(state, seatId) }
    const signed = {
      ...minutes,
      phase: 'SIGNED' as const,
      document,
      text: minutesText(document),
      bodyHash: hash(bodyText(document)),
      signedAt: now,
      signedById: seatId,
      signedSeq: state.revision + 1,
      // The whole of the last day, by the committee's calendar.
      confirmEndsAt: startOfDay(dayOf(now)) + (CONFIRM_DAYS + 1) * DAY - 1,
    }
    return { changes: [put('minutes', signed)] }
  },
})
