import * as v from 'valibot'
import { ballotKeyId, MotionId, SeatId, turnoutId } from '../ids.ts'
import { seatOf } from '../people/Actor.ts'
import { isHere, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { hasVote, noProxy, notRecused, voteIsOpen } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Round } from '../vote/Ballot.ts'
import { isSecret } from '../vote/Motion.ts'
import { defineCommand } from './defineCommand.ts'

/** 领票: a blind signature for one secret ballot. The server signs what it cannot read [V18]. */
export const takeBallotPaper = defineCommand({
  name: 'takeBallotPaper',
  input: v.strictObject({
    motionId: MotionId,
    /** A paper asked for in one round must not be signed with the key of the next. */
    round: v.optional(Round),
    blinded: v.pipe(v.string(), v.base64(), v.maxLength(700)),
    onBehalfOfId: v.optional(SeatId),
  }),
  rules: [exists, meetingNotOver, noProxy, hasVote, isHere, voteIsOpen, notRecused],
  decide(state, { motionId, blinded }, { actor, urn, hash }) {
    const seatId = seatOf(actor)
    const motion = state.motion.get(motionId)
    if (!seatId || !motion || !urn || !isSecret(motion)) return refuse('NOT_FOUND')
    const { meetingId, round } = motion
    const id = turnoutId(motionId, round, seatId)
    const issued = state.turnout.get(id)
    const blindedHash = hash(blinded)
    // A lost answer heals: the same request gets the same signature, another one gets none.
    if (issued?.blindSignature)
      return issued.blindedHash === blindedHash
        ? { changes: [], answer: { signature: issued.blindSignature } }
        : refuse('ALREADY_VOTED')
    const sealedKey = state.ballotKey.get(ballotKeyId(motionId, round))?.sealedKey
    const signature = sealedKey ? urn.sign(sealedKey, blinded) : undefined
    if (!signature) return refuse('BAD_TOKEN')
    const turnout = {
      id,
      meetingId,
      motionId,
      round,
      seatId,
      blindedHash,
      blindSignature: signature,
    }
    return { changes: [put('turnout', turnout)], answer: { signature } }
  },
})
