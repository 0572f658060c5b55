/** Lets `width` tasks run at once and a limited queue wait; refuses the rest with `Busy`. */
export class Turnstile {
  readonly #width: number
  readonly #queueLimit: number
  readonly #queue: (() => void)[] = []
  #running = 0

  constructor(width: number, queueLimit: number) {
    this.#width = width
    this.#queueLimit = queueLimit
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.#enter()
    try {
      return await task()
    } finally {
      this.#leave()
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#width) {
      this.#running += 1
      return
    }
    if (this.#queue.length >= this.#queueLimit) throw new Busy()
    await new Promise<void>((resolve) => this.#queue.push(resolve))
  }

  /** The place of the one who leaves goes to the next in the queue, so the count stays. */
  #leave(): void {
    const next = this.#queue.shift()
    if (next) next()
    else this.#running -= 1
  }
}

export class Busy extends Error {
  override readonly name = 'Busy'
}
