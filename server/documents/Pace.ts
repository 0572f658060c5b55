/** A bucket of tokens that refills with time: how fast one connection may send. */
export class Pace {
  readonly #perSecond: number
  readonly #burst: number
  #tokens: number
  #filledAt = 0

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#tokens = burst
  }

  /** Takes tokens; answers for how many ms the sender should rest, 0 for not at all. */
  spend(tokens: number, now: number): number {
    const refill = (Math.max(0, now - this.#filledAt) / 1000) * this.#perSecond
    this.#filledAt = now
    this.#tokens = Math.min(this.#burst, this.#tokens + refill) - tokens
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * 1000)
  }
}
