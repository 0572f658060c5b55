import * as v from 'valibot'
import { MotionId } from '../ids.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { Round } from '../vote/Ballot.ts'
import { voteIsOpen } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 末次提醒: starts the seconds after which the chair may vote before the silent ones [V10]. */
export const callLast = defineCommand({
  name: 'callLast',
  input: v.strictObject({ motionId: MotionId, round: v.optional(Round) }),
  rules: [exists, meetingNotOver, isChair, voteIsOpen],
  decide(state, { motionId }, { now }) {
    const motion = state.motion.get(motionId)
    if (motion?.phase !== 'VOTING') return refuse('VOTE_NOT_OPEN')
    return { changes: [put('motion', { ...motion, lastCallAt: motion.lastCallAt ?? now })] }
  },
})
