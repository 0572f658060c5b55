import { attendanceId } from '../../../domain/ids.ts'
import type { SeatId } from '../../../domain/ids.ts'
import { openStay } from '../../../domain/meeting/Attendance.ts'
import type { Meeting, OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { isOver, wasOpened } from '../../../domain/meeting/Meeting.ts'
import { openVoteOf } from '../../../domain/vote/lookup.ts'
import { MEETING, seats } from '../../support/builders.ts'
import { settingsOf } from '../Plan.ts'
import { anything } from './anything.ts'
import { chairsWish } from './chairsWish.ts'
import { membersWish } from './membersWish.ts'
import { voteWish } from './voteWish.ts'
import type { Sight, Wish } from './Wish.ts'

const meetingId = MEETING

/** What somebody presses who looks at this page: mostly what helps the meeting on. */
export const wishOf = (sight: Sight): Wish | undefined => {
  const { state, seatId, r } = sight
  const meeting = state.meeting.get(MEETING)
  if (!meeting) return undefined
  if (r.chance(0.035)) return anything(sight)
  if (isOver(meeting)) return r.chance(0.3) ? anything(sight) : undefined
  if (!seatId) return undefined
  const isHere = openStay(state.attendance.get(attendanceId(meeting.id, seatId as SeatId)))
  if (!isHere) {
    if (meeting.phase === 'NOTICED' && r.chance(0.06))
      return { name: 'requestLeave', input: { meetingId, reason: '外出' } }
    if (r.chance(0.9))
      return { name: 'checkIn', input: { meetingId, via: r.chance(0.8) ? 'ONSITE' : 'REMOTE' } }
  }
  if (!wasOpened(meeting)) return beforeOpening(sight, meeting)
  return inSession(sight, meeting)
}

const beforeOpening = ({ seatId, r, state }: Sight, meeting: Meeting): Wish | undefined => {
  if (seatId === meeting.chairId && r.chance(0.6))
    return { name: 'openMeeting', input: { meetingId } }
  if (seatId === meeting.recorderId && r.chance(0.5)) {
    const via = r.chance(0.8) ? 'ONSITE' : 'REMOTE'
    return { name: 'checkIn', input: { meetingId, via, seatId: r.pick([...state.seat.keys()]) } }
  }
  if (r.chance(0.03)) return { name: 'changeSettings', input: { settings: settingsOf(r) } }
  if (r.chance(0.03))
    return {
      name: 'excludeSeat' as never,
      input: { meetingId, seatId: r.pick(seats(state.unit.size)), reason: '停职' },
    }
  return undefined
}

const inSession = (sight: Sight, meeting: OpenedMeeting): Wish | undefined => {
  const { state, seatId, r } = sight
  if (r.chance(0.02)) return { name: 'changeSettings', input: { settings: settingsOf(r) } }
  if (r.chance(0.02)) return { name: 'checkOut', input: { meetingId } }
  const isChair = seatId === meeting.chairId
  if (meeting.phase === 'SUSPENDED')
    return isChair && r.chance(0.7) ? { name: 'resumeMeeting', input: { meetingId } } : undefined
  const vote = openVoteOf(state, meeting)
  if (vote) return voteWish(sight, meeting, vote)
  return (isChair ? chairsWish(sight, meeting) : undefined) ?? membersWish(sight, meeting)
}
