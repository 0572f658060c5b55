import * as Y from 'yjs'
import { backoff, pause } from '../../client/live/backoff.ts'
import { Outbox } from '../../client/live/Outbox.ts'
import type { Outcome } from '../../client/live/OutboxEntry.ts'
import { carryOver, createSocket, type LiveSocket } from '../../client/live/socket.ts'
import { memoryTable } from '../../client/live/table.ts'
import { openWire, type Wire } from '../../client/live/wire.ts'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Answer, Welcome } from '../../domain/commands/protocol.ts'
import { signIn } from '../../server/rehearse/signIn.ts'
import type { Input } from '../support/Hall.ts'
import { pageSocket } from '../support/pageSocket.ts'

/** A member's page without a screen: the client's own outbox, socket and board, as patient as it is there. */
export class Page {
  readonly seatId: string
  readonly outbox: Outbox
  readonly socket: LiveSocket
  /** Each answer as it came, retries too, and how long it took, ms. */
  readonly answers: { readonly answer: Answer; readonly took: number }[] = []
  welcome: Welcome | undefined
  welcomes = 0
  /** When it was welcomed last, performance.now(). */
  welcomedAt = 0
  /** With which codes the server has closed the board. */
  readonly closed: number[] = []
  /** What the server last said of its disk. */
  isStorageShort = false
  board = new Y.Doc()
  readonly #cookie: string
  readonly #origin: string
  #wire: Wire | undefined
  #boardName = ''
  #isClosed = false
  #isBoardConnected = false

  /** Signs in with a personal link's token and connects; resolves when the board is here. */
  static async open(o: { origin: string; token: string; seatId: string }): Promise<Page> {
    const page = new Page(o.origin, await signIn(o.origin, o.token), o.seatId)
    await page.outbox.open(o.seatId)
    page.socket.connect()
    await page.isWhole()
    return page
  }

  constructor(origin: string, cookie: string, seatId: string) {
    this.#origin = origin
    this.#cookie = cookie
    this.seatId = seatId
    this.socket = createSocket(origin)
    // A browser does that by itself.
    this.socket.io.opts.extraHeaders = { cookie, origin }
    const carry = carryOver(this.socket, undefined, () => this.wake())
    this.outbox = new Outbox({
      table: memoryTable(),
      now: Date.now,
      wait: pause,
      carry: async (press) => {
        const begun = performance.now()
        const answer = await carry(press)
        if (answer) this.answers.push({ answer, took: performance.now() - begun })
        return answer
      },
      onLeftover: () => {},
      onUpgrade: () => {},
    })
    this.socket.on('welcome', (welcome) => this.#greet(welcome))
    this.socket.on('storage', (isShort) => (this.isStorageShort = isShort))
    this.socket.on('disconnect', (reason) => {
      this.outbox.setOnline(false)
      if (reason === 'io server disconnect') void this.#comeBack()
    })
  }

  press<N extends CommandName>(name: N, input: Input<N>): Promise<Outcome> {
    return this.outbox.press(name, input)
  }

  get revision(): number {
    return this.board.getMap<number>('meta').get('revision') ?? -1
  }

  /** The board of the last welcome is here. */
  get isBoardNew(): boolean {
    return this.revision >= 0 && this.#boardName === this.welcome?.boardName
  }

  look(where: string): void {
    this.#wire?.setPresence({ looking: where })
  }

  presences(): string {
    return JSON.stringify([...(this.#wire?.awareness.getStates().values() ?? [])])
  }

  /** What a page does when its connections may have died without a word. */
  wake(): void {
    this.socket.disconnect().connect()
    this.#wire?.wake(true)
  }

  get isBoardConnected(): boolean {
    return this.#isBoardConnected
  }

  async isWhole(): Promise<void> {
    while (!this.#isClosed && this.revision < 0) await pause(10)
  }

  close(): void {
    this.#isClosed = true
    this.socket.disconnect()
    this.#wire?.close()
  }

  #greet(welcome: Welcome): void {
    this.welcome = welcome
    this.welcomes += 1
    this.welcomedAt = performance.now()
    this.#openBoard(welcome.boardName)
    this.outbox.setOnline(true)
  }

  #openBoard(name: string): void {
    if (name === this.#boardName) return
    this.#boardName = name
    this.#wire?.close()
    this.board = new Y.Doc()
    this.#wire = openWire({
      url: 'ws://board/yjs',
      name,
      doc: this.board,
      hear: {
        connected: (is) => (this.#isBoardConnected = is),
        gone: () => this.#boardName === name && this.socket.disconnect().connect(),
      },
      WebSocketPolyfill: pageSocket({
        cookie: this.#cookie,
        origin: () => this.#origin,
        closed: (code) => this.closed.push(code),
      }),
    })
    this.#wire.setPresence({ looking: 'here' })
  }

  async #comeBack(): Promise<void> {
    await pause(backoff(1))
    if (!this.#isClosed) this.socket.disconnect().connect()
  }
}
