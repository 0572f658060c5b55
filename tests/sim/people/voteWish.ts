import { attendanceId } from '../../../domain/ids.ts'
import { openStay } from '../../../domain/meeting/Attendance.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { eligibleNow, hasVoted } from '../../../domain/vote/lookup.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import type { Random } from '../Random.ts'
import type { Sight, Wish } from './Wish.ts'

export const choiceOf = (r: Random) =>
  r.chance(0.6) ? 'APPROVE' : r.chance(0.6) ? 'AGAINST' : 'ABSTAIN'

/** While a vote is open: voters vote, the chair waits for them or not. */
export const voteWish = (
  sight: Sight,
  meeting: OpenedMeeting,
  motion: VotingMotion,
): Wish | undefined => {
  const { state, seatId, r } = sight
  const motionId = motion.id
  const missing = eligibleNow(state, meeting, motion).filter((id) => !hasVoted(state, motion, id))
  const mine = missing.some((id) => id === seatId)
  if (isSecret(motion) && sight.hasPaper(motion) && r.chance(0.8))
    return { secret: motion, choice: sight.secretChoice(motion) }
  if (seatId === meeting.chairId) {
    const wish = chairs(sight, motion, missing.length - (mine ? 1 : 0))
    if (wish) return wish
  } else if (mine && r.chance(0.04))
    return { name: 'recuse', input: { itemId: motion.itemId, reason: '亲属' } }
  if (seatId === motion.proposerId && r.chance(0.03))
    return { name: 'withdrawMotion', input: { motionId } }
  if (seatId === meeting.recorderId && r.chance(0.6)) return hand(sight, motion, missing)
  if (isSecret(motion)) return undefined
  if (mine || r.chance(0.12))
    return { name: 'castBallot', input: { motionId, round: motion.round, choice: choiceOf(r) } }
  return r.chance(0.05) ? { name: 'checkOut', input: { meetingId: meeting.id } } : undefined
}

const chairs = ({ r }: Sight, { id: motionId, round, itemId }: VotingMotion, missing: number) => {
  if (r.chance(missing === 0 ? 0.7 : 0.12))
    return { name: 'closeVote', input: { motionId, round } } as const
  if (missing > 0 && r.chance(0.2)) return { name: 'callLast', input: { motionId, round } } as const
  if (r.chance(0.02)) return { name: 'carryOverItem', input: { itemId, note: '下次再议' } } as const
  return undefined
}

const hand = ({ state, r }: Sight, motion: VotingMotion, missing: readonly string[]) => {
  const onsite = missing.filter(
    (id) =>
      openStay(state.attendance.get(attendanceId(motion.meetingId, id as never)))?.via === 'ONSITE',
  )
  const seatId = r.some(onsite) ?? r.pick([...state.seat.keys()])
  return {
    name: 'enterHand',
    input: { motionId: motion.id, round: motion.round, seatId, choice: choiceOf(r) },
  } as const
}
