import * as Y from 'yjs'

/**
 * Reads the updates of one board for all its members: they get the same bytes in the same order, so that
 * each frame is applied once, whoever gets it first.
 */
export class BoardReader {
  readonly #doc = new Y.Doc()
  readonly #known = new Map<string, number>()
  #isWhole = false

  /** The board as it was when the first member came. */
  begin(state: Uint8Array): void {
    if (this.#isWhole) return
    this.#isWhole = true
    Y.applyUpdate(this.#doc, state)
  }

  /** The revision that the board shows with this update. */
  revisionAfter(bytes: Uint8Array): number {
    const [head, tail] = [bytes.subarray(0, 48), bytes.subarray(-16)]
    const key = `${bytes.length} ${Buffer.from(head).toString('latin1')} ${Buffer.from(tail).toString('latin1')}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    Y.applyUpdate(this.#doc, bytes)
    const revision = this.#doc.getMap<number>('meta').get('revision') ?? 0
    this.#known.set(key, revision)
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value ?? '')
    return revision
  }
}

const KEPT = 200
