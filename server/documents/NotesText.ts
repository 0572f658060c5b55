import * as Y from 'yjs'
import { type Addition, admit } from './admission/admit.ts'
import type { RefusalReason } from './admission/RefusalReason.ts'
import { EncodedState } from './EncodedState.ts'
import type { Limits } from './limits.ts'
import type { NotesWords } from '../../domain/board/NotesEntry.ts'
import { newNotes, wordsIn } from './notesShape.ts'
import type { StoredNotes } from './NotesStore.ts'
import { revise } from './revise.ts'

/** The texts of one notes document, in memory: takes only what passes the admission scan. */
export class NotesText {
  /** A row that could not be read ended loading: the text is the last good one and must not be written. */
  readonly isDamaged: boolean
  readonly #limits: Limits
  readonly #doc: Y.Doc
  readonly #state: EncodedState
  readonly #authorByClient: Map<number, string>
  #emitted: Uint8Array | undefined
  /** How long the document is when encoded, or a little less than this. */
  #bytes: number
  #isMeasured = true

  constructor(stored: StoredNotes, limits: Limits) {
    this.#limits = limits
    this.#authorByClient = new Map(stored.authorByClient)
    const rows = stored.updates.map(({ bytes }) => bytes)
    const restored = restore(stored.snapshot === undefined ? rows : [stored.snapshot, ...rows])
    this.#doc = restored.doc
    this.isDamaged = restored.isDamaged
    this.#state = new EncodedState(this.#doc)
    this.#bytes = Y.encodeStateAsUpdate(this.#doc).length
    this.#doc.on('update', (update: Uint8Array) => (this.#emitted = update))
  }

  /**
   * Scans an update and applies it. Answers with the bytes to store and send on, in our own spelling,
   * with undefined if there was nothing new in it, or with the reason why it was not taken.
   */
  take(bytes: Uint8Array, author: string): Uint8Array | RefusalReason | undefined {
    if (bytes.length > this.#limits.notesPayload) return 'TOO_LARGE'
    const verdict = admit(this.#doc, bytes, {
      isOwn: (client) => this.#authorByClient.get(client) === author,
      fits: (addition) => this.#fits(addition),
      most: { structs: this.#limits.updateStructs, deletions: this.#limits.documentStructs },
    })
    if (verdict === 'NOTHING_NEW') return undefined
    if (verdict !== 'ADMITTED') return verdict
    this.#emitted = undefined
    Y.applyUpdate(this.#doc, bytes)
    const { pendingStructs, pendingDs } = this.#doc.store
    if (pendingStructs !== null || pendingDs !== null)
      throw new Error('An admitted update was not applied completely.')
    this.#bytes += bytes.length
    this.#isMeasured = false
    return this.#emitted
  }

  bind(clientId: number, author: string): void {
    this.#authorByClient.set(clientId, author)
  }

  /** The frame for somebody who has what the state vector says. */
  answer(stateVector: Uint8Array): Buffer {
    return this.#state.answer(stateVector)
  }

  get stateVector(): Uint8Array {
    return this.#state.stateVector
  }

  get encoded(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc)
  }

  get words(): NotesWords {
    return wordsIn(this.#doc)
  }

  /** The update by which a client would put these words in the place of what stands there. */
  revision(clientId: number, words: NotesWords): Uint8Array {
    const page = newNotes()
    Y.applyUpdate(page, this.encoded)
    page.clientID = clientId
    return revise(page, words)
  }

  /** A full document still takes deletions, or nobody could make room in it. */
  #fits({ structs, cuts, bytes }: Addition): boolean {
    if (structs + cuts === 0) return true
    const spare = structs === 0 ? SPARE_FOR_DELETIONS : 1
    const { documentStructs, documentBytes } = this.#limits
    // Each insertion may cut two structs apart.
    if (countStructs(this.#doc) + 3 * structs + cuts > spare * documentStructs) return false
    if (this.#bytes + bytes > spare * documentBytes && !this.#isMeasured) {
      this.#bytes = this.encoded.length
      this.#isMeasured = true
    }
    return this.#bytes + bytes <= spare * documentBytes
  }
}

const SPARE_FOR_DELETIONS = 1.1

/**
 * Builds the document from its rows. At the first one that cannot be read it ends, with what came before:
 * a broken piece may have been applied in part, so that everything is built once more without it.
 */
function restore(pieces: readonly Uint8Array[]): { doc: Y.Doc; isDamaged: boolean } {
  const doc = newNotes()
  for (const [i, piece] of pieces.entries())
    if (!applies(doc, piece)) return { doc: restore(pieces.slice(0, i)).doc, isDamaged: true }
  return { doc, isDamaged: false }
}

function applies(doc: Y.Doc, piece: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, piece)
  } catch {
    return false
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null
}

function countStructs(doc: Y.Doc): number {
  let count = 0
  for (const structs of doc.store.clients.values()) count += structs.length
  return count
}
