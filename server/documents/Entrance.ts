import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { RefusalLog, refusedTo } from '../RefusalLog.ts'
import type { Boards } from './Boards.ts'
import { CLOSE, CLOSE_TIMEOUT } from './closeCodes.ts'
import { Connection } from './Connection.ts'
import type { Connections } from './Connections.ts'
import type { DocumentAccess } from './DocumentAccess.ts'
import { type DocumentName, parseDocumentName } from './DocumentName.ts'
import type { Limits } from './limits.ts'
import type { LiveDocument } from './LiveDocument.ts'
import type { NotesRooms } from './NotesRooms.ts'
import { type Pass, passFor } from './passFor.ts'
import { readFrame } from './readFrame.ts'

export type EntranceParts = {
  readonly access: DocumentAccess
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Log
  readonly connections: Connections
  readonly boards: Boards
  readonly notes: NotesRooms
}

/** The one door: turns an upgrade into a connection on a document, or closes it with the reason. */
export class Entrance {
  readonly counts = { refused: 0, bytesReceived: 0 }
  readonly #parts: EntranceParts
  readonly #servers: Readonly<Record<DocumentName['kind'], WebSocketServer>>
  readonly #refusals: RefusalLog
  #isShut = false

  constructor(parts: EntranceParts) {
    this.#parts = parts
    this.#refusals = new RefusalLog({ log: parts.log })
    const { boardPayload, notesPayload } = parts.limits
    this.#servers = { board: socketServer(boardPayload), notes: socketServer(notesPayload) }
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, viewer: Viewer): void {
    if (this.#isShut) return void socket.destroy()
    const [path = '', query] = (request.url ?? '').split('?')
    const spelling = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : ''
    const name = parseDocumentName(spelling)
    const server = this.#servers[name?.kind ?? 'board']
    server.handleUpgrade(request, socket, head, (webSocket) => {
      const pass = name === undefined ? CLOSE.missing : passFor(this.#parts.access, viewer, name)
      const turnAway = (code: number, reason = ''): void => {
        const refused = { status: code, door: name?.kind ?? 'none', ...refusedTo(viewer) }
        this.#refusals.write(`document ${code}`, refused)
        webSocket.on('error', () => {})
        webSocket.close(code, reason)
      }
      if (name === undefined || typeof pass === 'number') turnAway(Number(pass))
      else if (this.#isCrowded(viewer)) turnAway(CLOSE.later)
      else if (name.kind === 'notes' && isOld(query)) turnAway(CLOSE.upgrade, 'UPGRADE')
      else this.#admit(webSocket, viewer, name, spelling, pass)
    })
  }

  /** No new connections. */
  shut(): void {
    this.#isShut = true
  }

  #isCrowded({ sessionId }: Viewer): boolean {
    const { connections, limits } = this.#parts
    return connections.ofSession(sessionId).size >= limits.connectionsPerSession
  }

  #admit(
    socket: WebSocket,
    viewer: Viewer,
    name: DocumentName,
    spelling: string,
    pass: Pass,
  ): void {
    const { connections, limits, log } = this.#parts
    const onRefusal = (reason: string): void => {
      this.counts.refused += 1
      const { userId, sessionId } = viewer
      log.warn({ document: spelling, userId, sessionId, reason }, 'refused what a client sent')
    }
    const connection = new Connection({ socket, viewer, name, pass, limits, onRefusal })
    // Known from the first moment, so that a session that ends while notes are loading ends this too.
    connections.add(connection)
    connection.pause()
    socket.on('close', () => connections.remove(connection))
    this.#bring(connection, spelling)
      .then((document) => {
        if (document === undefined) return connection.close(CLOSE.missing)
        socket.on('message', (data: Buffer, isBinary) =>
          this.#read(connection, document, data, isBinary),
        )
        connection.resume()
      })
      .catch((fault: unknown) => {
        log.error({ err: fault, document: spelling }, 'a document could not be opened')
        connection.close(CLOSE.later)
      })
  }

  async #bring(connection: Connection, spelling: string): Promise<LiveDocument | undefined> {
    const { boards, connections, notes } = this.#parts
    const document =
      connection.name.kind === 'board' ? boards.find(spelling) : await notes.open(spelling)
    if (document === undefined) return undefined
    // Gone while we loaded; it must not keep the room open.
    if (!connection.isOpen) return void document.leave(connection)
    connections.bind(connection, document)
    await document.enter(connection)
    return document
  }

  #read(connection: Connection, document: LiveDocument, data: Buffer, isBinary: boolean): void {
    // Frames that were on their way when we closed.
    if (!connection.isOpen) return
    this.counts.bytesReceived += data.length
    connection.spend(data.length, this.#parts.clock.now())
    try {
      if (isBinary) readFrame(data, connection, document)
      else connection.refuse('MALFORMED')
    } catch (fault) {
      this.#parts.log.error({ err: fault }, 'a frame could not be handled')
      connection.close(CLOSE.later)
    }
  }
}

const PREFIX = '/yjs/'

/** Without compression: it costs more than it saves on small frames, and a small one may unpack to a huge one. */
function socketServer(maxPayload: number): WebSocketServer {
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload,
    closeTimeout: CLOSE_TIMEOUT,
  }
  return new WebSocketServer(options)
}

/** Boards are only read, and what is pressed says the same with each press. */
function isOld(query: string | undefined): boolean {
  const version = new URLSearchParams(query).get('v')
  return version !== null && version !== String(PROTOCOL)
}
