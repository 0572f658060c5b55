import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../../domain/commands/protocol.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { TokenBucket } from './TokenBucket.ts'

export interface SocketData {
  viewer: Viewer
  /** What this member may press, and what is answered with TOO_MANY: over all of his connections. */
  bucket: TokenBucket
  excess: TokenBucket
  /** False from the turn in which the session ends. */
  stillIn: () => boolean
}
export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type BoardSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

// Whom a message can be sent to.

const COMMITTEE = 'committee '
export const committeeRoom = (committeeId: string): string => `${COMMITTEE}${committeeId}`
export const seatRoom = (committeeId: string, seatId: string): string =>
  `seat ${committeeId} ${seatId}`
/** Everybody who administers. */
export const ADMINS = 'admins'
export const userRoom = (userId: string): string => `user ${userId}`
export const sessionRoom = (sessionId: string): string => `session ${sessionId}`

/** A WebSocket below Socket.IO, as far as we deal with it. */
export interface EngineLine {
  readonly readyState: string
  readonly request: object
  close(discard?: boolean): void
}
/** All of them, also those that have not come into a room. */
export const engineLines = (io: Io): readonly EngineLine[] =>
  Object.values((io.engine as unknown as { clients: Record<string, EngineLine> }).clients)

/** The committees whose pages are connected now. */
export const connectedCommittees = (io: Io): readonly string[] =>
  [...io.sockets.adapter.rooms.keys()].flatMap((name) =>
    name.startsWith(COMMITTEE) ? [name.slice(COMMITTEE.length)] : [],
  )
