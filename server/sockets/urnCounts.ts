import { ballotsCast } from '../../domain/vote/lookup.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { Io } from './Io.ts'
import { committeeRoom, connectedCommittees } from './Io.ts'

/** Telling each ballot as it falls would tell whose it is. */
const EVERY_MS = 5_000

/** Tells how many ballots lie in the urn of a secret vote, every five seconds while it is open. */
export const tellUrnCounts = (io: Io, rooms: Rooms): (() => void) => {
  const told = new Map<string, number>()
  const timer = setInterval(() => {
    for (const committeeId of connectedCommittees(io))
      void rooms
        .of(committeeId)
        .then((room) => {
          for (const motion of room?.state.motion.values() ?? []) {
            if (motion.phase !== 'VOTING' || !isSecret(motion) || !room) continue
            const { id: motionId, round } = motion
            const count = ballotsCast(room.state, motionId, round)
            const name = `${committeeId} ${motionId} ${round}`
            if (told.get(name) === count) continue
            told.set(name, count)
            io.to(committeeRoom(committeeId)).emit('urn', { motionId, round, count })
          }
        })
        .catch(() => {})
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
