import * as Y from 'yjs'
import type { Table } from './table.ts'
import { uuidV7 } from './uuidV7.ts'

/** Own writing of one document that the server has not stored yet, kept on the device. */
export interface NotesRow {
  readonly id: string
  readonly owner: string
  readonly name: string
  readonly update: Uint8Array
}

/** Typing goes to the disk at most this often, ms: what is stored on the server by then never does. */
const KEEP_AFTER = 250

/** The unsaved writing of one page in one document: in one row, in order, and gone once it is saved. */
export class NotesShelf {
  readonly #table: Table<NotesRow>
  readonly #owner: string
  readonly #name: string
  readonly #id = uuidV7()
  #earlier: readonly string[] = []
  #last: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(table: Table<NotesRow>, owner: string, name: string) {
    this.#table = table
    this.#owner = owner
    this.#name = name
  }

  /** What earlier pages left behind, as one update. */
  async load(): Promise<Uint8Array | undefined> {
    const rows = (await this.#table.all()).filter(
      (row) => row.owner === this.#owner && row.name === this.#name && row.id !== this.#id,
    )
    this.#earlier = rows.map(({ id }) => id)
    return rows.length > 0 ? Y.mergeUpdates(rows.map(({ update }) => update)) : undefined
  }

  /** Keeps what is unsaved by then a little later. */
  keepSoon(unsaved: () => Uint8Array | undefined): void {
    this.#timer ??= setTimeout(() => this.keep(unsaved()), KEEP_AFTER)
  }

  /** Keeps this, instead of what was kept before. */
  keep(update: Uint8Array | undefined): void {
    this.#stopTimer()
    if (!update) return
    const row = { id: this.#id, owner: this.#owner, name: this.#name, update }
    this.#last = this.#last.then(() => this.#table.put(this.#id, row))
  }

  /** Everything is stored on the server. */
  clear(): void {
    this.#stopTimer()
    const ids = [this.#id, ...this.#earlier]
    this.#earlier = []
    this.#last = this.#last.then(() => this.#table.remove(ids))
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Resolves once all of the above has happened. */
  settled(): Promise<unknown> {
    return this.#last
  }
}
