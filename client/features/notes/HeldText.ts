import type { TextChange } from './textChange.ts'

/** One step of a Yjs delta over plain text. */
export interface DeltaStep {
  readonly retain?: number
  readonly insert?: unknown
  readonly delete?: number
}

/**
 * A text as it stood when a composition began, and where each of its characters is by now. While
 * somebody composes, others go on writing; afterwards what he composed has to find its place again.
 */
export class HeldText {
  readonly text: string
  /** For each character of the text as it is now: its place in the held text; OTHERS for a new one. */
  #origins: number[]

  constructor(text: string) {
    this.text = text
    this.#origins = [...Array(text.length).keys()]
  }

  /** Others changed the text. */
  follow(delta: readonly DeltaStep[]): void {
    const next: number[] = []
    let from = 0
    for (const step of delta) {
      if (step.retain !== undefined) {
        next.push(...this.#origins.slice(from, from + step.retain))
        from += step.retain
      } else if (typeof step.insert === 'string') {
        next.push(...Array<number>(step.insert.length).fill(OTHERS))
      } else from += step.delete ?? 0
    }
    this.#origins = [...next, ...this.#origins.slice(from)]
  }

  /**
   * A change of the held text as changes of the text of now, to be made in this order. What others
   * wrote inside of what is removed stays; what others removed is not removed again.
   */
  translate({ at, removed, inserted }: TextChange): readonly TextChange[] {
    const changes: TextChange[] = []
    let before = -1
    for (const [i, origin] of this.#origins.entries()) {
      if (origin !== OTHERS && origin < at) before = i
      if (origin < at || origin >= at + removed) continue
      const last = changes[0]
      if (last && last.at + last.removed === i) changes[0] = { ...last, removed: last.removed + 1 }
      else changes.unshift({ at: i, removed: 1, inserted: '' })
    }
    if (inserted !== '') changes.push({ at: before + 1, removed: 0, inserted })
    return changes
  }

  /** Where a place of the held text is now. What others wrote exactly there stands behind it. */
  placeNow(place: number): number {
    let now = 0
    for (const [i, origin] of this.#origins.entries())
      if (origin !== OTHERS && origin < place) now = i + 1
    return now
  }
}

const OTHERS = -1
