import * as v from 'valibot'
import { MotionId } from '../ids.ts'
import { exists } from '../people/Rule.ts'
import { urnIsOpen } from '../vote/rules.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Choice } from '../vote/Ballot.ts'
import { isSecret } from '../vote/Motion.ts'
import { defineCommand } from './defineCommand.ts'

/** 投票 into the urn, by nobody in particular: the signature is the only right that it needs [V18]. */
export const dropSecretBallot = defineCommand({
  name: 'dropSecretBallot',
  input: v.strictObject({
    motionId: MotionId,
    /** The prepared message that the voter's page made, base64. */
    serial: v.pipe(v.string(), v.base64(), v.minLength(40), v.maxLength(120)),
    signature: v.pipe(v.string(), v.base64(), v.maxLength(700)),
    choice: Choice,
  }),
  rules: [exists, urnIsOpen],
  decide(state, { motionId, serial, signature, choice }, { urn }) {
    const cast = state.secretBallot.get(serial)
    if (cast?.motionId === motionId && cast.choice === choice) return { changes: [] }
    const motion = state.motion.get(motionId)
    if (motion?.phase !== 'VOTING' || !isSecret(motion) || !urn || !motion.tokenKey)
      return refuse('NOT_FOUND')
    if (cast) return refuse('ALREADY_VOTED')
    if (!urn.verify(motion.tokenKey, serial, signature)) return refuse('BAD_TOKEN')
    const { meetingId, round } = motion
    const ballot = { id: serial, meetingId, motionId, round, choice, signature }
    return { changes: [put('secretBallot', ballot)] }
  },
})
