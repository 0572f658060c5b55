import * as v from 'valibot'
import { MeetingId, SeatId } from '../ids.ts'
import { withChair } from '../meeting/chairs.ts'
import { isPresent, rollOf } from '../meeting/lookup.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { isChairOrFirstSecretary } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { noVoteOpen } from '../vote/rules.ts'
import { defineCommand } from './defineCommand.ts'
import { full } from '../limits.ts'

/**
 * 授权主持 before the opening, 移交主持 to somebody in the room after it: the chair goes to another voting
 * member, on record [M31]. Never during a vote, whose order of speaking hangs on the chair.
 */
export const giveChair = defineCommand({
  name: 'giveChair',
  input: v.strictObject({ meetingId: MeetingId, seatId: SeatId }),
  rules: [exists, meetingNotOver, isChairOrFirstSecretary, noVoteOpen],
  decide(state, { meetingId, seatId }, { now }) {
    const meeting = state.meeting.get(meetingId)
    if (!meeting || seatId === meeting.chairId || !rollOf(state, meeting).includes(seatId))
      return refuse('NOT_FOUND')
    // Nobody can chair a meeting from outside the room.
    if (wasOpened(meeting) && !isPresent(state, meetingId, seatId)) return refuse('MEMBER_AWAY')
    const noRoom = full('chairChanges', meeting.chairs?.length ?? 0)
    if (noRoom) return noRoom
    return { changes: [put('meeting', withChair(meeting, seatId, 'GIVEN', now))] }
  },
})
