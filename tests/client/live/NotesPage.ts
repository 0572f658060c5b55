import { onTestFinished, vi } from 'vitest'
import { NotesSession } from '../../../client/live/NotesSession.ts'
import type { NotesRow } from '../../../client/live/NotesShelf.ts'
import type { NotesView } from '../../../client/live/NotesView.ts'
import type { Table } from '../../../client/live/table.ts'
import { memoryTable } from '../../../client/live/table.ts'

/** A WebSocket that says which seat comes; in a browser the cookie does. */
export const seatSocket = (
  seat: string,
  isOnline: () => boolean = () => true,
  version: () => string | undefined = () => undefined,
) =>
  class extends WebSocket {
    constructor(url: string | URL) {
      const address = new URL(url)
      address.searchParams.set('seat', seat)
      const other = version()
      if (other !== undefined) address.searchParams.set('v', other)
      // Offline: an address where nobody listens.
      super(isOnline() ? address : 'ws://127.0.0.1:1')
    }
  }

/** One page of one member with the notes open. */
export class NotesPage {
  readonly session: NotesSession
  readonly unsaved: boolean[] = []
  upgrades = 0
  isOnline = true
  /** Hears everything, and nothing that it sends arrives, but its first question. */
  isMute = false
  /** Another one than the page's own, as an old page would send it. */
  version: string | undefined
  readonly #open = new Set<WebSocket>()

  constructor(
    url: string,
    name: string,
    seat: string,
    table: Table<NotesRow> = memoryTable(),
    isOnline = true,
  ) {
    this.isOnline = isOnline
    const opened = this.#open
    const isMute = () => this.isMute
    const Seat = seatSocket(
      seat,
      () => this.isOnline,
      () => this.version,
    )
    this.session = new NotesSession({
      url,
      name,
      owner: seat,
      table,
      onUnsaved: (isUnsaved) => this.unsaved.push(isUnsaved),
      onUpgrade: () => (this.upgrades += 1),
      WebSocketPolyfill: class extends Seat {
        #sent = 0
        constructor(address: string | URL) {
          super(address)
          opened.add(this)
        }
        override send(data: Parameters<WebSocket['send']>[0]): void {
          if (!isMute() || this.#sent++ === 0) super.send(data)
        }
      },
    })
    onTestFinished(() => this.session.close())
  }

  get view(): NotesView {
    return this.session.view.get()
  }

  get text(): string {
    return this.view.discussion.toString()
  }

  write(at: number, words: string): void {
    this.view.discussion.insert(at, words)
  }

  goOffline(): void {
    this.isOnline = false
    for (const socket of this.#open) socket.close()
  }

  goOnline(): void {
    this.isOnline = true
    this.session.wake(true)
  }

  async is(state: NotesView['state']): Promise<this> {
    await soon(
      () => this.view.state === state,
      () => `is ${this.view.state}, not ${state}`,
    )
    return this
  }

  reads(text: string): Promise<void> {
    return soon(
      () => this.text === text,
      () => `reads ${this.text}`,
    )
  }
}

export const soon = (holds: () => boolean, otherwise: () => string): Promise<void> =>
  vi.waitFor(
    () => {
      if (!holds()) throw new Error(otherwise())
    },
    { timeout: 5_000, interval: 5 },
  )
