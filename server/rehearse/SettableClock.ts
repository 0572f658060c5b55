import type { Clock } from '../clock.ts'

/** The scenario's clock: it stands still until the player sets it. */
export class SettableClock implements Clock {
  #at: number

  constructor(at: number) {
    this.#at = at
  }

  now(): number {
    return this.#at
  }

  set(at: number): void {
    this.#at = at
  }
}
