import type { Connection } from './Connection.ts'
import type { Limits } from './limits.ts'
import type { LiveDocument } from './LiveDocument.ts'

type Entry = { readonly slot: number; document: LiveDocument | undefined }

/** All connections of the gateway: found by session, kept alive, and counted. */
export class Connections {
  readonly #entries = new Map<Connection, Entry>()
  readonly #bySession = new Map<string, Set<Connection>>()
  readonly #timer: NodeJS.Timeout
  #slot = 0
  #nextSlot = 0
  #whenEmpty: (() => void) | undefined

  constructor(limits: Limits) {
    // A few at a time, so that the keep-alive of thousands is no burst.
    this.#timer = setInterval(() => this.#keepAlive(), limits.keepAlive / SLOTS)
    this.#timer.unref()
  }

  get size(): number {
    return this.#entries.size
  }

  [Symbol.iterator](): IterableIterator<Connection> {
    return this.#entries.keys()
  }

  ofSession(sessionId: string): ReadonlySet<Connection> {
    return this.#bySession.get(sessionId) ?? NONE
  }

  add(connection: Connection): void {
    this.#entries.set(connection, { slot: this.#nextSlot++ % SLOTS, document: undefined })
    const { sessionId } = connection.viewer
    const siblings = this.#bySession.get(sessionId)
    if (siblings === undefined) this.#bySession.set(sessionId, new Set([connection]))
    else siblings.add(connection)
  }

  /** From now on the connection belongs to a document. */
  bind(connection: Connection, document: LiveDocument): void {
    const entry = this.#entries.get(connection)
    if (entry !== undefined) entry.document = document
  }

  remove(connection: Connection): void {
    this.#entries.get(connection)?.document?.leave(connection)
    this.#entries.delete(connection)
    const { sessionId } = connection.viewer
    const siblings = this.#bySession.get(sessionId)
    siblings?.delete(connection)
    if (siblings?.size === 0) this.#bySession.delete(sessionId)
    if (this.#entries.size === 0) this.#whenEmpty?.()
  }

  /** Resolves when the last connection is gone. */
  async empty(): Promise<void> {
    clearInterval(this.#timer)
    if (this.#entries.size > 0) await new Promise<void>((resolve) => (this.#whenEmpty = resolve))
  }

  #keepAlive(): void {
    this.#slot = (this.#slot + 1) % SLOTS
    const renewed = new Set<LiveDocument>()
    for (const [connection, { slot, document }] of this.#entries) {
      if (slot !== this.#slot) continue
      connection.checkAlive()
      if (document === undefined) continue
      if (!renewed.has(document)) document.presence.renew()
      renewed.add(document)
      document.presence.greet(connection)
    }
  }
}

const SLOTS = 60
const NONE: ReadonlySet<Connection> = new Set()
