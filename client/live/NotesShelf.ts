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

/** The unsaved writing of one page in one document: in one row, in order, and gone once it is saved. */
export class NotesShelf {
  readonly #table: Table<NotesRow>
  readonly #owner: string
  readonly #name: string
  readonly #id = uuidV7()
  #earlier: readonly string[] = []
  #last: Promise<unknown> = Promise.resolve()

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

  keep(update: Uint8Array): void {
    const row = { id: this.#id, owner: this.#owner, name: this.#name, update }
    this.#last = this.#last.then(() => this.#table.put(this.#id, row))
  }

  /** Everything is stored on the server. */
  clear(): void {
    const ids = [this.#id, ...this.#earlier]
    this.#earlier = []
    this.#last = this.#last.then(() => this.#table.remove(ids))
  }

  /** Resolves once all of the above has happened. */
  settled(): Promise<unknown> {
    return this.#last
  }
}
