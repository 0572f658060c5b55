import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Viewer } from '../auth/viewer.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { StaleLease } from '../store/CommitStore.ts'
import { type Board, Boards } from './Boards.ts'
import { CLOSE } from './closeCodes.ts'
import { Connections } from './Connections.ts'
import type { DocumentAccess } from './DocumentAccess.ts'
import { notesName, type NotesSubject } from '../../domain/board/documentName.ts'
import { Entrance } from './Entrance.ts'
import type { Leases } from './Leases.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { NotesRooms } from './NotesRooms.ts'
import { type NotesPast, notesPast } from './notesPast.ts'
import type { NotesWords } from '../../domain/board/NotesEntry.ts'
import type { NotesStore } from './NotesStore.ts'
import { passFor } from './passFor.ts'
import { NotesText } from './NotesText.ts'

export type { Board } from './Boards.ts'

/** Documents over WebSockets: boards, which the server writes, and notes, which members write together. */
export type DocumentGateway = {
  /** Takes over an upgrade of /yjs/<document name>; session and Origin have been checked. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, viewer: Viewer): void
  /** Opens a board under a new epoch. */
  board(committeeId: string): Board
  /** What stands in the notes, as far as it is stored. */
  readNotes(committeeId: string, subject: NotesSubject): Promise<NotesWords>
  /** What was written and deleted in the notes, and by whom. */
  past(committeeId: string, subject: NotesSubject): NotesPast
  /** Removes notes and their history for good, and closes them for everybody. Throws StaleLease. */
  eraseNotes(committeeId: string, subject: NotesSubject): Promise<void>
  /** Ends all connections of a session at once; what they sent and is not stored yet is dropped. */
  closeSession(sessionId: string, code: number): void
  /** Rights or names may have changed: closes those for whom they did, who come back by themselves. */
  reauthorise(committeeId: string): void
  /** Who has a connection open, once for each. */
  viewers(): Iterable<Viewer>
  metrics(): DocumentMetrics
  /** Stores what has arrived, then ends all connections with 1012. */
  close(): Promise<void>
}

type DocumentMetrics = {
  readonly boards: number
  readonly notes: number
  readonly connections: number
  readonly refused: number
  readonly bytesReceived: number
}

export type DocumentGatewayParts = {
  readonly access: DocumentAccess
  readonly notes: NotesStore
  readonly leases: Leases
  readonly clock: Clock
  readonly log: Log
  readonly limits?: Partial<Limits>
}

export function createDocumentGateway(parts: DocumentGatewayParts): DocumentGateway {
  const { access, clock, leases, log, notes: store } = parts
  const limits: Limits = { ...DEFAULT_LIMITS, ...parts.limits }
  const connections = new Connections(limits)
  const boards = new Boards(clock, limits)
  const notes = new NotesRooms({ store, leases, clock, limits, log })
  const entrance = new Entrance({ access, clock, limits, log, connections, boards, notes })

  return {
    handleUpgrade: (request, socket, head, viewer) =>
      entrance.handleUpgrade(request, socket, head, viewer),

    board: (committeeId) => boards.open(committeeId),

    async readNotes(committeeId, subject) {
      const documentId = notesName(committeeId, subject)
      const room = await notes.find(documentId)
      return (await room?.read()) ?? new NotesText(await store.load(documentId), limits).words
    },

    past: (committeeId, subject) => notesPast(notesName(committeeId, subject), store, notes),

    async eraseNotes(committeeId, subject) {
      const documentId = notesName(committeeId, subject)
      const epoch = leases.epochOf(committeeId)
      await notes.end(documentId)
      await store.erase(documentId, epoch).catch((fault: unknown) => {
        if (fault instanceof StaleLease) leases.lost(committeeId, epoch, fault)
        throw fault
      })
      // Somebody may have opened the old text in between.
      await notes.end(documentId)
    },

    closeSession(sessionId, code) {
      for (const connection of [...connections.ofSession(sessionId)]) connection.revoke(code)
    },

    reauthorise(committeeId) {
      for (const connection of connections) {
        if (connection.name.committeeId !== committeeId) continue
        const pass = passFor(access, connection.viewer, connection.name)
        if (!connection.holds(pass)) connection.revoke(CLOSE.reauthorise)
      }
    },

    *viewers() {
      for (const { viewer } of connections) yield viewer
    },

    metrics: () => ({
      boards: boards.size,
      notes: notes.size,
      connections: connections.size,
      ...entrance.counts,
    }),

    async close() {
      entrance.shut()
      for (const connection of connections) connection.pause()
      await notes.settle()
      for (const connection of connections) connection.close(CLOSE.restart)
      await connections.empty()
      // The last ones to leave have left snapshots to be stored.
      await notes.settle()
    },
  }
}
