import type { KnownAnswer } from '../store/CommitStore.ts'

const MOST = 5_000

/** The last answers of a room, so that most repeated presses need no look-up. Oldest go first. */
export class AnswerMemory {
  readonly #answers = new Map<string, KnownAnswer>()

  get(key: string): KnownAnswer | undefined {
    return this.#answers.get(key)
  }

  keep(key: string, answer: KnownAnswer): void {
    this.#answers.set(key, answer)
    if (this.#answers.size <= MOST) return
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest)
      return
    }
  }
}
