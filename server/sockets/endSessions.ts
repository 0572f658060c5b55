import type { Auth } from '../auth/createAuth.ts'
import type { DocumentGateway } from '../documents/DocumentGateway.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { Io } from './Io.ts'
import { sessionRoom, userRoom } from './Io.ts'

/** Transient: the page comes back through the same door, with the rights that it has then. */
const COME_BACK = 4000
const SIGNED_OUT = 4401

/** Live connections follow sessions and rights at once, in the turn in which they change. */
export const endSessions = (o: {
  auth: Auth
  gateway: DocumentGateway
  io: Io
  rooms: Rooms
}): (() => void) => {
  const { auth, gateway, io, rooms } = o
  const ways = [
    auth.onSessionEnded((sessionId) => {
      gateway.closeSession(sessionId, SIGNED_OUT)
      io.in(sessionRoom(sessionId)).disconnectSockets(true)
    }),
    auth.onAccountChanged((userId) => {
      for (const socket of io.sockets.sockets.values()) {
        if (!socket.rooms.has(userRoom(userId))) continue
        gateway.closeSession(socket.data.viewer.sessionId, COME_BACK)
        socket.disconnect(true)
      }
    }),
    rooms.onCommit((committeeId, { changes }) => {
      if (changes.some(({ kind }) => kind === 'seat' || kind === 'meeting' || kind === 'issue'))
        gateway.reauthorise(committeeId)
    }),
  ]
  return () => ways.forEach((out) => out())
}
