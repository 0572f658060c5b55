import { settingsOf } from '../meeting/lookup.ts'
import type { Change, State } from '../state.ts'
import { put } from '../state.ts'
import type { Ballot } from './Ballot.ts'
import { withRunningTally } from './running.ts'

/** An open ballot into the records: the ballot, that its member has voted, and the count if it shows. */
export const putBallot = (state: State, ballot: Ballot): readonly Change[] => {
  const { id, meetingId, motionId, round, seatId, enteredById } = ballot
  const motion = state.motion.get(motionId)
  const isHidden = settingsOf(state, state.meeting.get(meetingId)).hideTallyUntilClose
  return [
    put('ballot', ballot),
    ...(isHidden || motion?.phase !== 'VOTING' ? [] : withRunningTally(state, motion, ballot)),
    ...(state.turnout.has(id)
      ? []
      : [
          put('turnout', {
            ...{ id, meetingId, motionId, round, seatId },
            ...(enteredById ? { enteredById } : {}),
          }),
        ]),
  ]
}
