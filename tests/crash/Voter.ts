import type { Socket } from 'socket.io-client'
import { io } from 'socket.io-client'
import type { Press } from '../../client/live/Outbox.ts'
import { Outbox } from '../../client/live/Outbox.ts'
import type { Outcome } from '../../client/live/OutboxEntry.ts'
import { carryOver } from '../../client/live/socket.ts'
import { memoryTable } from '../../client/live/table.ts'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../domain/commands/protocol.ts'
import type { Input } from '../support/Hall.ts'
import type { Testimony } from './Testimony.ts'

/** A member's page as far as commands go: the real outbox over a real Socket.IO connection. */
export class Voter {
  readonly committeeId: string
  readonly seatId: string
  readonly outbox: Outbox
  readonly #cookie: string
  readonly #testimony: Testimony
  #socket: Socket<ServerToClient, ClientToServer> | undefined
  #origin = ''
  #mayConnect = false

  constructor(o: { committeeId: string; seatId: string; cookie: string; testimony: Testimony }) {
    this.committeeId = o.committeeId
    this.seatId = o.seatId
    this.#cookie = o.cookie
    this.#testimony = o.testimony
    this.outbox = new Outbox({
      table: memoryTable(),
      now: Date.now,
      // Ten times as impatient as a page, so that a cycle takes seconds.
      wait: (ms) => new Promise((done) => setTimeout(done, ms / 10)),
      carry: (press) => this.#carry(press),
      onLeftover: () => {},
      onUpgrade: () => {},
    })
  }

  async open(): Promise<this> {
    await this.outbox.open(`${this.committeeId} ${this.seatId}`)
    return this
  }

  press<N extends CommandName>(name: N, input: Input<N>): Promise<Outcome> {
    return this.outbox.press(name, input)
  }

  /** From now on it connects, and comes back whenever it is cut. */
  connect(origin: string): void {
    this.#origin = origin
    this.#mayConnect = true
    this.#open()
  }

  /** Stays away until connect() is called again; what is pressed meanwhile waits. */
  stayAway(): void {
    this.#mayConnect = false
    this.outbox.setOnline(false)
    this.#socket?.removeAllListeners()
    this.#socket?.disconnect()
    this.#socket = undefined
  }

  /** Sends a press again that was answered long ago. */
  async repeat(press: Press): Promise<Answer | undefined> {
    return this.#carry(press)
  }

  #open(): void {
    const { origin, cookie } = { origin: this.#origin, cookie: this.#cookie }
    const socket: Socket<ServerToClient, ClientToServer> = io(origin, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
      reconnection: false,
      forceNew: true,
    })
    this.#socket = socket
    socket.on('welcome', () => this.outbox.setOnline(true))
    socket.on('disconnect', () => this.#again(socket))
    socket.on('connect_error', () => this.#again(socket))
  }

  #again(socket: Socket): void {
    if (socket !== this.#socket) return
    this.outbox.setOnline(false)
    socket.removeAllListeners()
    socket.disconnect()
    setTimeout(() => this.#mayConnect && socket === this.#socket && this.#open(), 50)
  }

  async #carry(press: Press): Promise<Answer | undefined> {
    const socket = this.#socket
    if (!socket) return undefined
    this.#testimony.send(press)
    const answer = await carryOver(socket)(press)
    if (answer) this.#testimony.hear(this.committeeId, this.seatId, press, answer)
    return answer
  }
}
