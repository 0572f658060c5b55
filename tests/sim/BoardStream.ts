import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { followBoard } from '../../client/live/boardState.ts'
import type { State } from '../../domain/state.ts'
import { emptyState } from '../../domain/state.ts'
import type { BoardEntry } from '../../server/documents/BoardDocument.ts'

/** What a page has of one board. */
export interface BoardView {
  readonly stream: BoardStream
  readonly state: State
  readonly isBehind: boolean
  /** Gets what was written since, all of it or one batch. */
  follow(all: boolean): void
}

/** One board on the server, from its opening to its end. */
export interface BoardStream {
  readonly name: string
  isOpen: boolean
  write(entries: readonly BoardEntry[]): void
  /** `over`: what the page had before; nothing of it may be taken over. */
  view(over?: BoardView): BoardView
}

/** The board as a list of what it showed, one after the other: a page is at one place of it. */
export class ListedBoard implements BoardStream {
  readonly name: string
  isOpen = true
  readonly #shown: State[] = [emptyState()]

  constructor(name: string) {
    this.name = name
  }

  write(entries: readonly BoardEntry[]): void {
    const before = this.#shown.at(-1) as unknown as Record<string, unknown>
    const next = { ...before }
    for (const { kind, id, value } of entries) {
      if (kind === 'meta') {
        next['revision'] = value
        continue
      }
      if (next[kind] === before[kind]) next[kind] = new Map(before[kind] as Map<string, unknown>)
      ;(next[kind] as Map<string, unknown>).set(id, value)
    }
    this.#shown.push(next as unknown as State)
  }

  view(): BoardView {
    const shown = this.#shown
    let at = 0
    return {
      stream: this,
      get state() {
        return shown[at] as State
      },
      get isBehind() {
        return at < shown.length - 1
      },
      follow(all) {
        // The first sync brings everything there is.
        at = all || at === 0 ? shown.length - 1 : Math.min(at + 1, shown.length - 1)
      },
    }
  }
}

/** The board as the Yjs document that it really is, written and followed as in production. */
export class YjsBoard implements BoardStream {
  readonly name: string
  isOpen = true
  readonly #doc = new Y.Doc()
  readonly #updates: Uint8Array[] = []

  constructor(name: string) {
    this.name = name
    this.#doc.clientID = 1
    this.#doc.on('update', (update: Uint8Array) => this.#updates.push(update))
  }

  write(entries: readonly BoardEntry[]): void {
    this.#doc.transact(() => {
      for (const { kind, id, value } of entries) {
        const records = this.#doc.getMap(kind)
        if (!equalityDeep(records.get(id), value)) records.set(id, value)
      }
    })
  }

  view(over?: BoardView & { readonly doc?: Y.Doc }): BoardView & { readonly doc: Y.Doc } {
    const doc = over?.doc ?? new Y.Doc()
    const server = this.#doc
    const updates = this.#updates
    let at = -1
    let state = emptyState()
    followBoard(doc, (next) => (state = next))
    return {
      stream: this,
      doc,
      get state() {
        return state
      },
      get isBehind() {
        return at < updates.length
      },
      follow(all) {
        if (at < 0) {
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
          at = updates.length
        } else
          for (let n = all ? updates.length - at : 1; n > 0 && at < updates.length; n -= 1)
            Y.applyUpdate(doc, updates[at++] as Uint8Array)
      },
    }
  }
}
