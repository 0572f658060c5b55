import * as v from 'valibot'
import { MeetingId, SeatId, attendanceId } from '../ids.ts'
import { openStay } from '../meeting/Attendance.ts'
import { seatOf } from '../people/Actor.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { endSpeeches } from '../meeting/speeches.ts'
import { exists } from '../people/Rule.ts'
import { hasSeat, oneselfOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 签退: the only way in which presence ends [A3] [A6]. */
export const checkOut = defineCommand({
  name: 'checkOut',
  input: v.strictObject({
    meetingId: MeetingId,
    reason: v.optional(Line(200)),
    seatId: v.optional(SeatId),
  }),
  rules: [exists, meetingNotOver, hasSeat, oneselfOrRecorder],
  decide(state, { meetingId, reason, seatId }, { actor, now }) {
    const self = seatOf(actor)
    const who = seatId ?? self
    const known = who ? state.attendance.get(attendanceId(meetingId, who)) : undefined
    const stay = openStay(known)
    if (!known || !stay) return refuse('NOT_PRESENT')
    const left = {
      ...stay,
      outAt: now,
      outSeq: state.revision + 1,
      ...(reason ? { reason } : {}),
      ...(self && self !== who ? { enteredById: self } : {}),
    }
    return {
      changes: [
        put('attendance', { ...known, stays: [...known.stays.slice(0, -1), left] }),
        ...endSpeeches(state, meetingId, now, (s) => s.seatId === who),
      ],
    }
  },
})
