import * as Y from 'yjs'
import type { FuzzedText } from '../../../fuzz/GuardedText.ts'

type Root = 'discussion' | 'motion'

/** A page and its two queues, without a network: what it sends and hears waits until the test lets it. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly author: string
  readonly refusals: string[] = []
  isOnline = false
  readonly #server: Server
  readonly #undo: Y.UndoManager
  #outbox: Uint8Array[] = []
  #inbox: Uint8Array[] = []

  constructor(server: Server, author: string) {
    this.#server = server
    this.author = author
    this.#undo = new Y.UndoManager([this.doc.getText('discussion'), this.doc.getText('motion')], {
      captureTimeout: 0,
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE && this.isOnline) this.#outbox.push(update)
    })
    server.writers.push(this)
    this.connect()
  }

  /** Comes (back), brings what the server lacks and takes what it lacks itself. */
  connect(): void {
    if (this.isOnline) return
    this.isOnline = true
    this.#takeId()
    this.#outbox = []
    this.#inbox = []
    const missing = Y.encodeStateAsUpdate(this.doc, this.#server.text.stateVector)
    const theirs = Y.encodeStateAsUpdate(this.#server.mirror, Y.encodeStateVector(this.doc))
    this.#server.take(this, missing)
    Y.applyUpdate(this.doc, theirs, REMOTE)
  }

  /** The connection breaks again before anything has come through. */
  flap(): void {
    if (!this.isOnline) this.#takeId()
  }

  /** Whoever has something unsaved goes on under the id that it was written under, as the pages do. */
  #takeId(): void {
    const id = this.#server.issue(this.author)
    const known = Y.decodeStateVector(this.#server.text.stateVector)
    const own = Y.getState(this.doc.store, this.doc.clientID)
    if (own <= (known.get(this.doc.clientID) ?? 0)) this.doc.clientID = id
  }

  disconnect(): void {
    this.isOnline = false
    this.#outbox = []
    this.#inbox = []
  }

  /** Lets everything that was written and not yet sent reach the server. */
  deliver(): void {
    for (const update of this.#outbox.splice(0)) this.#server.take(this, update)
  }

  /** The same as one update, as a page sends what has gathered while another one was on its way. */
  deliverMerged(): void {
    const updates = this.#outbox.splice(0)
    if (updates.length > 0) this.#server.take(this, Y.mergeUpdates(updates))
  }

  /** Lets the page hear what others have written. */
  listen(): void {
    for (const update of this.#inbox.splice(0)) Y.applyUpdate(this.doc, update, REMOTE)
  }

  overhear(update: Uint8Array): void {
    if (this.isOnline) this.#inbox.push(update)
  }

  insert(root: Root, at: number, text: string): void {
    const target = this.doc.getText(root)
    target.insert(at % (target.length + 1), text)
  }

  delete(root: Root, at: number, length: number): void {
    const target = this.doc.getText(root)
    if (target.length === 0) return
    const from = at % target.length
    target.delete(from, Math.min(length, target.length - from))
  }

  undo(): void {
    this.#undo.undo()
  }

  redo(): void {
    this.#undo.redo()
  }
}

const REMOTE = 'remote'

/** The server's side of a notes document: scan, apply, tell the others. */
export class Server {
  readonly text: FuzzedText
  readonly writers: Writer[] = []
  /** What a page would know that has heard everything the server sent on. */
  readonly mirror = new Y.Doc()
  readonly refusals: string[] = []
  #nextClient = 1

  constructor(text: FuzzedText) {
    this.text = text
  }

  issue(author: string): number {
    this.text.bind(this.#nextClient, author)
    return this.#nextClient++
  }

  /** How many updates have come. */
  received = 0
  /** What has been stored, in order. */
  readonly rows: Uint8Array[] = []

  take(from: Writer, update: Uint8Array): void {
    this.received += 1
    const taken = this.text.take(update, from.author)
    if (typeof taken === 'string') {
      this.refusals.push(taken)
      from.refusals.push(taken)
    } else if (taken !== undefined) this.share(taken, from)
  }

  /** What was taken is stored and told to the others. */
  share(taken: Uint8Array, from?: Writer): void {
    this.rows.push(taken)
    Y.applyUpdate(this.mirror, taken)
    for (const writer of this.writers) if (writer !== from) writer.overhear(taken)
  }
}
