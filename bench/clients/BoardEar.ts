import type { BoardReader } from './BoardReader.ts'
import { DocumentLine } from './DocumentLine.ts'

/** One member's board: notes when the board's revision rose, without keeping the board. */
export class BoardEar {
  readonly whole: Promise<void>
  readonly #line: DocumentLine
  #revision = 0
  #waiting: { readonly revision: number; readonly resolve: (at: number) => void }[] = []
  /** When each revision was first shown here, ms of this process's clock; the latest ones. */
  readonly #seenAt = new Map<number, number>()

  constructor(origin: string, board: string, cookie: string, reader: BoardReader) {
    this.#line = new DocumentLine({
      index: 0,
      url: `${origin.replace(/^http/, 'ws')}/yjs/${board}`,
      headers: { cookie, origin },
      ears: {
        whole: (_, bytes) => reader.begin(bytes),
        update: (_, bytes) => this.#hear(reader.revisionAfter(bytes)),
      },
    })
    this.whole = this.#line.whole
  }

  get bytes(): number {
    return this.#line.bytes
  }

  /** Resolves with the moment at which the board showed at least this revision. */
  reaches(revision: number): Promise<number> {
    for (const [seen, at] of this.#seenAt) if (seen >= revision) return Promise.resolve(at)
    return new Promise((resolve) => {
      this.#waiting.push({ revision, resolve })
    })
  }

  leave(): void {
    this.#line.leave()
  }

  #hear(revision: number): void {
    const now = performance.now()
    if (revision > this.#revision) {
      this.#revision = revision
      this.#seenAt.set(revision, now)
      if (this.#seenAt.size > KEPT) this.#seenAt.delete(this.#seenAt.keys().next().value ?? 0)
    }
    const isDue = (w: { readonly revision: number }) => w.revision <= this.#revision
    if (!this.#waiting.some(isDue)) return
    for (const { resolve } of this.#waiting.filter(isDue)) resolve(now)
    this.#waiting = this.#waiting.filter((w) => !isDue(w))
  }
}

const KEPT = 50
