import * as v from 'valibot'
import type { SeatId } from '../ids.ts'
import { attendanceId, MeetingId } from '../ids.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { isChairOrRecorder } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'

/** Somebody who came without being on any list becomes 列席, checked in, in two taps [A11]. */
export const admitWalkIn = defineCommand({
  name: 'admitWalkIn',
  input: v.strictObject({
    meetingId: MeetingId,
    name: Line(20),
    post: v.optional(Line(80), '列席人员'),
  }),
  rules: [exists, meetingNotOver, isChairOrRecorder],
  decide(state, { meetingId, name, post }, { actor, now, newId }) {
    const meeting = state.meeting.get(meetingId)
    if (!meeting) return refuse('NOT_FOUND')
    const noRoom = full('seats', state.seat.size)
    if (noRoom) return noRoom
    const seatId = newId() as SeatId
    const order = Math.max(0, ...[...state.seat.values()].map((s) => s.order)) + 1
    const enteredById = seatOf(actor)
    return {
      changes: [
        put('seat', {
          id: seatId,
          order,
          name,
          post,
          kind: 'OBSERVER',
          votes: false,
          observerKind: 'WALK_IN',
        }),
        put('attendance', {
          id: attendanceId(meetingId, seatId),
          meetingId,
          seatId,
          stays: [
            {
              via: 'ONSITE',
              inAt: now,
              inSeq: state.revision + 1,
              ...(wasOpened(meeting) ? { afterOpening: true } : {}),
              ...(enteredById ? { enteredById } : {}),
            },
          ],
        }),
      ],
      answer: { seatId },
    }
  },
})
