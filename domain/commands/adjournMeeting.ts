import * as v from 'valibot'
import { MeetingId } from '../ids.ts'
import { closeItems } from '../meeting/closeItems.ts'
import { presentVoters } from '../meeting/lookup.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import { draftMinutes } from '../minutes/draftMinutes.ts'
import { hasOpened, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { apply, put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 散会: no item survives without an outcome, and the minutes are drafted from the records [M9]. */
export const adjournMeeting = defineCommand({
  name: 'adjournMeeting',
  input: v.strictObject({ meetingId: MeetingId }),
  rules: [exists, meetingNotOver, isChair, hasOpened],
  decide(state, { meetingId }, { now }) {
    const meeting = state.meeting.get(meetingId)
    if (!meeting || !wasOpened(meeting)) return refuse('MEETING_NOT_OPEN')
    const {
      currentItemId: _,
      itemStartedAt: __,
      suspendedAt: ___,
      ...rest
    } = meeting as typeof meeting & { suspendedAt?: number }
    const changes = [
      ...closeItems(state, meeting, now),
      put('meeting', {
        ...rest,
        phase: 'ADJOURNED',
        adjournedAt: now,
        presentAtAdjourn: presentVoters(state, meeting).length,
      }),
    ]
    return { changes: [...changes, put('minutes', draftMinutes(apply(state, changes), meetingId))] }
  },
})
