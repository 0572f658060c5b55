import type { Connection } from './Connection.ts'
import type { Presence } from './Presence.ts'

/** What the gateway and the byte reader know of a document, board or notes. */
export type LiveDocument = {
  readonly presence: Presence
  /** Takes somebody in, with a client id of their own. */
  enter(connection: Connection): void | Promise<void>
  /** Somebody asks for what they lack, by their state vector; from then on they get every update. */
  answer(connection: Connection, stateVector: Uint8Array): void
  /** An update of somebody who may write here. */
  receive(connection: Connection, update: Uint8Array): void
  leave(connection: Connection): void
}
