import type { Clock } from '../clock.ts'

/** Lets `burst` things through at once and `perSecond` after that. */
export class TokenBucket {
  #tokens: number
  #at: number
  readonly #burst: number
  readonly #perSecond: number
  readonly #clock: Clock

  constructor(o: { burst: number; perSecond: number; clock: Clock }) {
    this.#burst = o.burst
    this.#perSecond = o.perSecond
    this.#clock = o.clock
    this.#tokens = o.burst
    this.#at = o.clock.now()
  }

  take(): boolean {
    this.#refill()
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** As if nothing had ever been taken. */
  get isFull(): boolean {
    this.#refill()
    return this.#tokens >= this.#burst
  }

  #refill(): void {
    const now = this.#clock.now()
    this.#tokens = Math.min(
      this.#burst,
      this.#tokens + (Math.max(0, now - this.#at) / 1000) * this.#perSecond,
    )
    this.#at = now
  }
}
