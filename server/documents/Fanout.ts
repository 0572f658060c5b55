import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import type { Connection } from './Connection.ts'
import { updateFrame } from './frames.ts'
import type { Limits } from './limits.ts'

/**
 * Brings updates to everybody in the room: at once while it is quiet, gathered while it is busy, and
 * always as one frame with the same bytes for all, because what costs is the number of writes. How long
 * it gathers goes with the number of readers, so that any room takes about the same share of the server.
 */
export class Fanout {
  readonly members = new Set<Connection>()
  readonly #clock: Clock
  readonly #limits: Pick<Limits, 'gather' | 'gatherEach'>
  #waiting: { readonly update: Uint8Array; readonly from: object | undefined }[] = []
  #sentAt = -Infinity
  #timer: NodeJS.Timeout | undefined

  constructor(clock: Clock, limits: Pick<Limits, 'gather' | 'gatherEach'>) {
    this.#clock = clock
    this.#limits = limits
  }

  /** @param from who wrote it and has it already */
  push(update: Uint8Array, from?: object): void {
    this.#waiting.push({ update, from })
    if (this.#timer !== undefined) return
    const { gather, gatherEach } = this.#limits
    const apart = Math.min(gather, this.members.size * gatherEach)
    const rest = apart - (this.#clock.now() - this.#sentAt)
    if (rest <= 0) this.flush()
    else this.#timer = setTimeout(() => this.flush(), Math.min(rest, apart))
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
