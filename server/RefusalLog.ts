import type { Viewer } from './auth/viewer.ts'
import type { Clock } from './clock.ts'
import { wallClock } from './clock.ts'
import type { Log } from './log.ts'
import { TokenBucket } from './sockets/TokenBucket.ts'

/** A day of them fills less than 20 MB a kind, whoever knocks how often. */
const PACE = { burst: 200, perSecond: 1 }
/** How long those that got no line of their own are gathered, ms. */
const GATHER = 5_000

/**
 * One line in the log for each refusal, by ids and codes alone: never what somebody sent. Of a kind that
 * comes too often the rest is counted, and one line says how many there were, so that whoever is refused
 * all the time fills no disk and hides no other kind.
 */
export class RefusalLog {
  readonly #log: Log
  readonly #clock: Clock
  readonly #gather: number
  readonly #paces = new Map<string, TokenBucket>()
  readonly #untold = new Map<string, number>()

  constructor(o: { log: Log; clock?: Clock; gather?: number }) {
    this.#log = o.log
    this.#clock = o.clock ?? wallClock
    this.#gather = o.gather ?? GATHER
  }

  /** @param kind one of few: each has a pace of its own. It stands in the line that counts the rest. */
  write(kind: string, fields: Readonly<Record<string, unknown>>): void {
    const pace = this.#paces.get(kind) ?? new TokenBucket({ ...PACE, clock: this.#clock })
    this.#paces.set(kind, pace)
    if (pace.take()) return this.#log.info({ audit: 'refused', ...fields }, 'refused')
    if (!this.#untold.has(kind)) setTimeout(() => this.#tell(kind), this.#gather).unref()
    this.#untold.set(kind, (this.#untold.get(kind) ?? 0) + 1)
  }

  #tell(kind: string): void {
    const count = this.#untold.get(kind)
    this.#untold.delete(kind)
    this.#log.info({ audit: 'refused', kind, count }, 'refused, without a line each')
  }
}

/** Who was refused, by ids, as it stands in such a line. */
export const refusedTo = (viewer: Viewer): Readonly<Record<string, unknown>> => ({
  actor: viewer.kind,
  ...('committeeId' in viewer ? { committeeId: viewer.committeeId } : {}),
  ...(viewer.kind === 'seat' ? { seatId: viewer.seatId } : {}),
})
