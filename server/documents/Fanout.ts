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
  #waiting: Uint8Array[] = []
  #sentAt = -Infinity
  #timer: NodeJS.Timeout | undefined

  constructor(clock: Clock, limits: Pick<Limits, 'gather' | 'gatherEach'>) {
    this.#clock = clock
    this.#limits = limits
  }

  /** For how many ms the next frame should still wait; 0 in a room that is quiet. */
  get rest(): number {
    const { gather, gatherEach } = this.#limits
    const apart = Math.min(gather, this.members.size * gatherEach)
    // The clock may have been set back since.
    return Math.min(Math.max(0, apart - (this.#clock.now() - this.#sentAt)), apart)
  }

  /** Sends an update as soon as the room is quiet enough. */
  push(update: Uint8Array): void {
    this.#waiting.push(update)
    if (this.#timer !== undefined) return
    const { rest } = this
    if (rest === 0) this.#flush()
    else this.#timer = setTimeout(() => this.#flush(), rest)
  }

  /**
   * Sends updates now, in one frame.
   * @param author who wrote them all and has them already
   */
  send(updates: readonly Uint8Array[], author?: object): void {
    const [first] = updates
    if (first === undefined) return
    this.#sentAt = this.#clock.now()
    const frame = updateFrame(updates.length === 1 ? first : Y.mergeUpdates([...updates]))
    for (const member of this.members) if (member !== author) member.send(frame)
  }

  /** Forgets what has not been sent; for a document that is closed. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#waiting = []
  }

  #flush(): void {
    const waiting = this.#waiting
    this.stop()
    this.send(waiting)
  }
}
