import * as v from 'valibot'
import { MeetingId, attendanceId } from '../ids.ts'
import { seatOf } from '../people/Actor.ts'
import { meetingNotOver, notYetOpened } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isVotingMember } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Remark } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 请假, before the opening and for oneself. It never reduces 应到 [A4]. */
export const requestLeave = defineCommand({
  name: 'requestLeave',
  input: v.strictObject({ meetingId: MeetingId, reason: Remark(200) }),
  rules: [exists, meetingNotOver, isVotingMember, notYetOpened],
  decide(state, { meetingId, reason }, { actor, now }) {
    const seatId = seatOf(actor)
    if (!seatId) return refuse('NOT_PERMITTED')
    const id = attendanceId(meetingId, seatId)
    const known = state.attendance.get(id) ?? { id, meetingId, seatId, stays: [] }
    return { changes: [put('attendance', { ...known, leave: { reason, at: now } })] }
  },
})
