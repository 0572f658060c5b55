import { setTimeout as sleep } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { NotesSession } from '../../client/live/NotesSession.ts'
import { memoryTable } from '../../client/live/table.ts'
import { notesName } from '../../domain/board/documentName.ts'
import { pageSocket } from '../support/pageSocket.ts'

type Mark = 'adding' | 'kept' | 'removing' | 'removed'
const EVERY = 100

/** A member's page with an issue's notes open: writes marks, takes some back, and knows which were saved. */
export class Scribe {
  readonly committeeId: string
  readonly documentId: string
  readonly seatId: string
  /** What the server has said it keeps. */
  readonly marks = new Map<string, Mark>()
  /** Marks of others that stood on this page. */
  readonly seen = new Set<string>()
  receipts = 0
  readonly #session: NotesSession
  readonly #sockets = new Set<WebSocket>()
  readonly #pending = new Set<string>()
  #kept: string[] = []
  #origin: string | undefined
  #isOver = false
  #writing: Promise<void> = Promise.resolve()
  #count = 0

  constructor(o: { committeeId: string; issueId: string; seatId: string; cookie: string }) {
    this.committeeId = o.committeeId
    this.seatId = o.seatId
    this.documentId = notesName(o.committeeId, { kind: 'issue', id: o.issueId as never })
    this.#session = new NotesSession({
      url: 'ws://board/yjs',
      name: this.documentId,
      owner: o.seatId,
      table: memoryTable(),
      onUnsaved: () => {},
      WebSocketPolyfill: pageSocket({
        cookie: o.cookie,
        origin: () => this.#origin,
        open: this.#sockets,
      }),
    })
    this.#session.view.subscribe(() => this.#look())
    this.#session.view.get().discussion.observe(({ delta }) => {
      for (const { insert } of delta)
        for (const [mark] of (typeof insert === 'string' ? insert : '').matchAll(/⟦\w+-\d+⟧/g))
          if (!mark.startsWith(`⟦${this.seatId}-`)) this.seen.add(mark)
    })
  }

  begin(): void {
    this.#writing = this.#write()
  }

  connect(origin: string): void {
    this.#origin = origin
    this.#session.wake(true)
  }

  stayAway(): void {
    this.#origin = undefined
    for (const socket of this.#sockets) socket.terminate()
  }

  async finish(): Promise<void> {
    this.#isOver = true
    await this.#writing
    while (this.#session.view.get().unsaved) await sleep(20)
  }

  close(): void {
    this.#isOver = true
    void this.#session.close()
  }

  async #write(): Promise<void> {
    while (!this.#isOver) {
      const { writable, state } = this.#session.view.get()
      if (writable && state !== 'refused') {
        const old = this.#kept[Math.floor(Math.random() * this.#kept.length)]
        if (old !== undefined && Math.random() < 0.3) this.#remove(old)
        else this.#add()
      }
      await sleep(EVERY * (0.5 + Math.random()))
    }
  }

  #add(): void {
    const { discussion } = this.#session.view.get()
    this.#count += 1
    const mark = `⟦${this.seatId}-${this.#count}⟧`
    this.#mark(mark, 'adding')
    discussion.insert(Math.random() < 0.5 ? 0 : discussion.length, mark)
  }

  #remove(mark: string): void {
    const { discussion } = this.#session.view.get()
    const at = discussion.toString().indexOf(mark)
    if (at < 0) return
    this.#kept = this.#kept.filter((one) => one !== mark)
    this.#mark(mark, 'removing')
    discussion.delete(at, mark.length)
  }

  #mark(mark: string, state: 'adding' | 'removing'): void {
    this.marks.set(mark, state)
    this.#pending.add(mark)
  }

  /** With nothing unsaved, everything that was written is what the server has said it keeps. */
  #look(): void {
    const { unsaved, state } = this.#session.view.get()
    if (unsaved || (state !== 'saved' && state !== 'offline')) return
    for (const mark of this.#pending) {
      const isKept = this.marks.get(mark) === 'adding'
      this.marks.set(mark, isKept ? 'kept' : 'removed')
      if (isKept) this.#kept.push(mark)
      this.receipts += 1
    }
    this.#pending.clear()
  }
}
