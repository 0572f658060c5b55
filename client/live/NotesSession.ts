import * as Y from 'yjs'
import { NotesShelf } from './NotesShelf.ts'
import type { NotesRow } from './NotesShelf.ts'
import type { NotesState, NotesView, RefusedText, Writer } from './NotesView.ts'
import { OwnUpdates } from './OwnUpdates.ts'
import type { Store } from './store.ts'
import { createStore } from './store.ts'
import type { Table } from './table.ts'
import type { Wire, WireParts } from './wire.ts'
import { DEAD_END, openWire } from './wire.ts'
import { writersOf } from './writersOf.ts'

export type NotesSessionParts = Pick<WireParts, 'url' | 'name' | 'WebSocketPolyfill'> & {
  readonly owner: string
  readonly table: Table<NotesRow>
  /** Told whenever that changes. */
  readonly onUnsaved: (isUnsaved: boolean) => void
  /** This page is too old. What it has not saved stays on the device, for the next one. */
  readonly onUpgrade?: () => void
}

const TYPING_FOR = 3_000
/** Comes from the device's own store: already in the list of what is unsaved. */
const SHELF = { from: 'shelf' }

/**
 * One document of notes on this page: text, connection, and what is not saved yet. Nothing can be
 * written before the text has been here once, since the server gives the id to write under, and
 * nobody should write over what he cannot see. After that it goes on offline, and over a reload.
 */
export class NotesSession {
  readonly view: Store<NotesView>
  readonly #parts: NotesSessionParts
  readonly #shelf: NotesShelf
  readonly #own = new OwnUpdates()
  #doc = new Y.Doc()
  #wire: Wire | undefined
  #isConnected = false
  #hasBeenHere = false
  /** The server asks only those who may write for what it lacks. */
  #wasAsked = false
  #mayWrite = false
  #refused: RefusedText | undefined
  #isUnsaved = false
  #isClosed = false
  #isGone = false
  #people: readonly Writer[] = []
  #typingTimer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: NotesSessionParts) {
    this.#parts = parts
    this.#shelf = new NotesShelf(parts.table, parts.owner, parts.name)
    this.view = createStore(this.#look())
    void this.#start()
  }

  get isUnsaved(): boolean {
    return this.#isUnsaved
  }

  /** There is nothing here any more; who wants to see what has come in its place opens it anew. */
  get isGone(): boolean {
    return this.#isGone
  }

  wake(anew: boolean): void {
    this.#wire?.wake(anew)
  }

  /** Writes what is unsaved to the device now: the page may be about to go. */
  keep(): void {
    this.#shelf.keep(this.#own.writing)
  }

  /** Resolves once the device has everything that is unsaved. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.keep()
    clearTimeout(this.#typingTimer)
    this.#wire?.close()
    this.#doc.destroy()
    await this.#shelf.settled()
  }

  async #start(): Promise<void> {
    const left = await this.#shelf.load()
    if (this.#isClosed) return
    if (left) {
      this.#own.add(left)
      Y.applyUpdate(this.#doc, left, SHELF)
    }
    this.#open()
    this.#changed()
  }

  #open(): void {
    const doc = this.#doc
    let hasId = false
    doc.on('update', (update, origin, _doc, { local }) => {
      if (!local || origin === SHELF) return
      this.#own.add(update)
      this.#sendNext()
      // With a connection the server mostly has it before the disk would.
      if (this.#isConnected) this.#shelf.keepSoon(() => this.#own.writing)
      else this.keep()
      this.#changed()
    })
    const { url, name, WebSocketPolyfill } = this.#parts
    const wire = openWire({
      url,
      name,
      doc,
      ...(WebSocketPolyfill ? { WebSocketPolyfill } : {}),
      hear: {
        connected: (isConnected) => this.#hearLink(isConnected),
        // What is not saved yet goes on under its id: an update may hold only a few of them, and a
        // connection that breaks again and again brings a new one each time.
        clientId: (id) => {
          if (!hasId || !this.#own.hasWriting) doc.clientID = id
          hasId = true
        },
        asked: () => {
          this.#wasAsked = true
          this.#own.sendAll()
          this.#changed()
        },
        synced: () => this.#hearWhole(),
        receipt: () => this.#hearReceipt(),
        refused: (reason) => this.#refuse(reason),
        gone: (code) => this.#hearEnd(code),
      },
    })
    this.#wire = wire
    wire.setPresence({ typing: false })
    wire.awareness.on('change', () => {
      this.#people = writersOf(wire.awareness)
      this.#changed()
    })
  }

  #hearLink(isConnected: boolean): void {
    this.#isConnected = isConnected
    this.#wasAsked = false
    if (!isConnected) this.keep()
    this.#changed()
  }

  #hearWhole(): void {
    this.#hasBeenHere = true
    this.#mayWrite = this.#wasAsked
    // The right to write was lost while this was written.
    if (!this.#mayWrite && this.#own.hasWriting) return this.#refuse('READ_ONLY')
    this.#changed()
  }

  #hearEnd(code: number): void {
    this.#mayWrite = false
    if (code === DEAD_END.upgrade) this.#parts.onUpgrade?.()
    else {
      if (this.#own.hasWriting) this.#keepForCopying('GONE')
      // Perhaps it was erased: then it must not go on standing here.
      this.#isGone = true
      this.#wire?.close()
      this.#doc.destroy()
      this.#doc = new Y.Doc()
    }
    this.#changed()
  }

  #hearReceipt(): void {
    this.#own.confirm()
    this.#sendNext()
    if (!this.#own.hasWriting) this.#shelf.clear()
    this.#changed()
  }

  #sendNext(): void {
    // Before the question the server would not listen, and the answer to it holds everything.
    if (!this.#wasAsked) return
    const update = this.#own.next()
    // Where the connection is just gone, the next question asks for this, too.
    if (update) this.#wire?.send(update)
  }

  /** The server would refuse it again and again: the text is set aside, and the server's one shown. */
  #refuse(reason: string): void {
    // It could not be stored; the server closes, and takes it when the page comes back.
    if (reason === 'STORAGE') return
    this.#keepForCopying(reason)
    this.#wire?.close()
    this.#doc.destroy()
    this.#doc = new Y.Doc()
    this.#isConnected = this.#hasBeenHere = this.#wasAsked = this.#mayWrite = false
    this.#open()
    this.#changed()
  }

  #keepForCopying(reason: string): void {
    const [discussion, motion] = [this.#text('discussion'), this.#text('motion')]
    this.#refused = { reason, discussion, motion }
    this.#own.forget()
    this.#shelf.clear()
  }

  #text(root: 'discussion' | 'motion'): string {
    return this.#doc.getText(root).toString()
  }

  #setTyping(isTyping: boolean): void {
    clearTimeout(this.#typingTimer)
    if (isTyping) this.#typingTimer = setTimeout(() => this.#setTyping(false), TYPING_FOR)
    this.#wire?.setPresence({ typing: isTyping })
  }

  #changed(): void {
    if (this.#isClosed) return
    const isUnsaved = this.#own.hasWriting || this.#refused !== undefined
    if (isUnsaved !== this.#isUnsaved) {
      this.#isUnsaved = isUnsaved
      this.#parts.onUnsaved(isUnsaved)
    }
    this.view.set(this.#look())
  }

  get #state(): NotesState {
    if (this.#refused) return 'refused'
    if (this.#isGone) return 'gone'
    if (!this.#hasBeenHere) return 'connecting'
    if (!this.#isConnected) return 'offline'
    return this.#own.hasWriting ? 'saving' : 'saved'
  }

  #look(): NotesView {
    return {
      discussion: this.#doc.getText('discussion'),
      motion: this.#doc.getText('motion'),
      state: this.#state,
      unsaved: this.#own.hasWriting,
      writable: this.#mayWrite && this.#hasBeenHere,
      people: this.#people,
      ...(this.#refused ? { refused: this.#refused } : {}),
      dismissRefused: () => {
        this.#refused = undefined
        this.#changed()
      },
      setTyping: (isTyping) => this.#setTyping(isTyping),
    }
  }
}
