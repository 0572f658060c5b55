import type { Auth } from '../auth/createAuth.ts'
import type { Log } from '../log.ts'
import type { Committed } from '../rooms/Room.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { Io } from './Io.ts'
import { seatRoom } from './Io.ts'

/** Side effects: after the commit, outside the room; none of them can hurt what was decided. */
export const followCommits = (o: { io: Io; rooms: Rooms; auth: Auth; log: Log }): (() => void) =>
  o.rooms.onCommit((committeeId, committed) => {
    tellVoters(o.io, committeeId, committed)
    letGuestsIn(o.auth, committed).catch((error: unknown) =>
      o.log.error({ error: String(error) }, 'guest not let in'),
    )
  })

/** One's own ballot, to all pages of the same member and to nobody else. */
const tellVoters = (io: Io, committeeId: string, { changes }: Committed): void => {
  for (const change of changes) {
    if (change.kind !== 'ballot' || !change.record.choice) continue
    const { motionId, round, choice, castAt, seatId } = change.record
    io.to(seatRoom(committeeId, seatId)).emit('ownBallot', { motionId, round, choice, castAt })
  }
}

const letGuestsIn = async (auth: Auth, { changes }: Committed): Promise<void> => {
  for (const change of changes) {
    if (change.kind !== 'guest') continue
    const guest = change.record
    if (guest.phase === 'ADMITTED') await auth.promoteGuest(guest.id, guest.seatId)
    if (guest.phase === 'TURNED_AWAY') await auth.removeGuest(guest.id)
  }
}
