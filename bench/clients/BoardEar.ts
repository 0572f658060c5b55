import * as decoding from 'lib0/decoding'
import { DocumentLine } from './DocumentLine.ts'

/**
 * One member's board: notes when the board's revision rose, without keeping the board. The revision is
 * the last number that the server wrote in each update, under the key `revision` of the map `meta`.
 */
export class BoardEar {
  readonly whole: Promise<void>
  readonly #line: DocumentLine
  #revision = 0
  #waiting: { readonly revision: number; readonly resolve: (at: number) => void }[] = []
  /** When each revision was first shown here, ms of this process's clock; the latest ones. */
  readonly #seenAt = new Map<number, number>()

  constructor(origin: string, board: string, cookie: string) {
    this.#line = new DocumentLine({
      index: 0,
      url: `${origin.replace(/^http/, 'ws')}/yjs/${board}`,
      headers: { cookie, origin },
      ears: { update: (_, bytes) => this.#hear(bytes) },
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

  #hear(bytes: Uint8Array): void {
    const now = performance.now()
    for (const revision of revisionsIn(bytes)) {
      if (revision <= this.#revision) continue
      this.#revision = revision
      this.#seenAt.set(revision, now)
      if (this.#seenAt.size > KEPT) this.#seenAt.delete(this.#seenAt.keys().next().value ?? 0)
    }
    const isDue = ({ revision }: { readonly revision: number }) => revision <= this.#revision
    if (!this.#waiting.some(isDue)) return
    for (const { resolve } of this.#waiting.filter(isDue)) resolve(now)
    this.#waiting = this.#waiting.filter((w) => !isDue(w))
  }
}

const KEPT = 50
const KEY = Buffer.from('revision', 'utf8')
/** lib0's tag of a whole number in an Any, behind the count of the content. */
const INTEGER = 125

/** Values set under `revision` in an update: the key's bytes, the count 1, the tag, the number. */
const revisionsIn = (bytes: Uint8Array): readonly number[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: number[] = []
  for (let at = buffer.indexOf(KEY); at >= 0; at = buffer.indexOf(KEY, at + 1)) {
    const start = at + KEY.length
    if (buffer[start] !== 1 || buffer[start + 1] !== INTEGER) continue
    found.push(decoding.readVarInt(decoding.createDecoder(buffer.subarray(start + 2))))
  }
  return found
}
