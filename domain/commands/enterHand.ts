import * as v from 'valibot'
import { ballotId, MotionId, SeatId } from '../ids.ts'
import { openStay } from '../meeting/Attendance.ts'
import { seatOf } from '../people/Actor.ts'
import { isHere, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isRecorderOfMeeting } from '../people/authority.ts'
import { chairVotesLast, hasVote, mayChangeVote, notRecused, voteIsOpen } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { attendanceId } from '../ids.ts'
import { Choice, Round } from '../vote/Ballot.ts'
import { putBallot } from '../vote/putBallot.ts'
import { defineCommand } from './defineCommand.ts'

/** 代录: the recorder writes down a hand raised in the room; transcription, not a proxy [V21]. */
export const enterHand = defineCommand({
  name: 'enterHand',
  input: v.strictObject({
    motionId: MotionId,
    round: v.optional(Round),
    seatId: SeatId,
    choice: Choice,
  }),
  rules: [exists, meetingNotOver, isRecorderOfMeeting, voteIsOpen],
  decide(state, { motionId, seatId, choice }, { actor, now }) {
    const enteredById = seatOf(actor)
    const motion = state.motion.get(motionId)
    if (!enteredById || !motion) return refuse('NOT_FOUND')
    if (motion.method !== 'SHOW_OF_HANDS' && motion.method !== 'ORAL')
      return refuse('NOT_PERMITTED')
    const member = { state, actor: { kind: 'seat' as const, seatId }, about: { motionId }, now }
    const refused = [hasVote, isHere, notRecused, chairVotesLast, mayChangeVote]
      .map((r) => r(member))
      .find(Boolean)
    if (refused) return refused
    const { meetingId, round } = motion
    const stay = openStay(state.attendance.get(attendanceId(meetingId, seatId)))
    if (stay?.via !== 'ONSITE') return refuse('NOT_PRESENT')
    const id = ballotId(motionId, round, seatId)
    // Correcting one's own entry is transcription; replacing what the member cast himself is not.
    const cast = state.ballot.get(id)
    if (cast && cast.enteredById === undefined) return refuse('ALREADY_VOTED')
    const ballot = { id, meetingId, motionId, round, seatId, castAt: now, choice, enteredById }
    return { changes: putBallot(state, ballot) }
  },
})
