import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Auth } from './auth/createAuth.ts'
import { isOfCommittee, type Viewer } from './auth/viewer.ts'
import type { DocumentGateway } from './documents/DocumentGateway.ts'
import type { Metrics } from './http/metrics.ts'
import type { Log } from './log.ts'
import { RefusalLog, refusedTo } from './RefusalLog.ts'
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
  metrics: Pick<Metrics, 'refusals'>
}): void => {
  const refusals = new RefusalLog({ log: o.log })
  // engine.io has put its own listener on the server when it attached; ours decides what reaches it.
  o.server.removeAllListeners('upgrade')
  o.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {})
    const refuse: Refuse = (status, viewer) => {
      o.metrics.refusals.inc({ status })
      const door = doorOf(request)
      refusals.write(`upgrade ${status}`, { status, door, ...(viewer ? refusedTo(viewer) : {}) })
      turnAway(socket, status)
    }
    enter(o, { request, socket, head, refuse }).catch((error: unknown) => {
      o.log.warn({ error: String(error) }, 'upgrade failed')
      refuse(503)
    })
  })
}

/** Says no to one upgrade, and leaves a line about it. */
type Refuse = (status: number, viewer?: Viewer) => void

const enter = async (
  o: Parameters<typeof routeUpgrades>[0],
  {
    request,
    socket,
    head,
    refuse,
  }: { request: IncomingMessage; socket: Duplex; head: Buffer; refuse: Refuse },
): Promise<void> => {
  const [, query = ''] = (request.url ?? '').split('?')
  const door = doorOf(request)
  if (door === 'none') return refuse(404)
  if (!o.auth.isAllowedOrigin(request)) return refuse(403)
  const viewer = await o.auth.viewerOf(request.headers)
  if (!viewer) return refuse(o.doors.answersStranger(request) ? 401 : 429)
  if (!o.doors.admits(viewer)) return refuse(429, viewer)
  // The number of a connection that is there: engine.io would hand it over to whoever knows it.
  if (door === 'commands' && new URLSearchParams(query).has('sid')) return refuse(400, viewer)
  if (door === 'documents') {
    // The gateway asks for rights without waiting, so the room has to be there.
    if (isOfCommittee(viewer)) await o.rooms.open(viewer.committeeId)
    // The session may have ended meanwhile, and nobody closes a connection that is not there yet.
    if (!o.auth.isLive(viewer.sessionId)) return refuse(401, viewer)
    return o.gateway.handleUpgrade(request, socket, head, viewer)
  }
  o.viewers.set(request, viewer)
  o.io.engine.handleUpgrade(request, socket, head)
}

/** What is asked for, without what else stands in the address. */
const doorOf = ({ url = '' }: IncomingMessage): 'commands' | 'documents' | 'none' => {
  const [path = ''] = url.split('?')
  if (path === '/socket.io/') return 'commands'
  return path.startsWith('/yjs/') ? 'documents' : 'none'
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

const turnAway = (socket: Duplex, status: number): void => {
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
  // Whatever he sends meanwhile is thrown away; one who neither reads nor leaves is not waited for.
  socket.resume()
  setTimeout(() => socket.destroy(), LEAVE_WITHIN).unref()
}
