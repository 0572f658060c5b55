import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Auth } from './auth/createAuth.ts'
import { isOfCommittee, type Viewer } from './auth/viewer.ts'
import type { DocumentGateway } from './documents/DocumentGateway.ts'
import type { Log } from './log.ts'
import type { Rooms } from './rooms/Rooms.ts'
import type { Doors } from './sockets/Doors.ts'
import type { Io } from './sockets/Io.ts'

/**
 * The one upgrade listener. Origin and session are checked here, before any socket object exists:
 * Socket.IO's `cors` would not stop a WebSocket from a foreign page.
 */
export const routeUpgrades = (o: {
  server: Server
  auth: Auth
  gateway: DocumentGateway
  rooms: Rooms
  io: Io
  doors: Doors
  viewers: WeakMap<object, Viewer>
  log: Log
}): void => {
  // engine.io has put its own listener on the server when it attached; ours decides what reaches it.
  o.server.removeAllListeners('upgrade')
  o.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {})
    enter(o, request, socket, head).catch((error: unknown) => {
      o.log.warn({ error: String(error) }, 'upgrade failed')
      refuse(socket, 503)
    })
  })
}

const enter = async (
  o: Parameters<typeof routeUpgrades>[0],
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> => {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const isSocketIo = path === '/socket.io/'
  if (!isSocketIo && !path.startsWith('/yjs/')) return refuse(socket, 404)
  if (!o.auth.isAllowedOrigin(request)) return refuse(socket, 403)
  const viewer = await o.auth.viewerOf(request.headers)
  if (!viewer) return refuse(socket, o.doors.answersStranger(request) ? 401 : 429)
  if (!o.doors.admits(viewer)) return refuse(socket, 429)
  // The number of a connection that is there: engine.io would hand it over to whoever knows it.
  if (isSocketIo && new URLSearchParams(query).has('sid')) return refuse(socket, 400)
  if (!isSocketIo) {
    // The gateway asks for rights without waiting, so the room has to be there.
    if (isOfCommittee(viewer)) await o.rooms.open(viewer.committeeId)
    // The session may have ended meanwhile, and nobody closes a connection that is not there yet.
    if (!o.auth.isLive(viewer.sessionId)) return refuse(socket, 401)
    return o.gateway.handleUpgrade(request, socket, head, viewer)
  }
  o.viewers.set(request, viewer)
  o.io.engine.handleUpgrade(request, socket, head)
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
}

/** How long somebody who is turned away may take to read why, ms. */
const LEAVE_WITHIN = 1_000

const refuse = (socket: Duplex, status: number): void => {
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
  // Whatever he sends meanwhile is thrown away; one who neither reads nor leaves is not waited for.
  socket.resume()
  setTimeout(() => socket.destroy(), LEAVE_WITHIN).unref()
}
