import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { BoardKind } from '../../domain/board/publish.ts'
import { PUBLISHED } from '../../domain/board/publish.ts'
import type { Records } from '../../domain/state.ts'
import { askFrame, MESSAGE, SYNC } from '../documents/frames.ts'

const PATIENCE = 20_000
const KINDS = Object.keys(PUBLISHED) as BoardKind[]

/** One person's picture of the board, fed by the same document connection that a page opens. */
export class BoardLine {
  /** Resolves when the whole board is here. */
  readonly whole: Promise<void>
  readonly #doc = new Y.Doc()
  readonly #socket: WebSocket

  /** `hear` gets every frame that arrives, as it came. */
  constructor(origin: string, name: string, cookie: string, hear: (frame: Uint8Array) => void) {
    this.#socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/yjs/${name}`, {
      headers: { cookie, origin },
      perMessageDeflate: false,
    })
    this.whole = new Promise((resolve, reject) => {
      this.#socket.on('error', reject)
      this.#socket.on('close', (code) => reject(new Error(`the board was closed: ${code}`)))
      this.#socket.on('open', () => this.#socket.send(askFrame(Y.encodeStateVector(this.#doc))))
      this.#socket.on('message', (data: Buffer) => {
        hear(data)
        if (this.#take(data) === SYNC.answer) resolve()
      })
    })
    // A line that is cut later has no one left who waits for it.
    this.whole.catch(() => {})
  }

  record<K extends BoardKind>(kind: K, id: string): Records[K] | undefined {
    return this.#doc.getMap<Records[K]>(kind).get(id)
  }

  get revision(): number {
    return this.#doc.getMap<number>('meta').get('revision') ?? -1
  }

  /** Resolves once the board shows this place in the ledger. */
  reaches(revision: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer)
        this.#doc.off('update', look)
        settle()
      }
      const look = () => {
        if (this.revision >= revision) end(resolve)
      }
      const late = () => reject(new Error(`the board has not shown revision ${revision}`))
      const timer = setTimeout(() => end(late), PATIENCE)
      this.#doc.on('update', look)
      look()
    })
  }

  /** Everything that it shows, in one order whatever came first: two equal pictures are one text. */
  picture(): string {
    return JSON.stringify(
      [...KINDS, 'meta'].map((kind) => [
        kind,
        [...this.#doc.getMap(kind).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    )
  }

  cut(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.terminate()
  }

  #take(frame: Uint8Array): number | undefined {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return undefined
    const step = decoding.readVarUint(decoder)
    if (step === SYNC.answer || step === SYNC.update)
      Y.applyUpdate(this.#doc, decoding.readVarUint8Array(decoder))
    return step
  }
}
