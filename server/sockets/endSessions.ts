import type { Auth } from '../auth/createAuth.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { DocumentGateway } from '../documents/DocumentGateway.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { Io } from './Io.ts'
import { engineLines, sessionRoom, userRoom } from './Io.ts'

/** Transient: the page comes back through the same door, with the rights that it has then. */
const COME_BACK = 4000
const SIGNED_OUT = 4401

/** Live connections follow sessions and rights at once, in the turn in which they change. */
export const endSessions = (o: {
  auth: Auth
  gateway: DocumentGateway
  io: Io
  rooms: Rooms
  viewers: WeakMap<object, Viewer>
}): (() => void) => {
  const { auth, gateway, io, rooms, viewers } = o
  const ways = [
    auth.onSessionEnded((sessionId) => {
      gateway.closeSession(sessionId, SIGNED_OUT)
      io.in(sessionRoom(sessionId)).disconnectSockets(true)
      // A line that has not said yet what it wants is in no room.
      for (const line of engineLines(io))
        if (line.readyState === 'open' && viewers.get(line.request)?.sessionId === sessionId)
          line.close(true)
    }),
    auth.onSessionEnding((sessionId, at) => io.in(sessionRoom(sessionId)).emit('ending', { at })),
    auth.watchConnections(function* () {
      for (const { data } of io.sockets.sockets.values()) yield data.viewer
      yield* gateway.viewers()
    }),
    auth.onAccountChanged((userId) => {
      for (const viewer of [...gateway.viewers()])
        if (viewer.userId === userId) gateway.closeSession(viewer.sessionId, COME_BACK)
      io.in(userRoom(userId)).disconnectSockets(true)
    }),
    rooms.onCommit((committeeId, { changes }) => {
      if (changes.some(({ kind }) => kind === 'seat' || kind === 'meeting' || kind === 'issue'))
        gateway.reauthorise(committeeId)
    }),
  ]
  return () => ways.forEach((out) => out())
}
