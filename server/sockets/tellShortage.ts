import { isOver } from '../../domain/meeting/Meeting.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { Shortage } from '../rooms/Shortage.ts'
import type { BoardSocket, Io } from './Io.ts'
import { ADMINS, connectedCommittees, seatRoom } from './Io.ts'

/** Says to chairs and administrators that nothing can be stored, and that it can again. */
export const tellShortage = (io: Io, rooms: Rooms, shortage: Shortage): (() => void) =>
  shortage.onChange(() => {
    const to = connectedCommittees(io).flatMap((committeeId) =>
      chairsOf(rooms, committeeId).map((seatId) => seatRoom(committeeId, seatId)),
    )
    io.to([ADMINS, ...to]).emit('storage', shortage.isShort)
  })

/** Says it to somebody who has just come. */
export const greetWithShortage = (socket: BoardSocket, rooms: Rooms, shortage: Shortage): void => {
  const { viewer } = socket.data
  const isConcerned =
    viewer.kind === 'admin' ||
    (viewer.kind === 'seat' && chairsOf(rooms, viewer.committeeId).includes(viewer.seatId))
  if (isConcerned && shortage.isShort) socket.emit('storage', true)
}

const chairsOf = (rooms: Rooms, committeeId: string): readonly string[] =>
  [...(rooms.stateOf(committeeId)?.meeting.values() ?? [])]
    .filter((meeting) => !isOver(meeting))
    .map(({ chairId }) => chairId)
