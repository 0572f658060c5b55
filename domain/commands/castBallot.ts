import * as v from 'valibot'
import { ballotId, MotionId, SeatId } from '../ids.ts'
import { seatOf } from '../people/Actor.ts'
import { isHere, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import {
  chairVotesLast,
  hasVote,
  mayChangeVote,
  noProxy,
  notRecused,
  voteIsOpen,
} from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { Choice, Round } from '../vote/Ballot.ts'
import { isSecret } from '../vote/Motion.ts'
import { putBallot } from '../vote/putBallot.ts'
import { defineCommand } from './defineCommand.ts'

/** 表决, open methods: one ballot a seat, the last one counts until closing [V5]–[V11]. */
export const castBallot = defineCommand({
  name: 'castBallot',
  input: v.strictObject({
    motionId: MotionId,
    round: v.optional(Round),
    choice: Choice,
    onBehalfOfId: v.optional(SeatId),
  }),
  rules: [
    exists,
    meetingNotOver,
    noProxy,
    hasVote,
    isHere,
    voteIsOpen,
    notRecused,
    chairVotesLast,
    mayChangeVote,
  ],
  decide(state, { motionId, choice }, { actor, now }) {
    const seatId = seatOf(actor)
    const motion = state.motion.get(motionId)
    if (!seatId || !motion) return refuse('NOT_FOUND')
    if (isSecret(motion)) return refuse('SECRET_NEEDS_TOKEN')
    const { meetingId, round } = motion
    const id = ballotId(motionId, round, seatId)
    const ballot = { id, meetingId, motionId, round, seatId, castAt: now, choice }
    return { changes: putBallot(state, ballot) }
  },
})
