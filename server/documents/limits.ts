/** Every number that bounds what one connection or one document may cost. Sizes in bytes, times in ms. */
export type Limits = {
  readonly boardPayload: number
  readonly notesPayload: number
  readonly documentBytes: number
  readonly documentStructs: number
  readonly updateStructs: number
  readonly compactEvery: number
  readonly offences: number
  readonly messagesPerSecond: number
  readonly messageBurst: number
  readonly bytesPerMessage: number
  readonly connectionsPerSession: number
  readonly presenceBytes: number
  readonly presenceEvery: number
  readonly gather: number
  readonly gatherEach: number
  readonly presenceBacklog: number
  readonly backlog: number
  readonly keepAlive: number
  readonly batch: number
}

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

export const DEFAULT_LIMITS: Limits = {
  // A browser sends a board nothing but its state vector and its presence.
  boardPayload: 64 * KILOBYTE,
  // Notes written offline come up in one piece, and a document may hold 1 MB.
  notesPayload: MEGABYTE + 4 * KILOBYTE,
  documentBytes: MEGABYTE,
  documentStructs: 20_000,
  // An evening offline is a few hundred; more than this would hold everybody up.
  updateStructs: 5_000,
  // Rows that a start has to read at most, while people write without end.
  compactEvery: 2_000,
  offences: 3,
  messagesPerSecond: 100,
  messageBurst: 400,
  // A message counts once more for each of these, so that large ones are paced too.
  bytesPerMessage: 4 * KILOBYTE,
  connectionsPerSession: 48,
  presenceBytes: 2 * KILOBYTE,
  presenceEvery: 100,
  // Between two frames of a busy room: so much for each reader, as each costs a write, and this at most.
  gather: 20,
  gatherEach: 1 / 15,
  presenceBacklog: 256 * KILOBYTE,
  backlog: 4 * MEGABYTE,
  // The y-websocket client gives a connection up after 30 s without a message.
  keepAlive: 15_000,
  batch: 200,
}
