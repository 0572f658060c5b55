import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import type { Connection } from './Connection.ts'
import { updateFrame } from './frames.ts'

/**
 * Brings updates to everybody in the room: at once while it is quiet, gathered while it is busy, and
 * always as one frame with the same bytes for all, because what costs is the number of writes.
 */
export class Fanout {
  readonly members = new Set<Connection>()
  readonly #clock: Clock
  readonly #gather: number
  #waiting: { readonly update: Uint8Array; readonly from: object | undefined }[] = []
  #sentAt = -Infinity
  #timer: NodeJS.Timeout | undefined

  /** @param gather ms between two frames of a busy room */
  constructor(clock: Clock, gather: number) {
    this.#clock = clock
    this.#gather = gather
  }

  /** @param from who wrote it and has it already */
  push(update: Uint8Array, from?: object): void {
    this.#waiting.push({ update, from })
    if (this.#timer !== undefined) return
    const rest = this.#gather - (this.#clock.now() - this.#sentAt)
    if (rest <= 0) this.flush()
    else this.#timer = setTimeout(() => this.flush(), Math.min(rest, this.#gather))
  }

  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const waiting = this.#waiting
    const [first] = waiting
    if (first === undefined) return
    this.#waiting = []
    this.#sentAt = this.#clock.now()
    const updates = waiting.map(({ update }) => update)
    const frame = updateFrame(updates.length === 1 ? first.update : Y.mergeUpdates(updates))
    const author = waiting.every(({ from }) => from === first.from) ? first.from : undefined
    for (const member of this.members) if (member !== author) member.send(frame)
  }

  /** Forgets what has not been sent; for a document that is closed. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#waiting = []
  }
}
