import type { Clock } from '../clock.ts'

/** Enough for every honest address of a town; more keys are an attack and push out the oldest. */
const MOST_KEYS = 20_000

/**
 * Counts tries per key in windows that begin with the first one. A try is added before its outcome
 * is known and taken back when it was right, so that many at once cannot slip through together.
 */
export class TryCounter {
  readonly #clock: Clock
  readonly #windowMs: number
  readonly #triesByKey = new Map<string, { count: number; readonly endsAt: number }>()

  constructor(clock: Clock, windowMs: number) {
    this.#clock = clock
    this.#windowMs = windowMs
  }

  /** Milliseconds until the key may try again; 0 when it may now. */
  waitFor(key: string, limit: number): number {
    const tries = this.#current(key)
    if (!tries || tries.count < limit) return 0
    return tries.endsAt - this.#clock.now()
  }

  count(key: string): number {
    return this.#current(key)?.count ?? 0
  }

  /** @returns how many tries the key has made in this window, this one included */
  add(key: string): number {
    const tries = this.#current(key)
    if (tries) return (tries.count += 1)
    this.#makeRoom()
    this.#triesByKey.set(key, { count: 1, endsAt: this.#clock.now() + this.#windowMs })
    return 1
  }

  takeBack(key: string, count = 1): void {
    const tries = this.#current(key)
    if (tries) tries.count = Math.max(0, tries.count - count)
  }

  forget(key: string): void {
    this.#triesByKey.delete(key)
  }

  #current(key: string): { count: number; readonly endsAt: number } | undefined {
    const tries = this.#triesByKey.get(key)
    if (tries && tries.endsAt <= this.#clock.now()) {
      this.#triesByKey.delete(key)
      return undefined
    }
    return tries
  }

  /** All windows are equally long, so the keys stand in the order in which they end. */
  #makeRoom(): void {
    for (const [key, tries] of this.#triesByKey) {
      if (tries.endsAt > this.#clock.now() && this.#triesByKey.size < MOST_KEYS) return
      this.#triesByKey.delete(key)
    }
  }
}
