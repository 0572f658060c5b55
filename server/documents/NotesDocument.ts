import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { StaleLease } from '../store/CommitStore.ts'
import type { RefusalReason } from './admission/RefusalReason.ts'
import { ClientIds } from './ClientIds.ts'
import { CLOSE } from './closeCodes.ts'
import type { Connection } from './Connection.ts'
import { Fanout } from './Fanout.ts'
import { askFrame, clientIdFrame, receiptFrame, refusedFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import type { LiveDocument } from './LiveDocument.ts'
import type { NotesStore, StoredNotes } from './NotesStore.ts'
import { foldOldHistory } from './notesHistory.ts'
import type { NotesWords } from '../../domain/board/NotesEntry.ts'
import { NotesText } from './NotesText.ts'
import { Presence } from './Presence.ts'
import { type Sender, takeBatch, type Waiting } from './takeBatch.ts'

export type NotesParts = {
  readonly documentId: string
  /** Of the committee's lease when the text was read. */
  readonly epoch: number
  readonly store: NotesStore
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Log
  /** May be forgotten: nobody is there any more, or the text in memory is not what is stored. */
  readonly onOver: () => void
  /** Another server has the committee by now. */
  readonly onStale: (fault: StaleLease) => void
}

/**
 * A text that members write together, in rounds: what has arrived is scanned and applied, stored in one
 * go, and only then shown to others and confirmed. Between two rounds the text in memory is exactly what
 * is stored; whoever asks for it waits for that moment.
 */
export class NotesDocument implements LiveDocument {
  readonly presence: Presence
  readonly #parts: NotesParts
  readonly #text: NotesText
  readonly #fanout: Fanout
  readonly #clientIds: ClientIds
  readonly #connections = new Set<Connection>()
  #waiting: Waiting[] = []
  #betweenRounds: (() => void)[] = []
  /** Client ids of writers who have left, and whose store does not know yet. */
  readonly #left = new Set<number>()
  /** What the server writes in somebody's name and is not stored yet: how to say that it never will be. */
  readonly #hands = new Set<() => void>()
  #storedUpTo: bigint
  #uncompacted: number
  #rounds: Promise<void> | undefined
  #isOver = false

  constructor(parts: NotesParts, stored: StoredNotes) {
    this.#parts = parts
    this.#text = new NotesText(stored, parts.limits)
    this.#storedUpTo = stored.updates.at(-1)?.sequence ?? 0n
    this.#uncompacted = stored.updates.length
    this.#fanout = new Fanout(parts.clock, parts.limits)
    this.#clientIds = new ClientIds(parts.store, parts.documentId)
    this.presence = new Presence(parts.clock, parts.limits)
    if (this.#text.isDamaged)
      parts.log.error({ document: parts.documentId }, 'notes are damaged and open for reading only')
  }

  async enter(connection: Connection): Promise<void> {
    if (this.#isOver) return connection.close(CLOSE.later)
    this.#connections.add(connection)
    if (this.#text.isDamaged) connection.mayWrite = false
    connection.clientId = await this.#clientIdFor(connection)
    if (!connection.isOpen || this.#isOver) return
    connection.send(clientIdFrame(connection.clientId))
    if (connection.mayWrite) connection.send(askFrame(this.#text.stateVector))
    this.presence.join(connection)
    this.presence.greet(connection)
  }

  answer(connection: Connection, stateVector: Uint8Array): void {
    this.#beforeNextRound(() => {
      if (this.#isOver || !connection.isOpen) return
      // Not before: an update that comes before the whole would have to wait in the browser for it.
      this.#fanout.members.add(connection)
      connection.sendState(this.#text.answer(stateVector))
    })
  }

  receive(connection: Connection, bytes: Uint8Array): void {
    this.#waiting.push({ sender: connection, bytes })
    this.#wake()
  }

  leave(connection: Connection): void {
    if (this.#connections.delete(connection) && connection.mayWrite && connection.clientId > 0)
      this.#left.add(connection.clientId)
    this.#fanout.members.delete(connection)
    this.presence.leave(connection)
    this.#wake()
  }

  /** Puts these words in the place of what stands there, as edits of an author; a word where that is refused. */
  async rewrite(author: string, words: NotesWords): Promise<RefusalReason | undefined> {
    const clientId = await this.#newClientId(author).catch((fault: unknown) => {
      this.#wake()
      throw fault
    })
    return new Promise((resolve) => {
      const give = (reason?: RefusalReason): void => {
        this.#hands.delete(fail)
        resolve(reason)
      }
      const fail = (): void => give('STORAGE')
      const send = (): void => give()
      const sender: Sender = { author, clientId, revoked: false, refuse: give, send, close: fail }
      this.#hands.add(fail)
      this.#beforeNextRound(() => {
        if (this.#isOver) return fail()
        this.#waiting.unshift({ sender, bytes: this.#text.revision(clientId, words) })
      })
    })
  }

  /** What stands in the two texts and is stored; undefined if the document was closed meanwhile. */
  read(): Promise<NotesWords | undefined> {
    return new Promise((resolve) => {
      this.#beforeNextRound(() => resolve(this.#isOver ? undefined : this.#text.words))
    })
  }

  /** Resolves when nothing is on its way to the store any more. */
  async settle(): Promise<void> {
    while (this.#rounds !== undefined) await this.#rounds
  }

  close(code: number): void {
    this.#isOver = true
    this.presence.stop()
    for (const connection of this.#connections) connection.close(code)
    this.#parts.onOver()
    for (const act of this.#betweenRounds.splice(0)) act()
    for (const fail of [...this.#hands]) fail()
  }

  #beforeNextRound(act: () => void): void {
    if (this.#isOver) return act()
    this.#betweenRounds.push(act)
    this.#wake()
  }

  async #clientIdFor({ mayWrite, author }: Connection): Promise<number> {
    return mayWrite ? this.#newClientId(author) : this.#clientIds.forReader()
  }

  async #newClientId(author: string): Promise<number> {
    const clientId = await this.#clientIds.forAuthor(author)
    this.#text.bind(clientId, author)
    return clientId
  }

  #wake(): void {
    if (this.#rounds !== undefined || this.#isOver) return
    this.#rounds = this.#work()
      .catch((fault: unknown) => this.#fail(fault))
      .finally(() => {
        this.#rounds = undefined
        // Something may have come, or the last one gone, after the last look and before this line.
        const { size } = this.#connections
        if (this.#waiting.length + this.#betweenRounds.length > 0 || size === 0) this.#wake()
      })
  }

  async #work(): Promise<void> {
    while (!this.#isOver) {
      for (const act of this.#betweenRounds.splice(0)) act()
      if (this.#waiting.length > 0 && this.#fanout.rest > 0) {
        // What comes until then is stored and shown together with it.
        await pause(this.#fanout.rest)
        continue
      }
      const batch = this.#waiting.splice(0, this.#parts.limits.batch)
      const isQuiet = !this.#hasWriters()
      if (batch.length > 0) await this.#round(batch)
      else if (isQuiet && this.#uncompacted > 0) await this.#compact()
      else if (isQuiet && this.#left.size > 0) await this.#retire()
      else break
    }
    if (this.#connections.size === 0 && !this.#isOver) this.close(CLOSE.later)
  }

  async #round(batch: readonly Waiting[]): Promise<void> {
    const { store, documentId, epoch } = this.#parts
    const { updates, senders } = takeBatch(this.#text, batch)
    if (updates.length > 0) {
      const rows = updates.map(({ update }) => update)
      this.#storedUpTo = await store.append(documentId, epoch, rows)
      this.#uncompacted += rows.length
      const [first] = updates
      const author = updates.every(({ from }) => from === first?.from) ? first?.from : undefined
      this.#fanout.send(
        rows.map(({ bytes }) => bytes),
        author,
      )
    }
    const receipt = receiptFrame(this.#text.stateVector)
    for (const sender of senders) sender.send(receipt)
    if (this.#uncompacted >= this.#parts.limits.compactEvery) await this.#compact()
  }

  #hasWriters(): boolean {
    return [...this.#connections].some(({ mayWrite }) => mayWrite)
  }

  /** A snapshot makes the next start quick; without one, nothing is lost. */
  async #compact(): Promise<void> {
    const { store, documentId, epoch, clock } = this.#parts
    this.#uncompacted = 0
    if (this.#text.isDamaged) return
    await this.#tidy('notes were not compacted', async () => {
      await store.compact(documentId, epoch, this.#text.encoded, this.#storedUpTo)
      if (!this.#hasWriters()) await foldOldHistory(store, documentId, epoch, clock.now())
    })
  }

  async #retire(): Promise<void> {
    const { store, documentId } = this.#parts
    const gone = [...this.#left]
    this.#left.clear()
    await this.#tidy('client ids were not retired', () => store.retireClients(documentId, gone))
  }

  async #tidy(otherwise: string, act: () => Promise<void>): Promise<void> {
    await act().catch((fault: unknown) => {
      if (fault instanceof StaleLease) throw fault
      this.#parts.log.warn({ err: fault, document: this.#parts.documentId }, otherwise)
    })
  }

  /** What is in memory and not stored is forgotten here; the browsers have it and bring it again. */
  #fail(fault: unknown): void {
    this.#parts.log.error({ err: fault, document: this.#parts.documentId }, 'notes were not stored')
    this.#waiting = []
    for (const connection of this.#connections)
      if (connection.mayWrite) connection.send(refusedFrame('STORAGE'))
    this.close(CLOSE.later)
    if (fault instanceof StaleLease) this.#parts.onStale(fault)
  }
}
