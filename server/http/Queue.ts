/** Bounds of expensive work: times in ms. */
export interface QueueLimits {
  /** Of one member, running and waiting together. */
  readonly perMember: number
  /** Running at the same moment, of everybody. */
  readonly atOnce: number
  readonly waiting: number
  /** From the request to its end; whoever takes longer gives up the place. */
  readonly timeLimit: number
}

const USUAL: QueueLimits = { perMember: 2, atOnce: 4, waiting: 40, timeLimit: 20_000 }

/** Why there was no place. `YOURS`: that member has enough under way already. */
export type NoPlace = 'YOURS' | 'ALL' | 'TOO_LONG'

/** A place at the work; `signal` says when the time is over. Leaving twice does nothing. */
export interface Place {
  readonly signal: AbortSignal
  leave(): void
}

/** Lets a few at the expensive work (exports, search, reports) and keeps the rest in order of coming. */
export class Queue {
  readonly #limits: QueueLimits
  readonly #byMember = new Map<string, number>()
  readonly #waiting: { begin(): void }[] = []
  #running = 0

  constructor(limits: Partial<QueueLimits> = {}) {
    this.#limits = { ...USUAL, ...limits }
  }

  /** Resolves with a place as soon as there is one, or with the reason why there is none. */
  enter(member: string): Promise<Place | NoPlace> {
    const { perMember, atOnce, waiting, timeLimit } = this.#limits
    const own = this.#byMember.get(member) ?? 0
    if (own >= perMember) return Promise.resolve('YOURS')
    if (this.#running >= atOnce && this.#waiting.length >= waiting) return Promise.resolve('ALL')
    this.#byMember.set(member, own + 1)
    return new Promise((resolve) => {
      const over = new AbortController()
      let state: 'waiting' | 'running' | 'left' = 'waiting'
      const entry = {
        begin: () => {
          state = 'running'
          this.#running += 1
          resolve({ signal: over.signal, leave })
        },
      }
      const leave = () => {
        if (state === 'left') return
        clearTimeout(timer)
        if (state === 'running') this.#running -= 1
        else this.#waiting.splice(this.#waiting.indexOf(entry), 1)
        state = 'left'
        const left = (this.#byMember.get(member) ?? 1) - 1
        if (left > 0) this.#byMember.set(member, left)
        else this.#byMember.delete(member)
        if (this.#running < atOnce) this.#waiting.shift()?.begin()
      }
      // Whoever never ends must not keep the place: the next one is let in, whatever he still does.
      const timer = setTimeout(() => {
        leave()
        over.abort()
        resolve('TOO_LONG')
      }, timeLimit)
      if (this.#running < atOnce) entry.begin()
      else this.#waiting.push(entry)
    })
  }
}
