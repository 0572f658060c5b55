import * as Y from 'yjs'

/**
 * What this page has written and the server has not stored yet. One update is on its way at a time:
 * a receipt then says exactly what is stored, deletions too, of which a state vector knows nothing.
 */
export class OwnUpdates {
  #waiting: Uint8Array[] = []
  #sent: Uint8Array | undefined

  /** An answer without anything new in it is no writing. */
  get hasWriting(): boolean {
    return this.#waiting.length > 0 || (this.#sent !== undefined && this.#sent !== NOTHING)
  }

  /** All of it as one update; undefined where there is nothing. */
  get writing(): Uint8Array | undefined {
    return this.hasWriting ? this.#whole : undefined
  }

  get #whole(): Uint8Array {
    return Y.mergeUpdates([...(this.#sent ? [this.#sent] : []), ...this.#waiting])
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update)
  }

  /** What may be sent now; undefined while something is on its way, or nothing waits. */
  next(): Uint8Array | undefined {
    if (this.#sent || this.#waiting.length === 0) return undefined
    this.#sent = Y.mergeUpdates(this.#waiting)
    this.#waiting = []
    return this.#sent
  }

  /** The server has asked and been told everything: all of it is on its way. */
  sendAll(): void {
    this.#sent = this.writing ?? NOTHING
    this.#waiting = []
  }

  /** What was on its way is stored. */
  confirm(): void {
    this.#sent = undefined
  }

  forget(): void {
    this.#waiting = []
    this.#sent = undefined
  }
}

/** An answer with nothing new in it gets a receipt, too. */
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())
