import type { RequestListener, Server as HttpServer } from 'node:http'
import { isCommandName } from '../../domain/commands/index.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { Server } from 'socket.io'
import type { Auth } from '../auth/createAuth.ts'
import { isOfCommittee } from '../auth/viewer.ts'
import type { Clock } from '../clock.ts'
import { wallClock } from '../clock.ts'
import type { Metrics } from '../http/metrics.ts'
import type { Log } from '../log.ts'
import { refusedTo } from '../RefusalLog.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { Shortage } from '../rooms/Shortage.ts'
import type { BoardSocket, Io } from './Io.ts'
import { ADMINS, committeeRoom, engineLines, seatRoom, sessionRoom, userRoom } from './Io.ts'
import { answerCommand } from './commandSocket.ts'
import { cutSlowReaders } from './cutSlowReaders.ts'
import { Doors } from './Doors.ts'
import { followCommits } from './followCommits.ts'
import { guardFrames } from './guardFrames.ts'
import { inTime } from './inTime.ts'
import { MemberPaces } from './MemberPaces.ts'
import { OnlineSeats } from './OnlineSeats.ts'
import { ownBallotsOf } from './ownBallots.ts'
import { greetWithShortage, tellShortage } from './tellShortage.ts'
import { tellUrnCounts } from './urnCounts.ts'

const LIMITS = { maxHttpBufferSize: 100_000, pingInterval: 20_000, pingTimeout: 20_000 }

/** Socket.IO: commands in, answers and private news out. The upgrade has checked origin and session. */
export const createSockets = (o: {
  server: HttpServer
  auth: Auth
  rooms: Rooms
  clock: Clock
  log: Log
  metrics: Metrics
  /** The build of the pages that is being served. */
  version: string | undefined
  shortage: Shortage
}): { io: Io; doors: Doors; close(): Promise<void> } => {
  const { rooms, clock, auth, log } = o
  const listeners = o.server.listeners('request') as RequestListener[]
  const io: Io = new Server(o.server, {
    ...LIMITS,
    transports: ['websocket'],
    serveClient: false,
    destroyUpgrade: false,
    perMessageDeflate: false,
    // It would give a revoked member his room back.
    connectionStateRecovery: undefined as never,
  })
  // engine.io would answer plain requests for its path before anybody has looked at session or origin.
  o.server.removeAllListeners('request')
  for (const listener of listeners) o.server.on('request', listener)
  cutSlowReaders(io.engine)
  const online = new OnlineSeats(io)
  // Rehearsals stop their clock; how often somebody may press is a matter of real time.
  const paces = new MemberPaces(wallClock)

  io.use(async (socket, next) => {
    // Asked again: since the upgrade the session may have ended, or have become somebody else's.
    const viewer = await auth.viewerOf(socket.request.headers).catch((error: unknown) => {
      log.warn({ error: String(error) }, 'session not found out')
    })
    // Without a word, as if the upgrade had been refused: the page then asks who it is.
    if (!viewer) return socket.conn.close(true)
    socket.data.viewer = viewer
    socket.data.stillIn = () => auth.isLive(viewer.sessionId)
    const pace = paces.of(viewer.userId)
    socket.data.bucket = pace.presses
    socket.data.excess = pace.excess
    guardFrames(socket)
    next()
  })

  io.on('connection', (socket: BoardSocket) => {
    const { viewer } = socket.data
    void socket.join([sessionRoom(viewer.sessionId), userRoom(viewer.userId)])
    // From here on it is found when its session ends; this one ended a moment ago.
    if (!auth.isLive(viewer.sessionId)) return void socket.disconnect(true)
    const endsAt = auth.endsSoon(viewer.sessionId)
    if (endsAt !== undefined) socket.emit('ending', { at: endsAt })
    socket.on('command', (frame: unknown, answer: unknown) => {
      if (typeof answer !== 'function') return
      const stop = o.metrics.latency.startTimer()
      inTime(answerCommand(socket.data, rooms, frame), frame).then(
        (a) => {
          stop()
          if (!a.ok && a.code === 'TOO_MANY' && !socket.data.excess.take())
            return void socket.disconnect(true)
          const name = nameIn(frame)
          o.metrics.commands.inc({ name, answer: a.ok ? 'ok' : a.code })
          if (!a.ok)
            log.info(
              { audit: 'refused', ...refusedTo(viewer), command: name, code: a.code },
              'refused',
            )
          answer(a)
        },
        (error: unknown) => {
          log.error({ error: String(error) }, 'command failed')
          socket.disconnect(true)
        },
      )
    })
    if (viewer.kind === 'admin') {
      void socket.join(ADMINS)
      greetWithShortage(socket, rooms, o.shortage)
    }
    if (!isOfCommittee(viewer)) return
    void socket.join(committeeRoom(viewer.committeeId))
    if (viewer.kind === 'seat') void socket.join(seatRoom(viewer.committeeId, viewer.seatId))
    welcome(socket).catch((error: unknown) => {
      log.warn({ error: String(error) }, 'no welcome')
      socket.disconnect(true)
    })
    online.enter(socket)
    socket.on('disconnect', () => online.leave(socket))
  })

  const welcome = async (socket: BoardSocket) => {
    const { viewer } = socket.data
    if (!isOfCommittee(viewer)) return
    const open = await rooms.open(viewer.committeeId)
    if (!open) throw new Error('no such committee')
    const guest = viewer.kind === 'guest' ? open.room.state.guest.get(viewer.guestId) : undefined
    // Let in by a server that died before it could say so: the account becomes the seat's now.
    if (guest?.phase === 'ADMITTED') await auth.promoteGuest(guest.id, guest.seatId)
    socket.emit('welcome', {
      kind: viewer.kind,
      committeeId: viewer.committeeId,
      boardName: viewer.kind === 'guest' ? '' : open.board.name,
      now: clock.now(),
      protocol: PROTOCOL,
      ownBallots: viewer.kind === 'seat' ? ownBallotsOf(open.room.state, viewer.seatId) : [],
      ...(viewer.kind === 'seat' ? { seatId: viewer.seatId } : {}),
      ...(viewer.kind === 'guest' ? { guestId: viewer.guestId } : {}),
    })
    if (o.version !== undefined) socket.emit('version', o.version)
    if (viewer.kind === 'seat' || viewer.kind === 'screen')
      socket.emit('code', { code: await auth.codeFor(viewer.committeeId) })
    greetWithShortage(socket, rooms, o.shortage)
  }

  const stopUrn = tellUrnCounts(io, rooms)
  const untell = tellShortage(io, rooms, o.shortage)
  const unfollow = followCommits({ io, rooms, auth, log })
  const unlost = rooms.onLost((committeeId) => {
    // A new welcome tells the new name of the board.
    io.in(committeeRoom(committeeId)).disconnectSockets(true)
  })
  return {
    io,
    doors: new Doors({ paces, io, clock: wallClock }),
    async close() {
      stopUrn()
      unfollow()
      untell()
      unlost()
      online.stop()
      // Below Socket.IO, as if the line had broken: pages then come back by themselves, each in its time,
      // without asking who they are. Not io.close(): that would wait for the HTTP server's last request.
      for (const line of engineLines(io)) line.close()
      io.engine.close()
    },
  }
}

const nameIn = (frame: unknown): string => {
  const name = (frame as { name?: unknown } | null)?.name
  return isCommandName(name) ? name : 'unknown'
}
