import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { CLOSE } from './closeCodes.ts'
import type { Connection } from './Connection.ts'
import { EncodedState } from './EncodedState.ts'
import { Fanout } from './Fanout.ts'
import { clientIdFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import type { LiveDocument } from './LiveDocument.ts'
import { Presence } from './Presence.ts'

/** One record to show; an absent value takes it off the board. */
export type BoardEntry = {
  readonly kind: string
  readonly id: string
  readonly value: object | number | undefined
}

/**
 * What everybody in the meeting sees: the server writes it, all others read it. Never stored; a restart
 * makes a new one under a new name, because browsers hold on to the old one's history.
 */
export class BoardDocument implements LiveDocument {
  readonly presence: Presence
  readonly #doc = new Y.Doc()
  readonly #state = new EncodedState(this.#doc)
  readonly #fanout: Fanout
  readonly #connections = new Set<Connection>()
  #nextClientId = SERVER_CLIENT + 1
  #isOpen = true

  constructor(clock: Clock, limits: Limits) {
    this.#doc.clientID = SERVER_CLIENT
    this.#fanout = new Fanout(clock, limits)
    this.presence = new Presence(clock, limits)
    this.#doc.on('update', (update: Uint8Array) => this.#fanout.push(update))
  }

  /** Shows records as they are now, each as a whole; those that did not change cost nothing. */
  write(entries: readonly BoardEntry[]): void {
    if (!this.#isOpen) throw new Error('This board is closed.')
    this.#doc.transact(() => {
      for (const { kind, id, value } of entries) {
        const records = this.#doc.getMap(kind)
        if (value === undefined) records.delete(id)
        else if (!equalityDeep(records.get(id), value)) records.set(id, value)
      }
    })
  }

  enter(connection: Connection): void {
    if (!this.#isOpen) return connection.close(CLOSE.missing)
    this.#connections.add(connection)
    connection.clientId = this.#nextClientId++
    connection.send(clientIdFrame(connection.clientId))
    this.presence.join(connection)
    this.presence.greet(connection)
  }

  answer(connection: Connection, stateVector: Uint8Array): void {
    this.#fanout.members.add(connection)
    connection.sendState(this.#state.answer(stateVector))
  }

  receive(): void {
    throw new Error('The byte reader lets nobody write on a board.')
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#fanout.members.delete(connection)
    this.presence.leave(connection)
  }

  close(): void {
    this.#isOpen = false
    this.#fanout.stop()
    this.presence.stop()
    for (const connection of this.#connections) connection.close(CLOSE.missing)
    this.#doc.destroy()
  }
}

const SERVER_CLIENT = 1
