import * as v from 'valibot'
import { MeetingId, SeatId, attendanceId } from '../ids.ts'
import { openStay, Via } from '../meeting/Attendance.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import { seatOf } from '../people/Actor.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { hasSeat, oneselfOrRecorder } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'

/** 签到. While present it changes nothing, whatever the way of joining [A2]. */
export const checkIn = defineCommand({
  name: 'checkIn',
  input: v.strictObject({ meetingId: MeetingId, via: Via, seatId: v.optional(SeatId) }),
  rules: [exists, meetingNotOver, hasSeat, oneselfOrRecorder],
  decide(state, { meetingId, via, seatId }, { actor, now }) {
    const self = seatOf(actor)
    const who = seatId ?? self
    const meeting = state.meeting.get(meetingId)
    if (!who || !meeting) return refuse('NOT_FOUND')
    const id = attendanceId(meetingId, who)
    const known = state.attendance.get(id) ?? { id, meetingId, seatId: who, stays: [] }
    if (openStay(known)) return { changes: [] }
    const noRoom = full('staysOfSeat', known.stays.length)
    if (noRoom) return noRoom
    const stay = {
      via,
      inAt: now,
      inSeq: state.revision + 1,
      ...(wasOpened(meeting) ? { afterOpening: true as const } : {}),
      ...(self && self !== who ? { enteredById: self } : {}),
    }
    return { changes: [put('attendance', { ...known, stays: [...known.stays, stay] })] }
  },
})
