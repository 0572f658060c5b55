import { isDeepStrictEqual } from 'node:util'
import type { WebSocket } from 'ws'
import type { Viewer } from '../auth/viewer.ts'
import type { RefusalReason } from './admission/RefusalReason.ts'
import { authorOf } from './authorOf.ts'
import { CLOSE } from './closeCodes.ts'
import type { DocumentName } from './DocumentName.ts'
import { refusedFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import { Pace } from './Pace.ts'
import type { Pass } from './passFor.ts'
import type { Identity } from './presenceState.ts'

export type ConnectionParts = {
  readonly socket: WebSocket
  readonly viewer: Viewer
  readonly name: DocumentName
  readonly pass: Pass
  readonly limits: Limits
  readonly onRefusal: (reason: RefusalReason) => void
}

/** One socket of one viewer on one document: what it may do, and what it has used up. */
export class Connection {
  readonly viewer: Viewer
  readonly name: DocumentName
  mayWrite: boolean
  /** Under which this connection writes and is present; set when the document lets it in. */
  clientId = 0
  /** Closed because of a lost session or right: what it sent and is still waiting is not taken any more. */
  revoked = false
  /** Its answer to our question has come; it holds everything that was sent before it. */
  hasAnswered = false
  readonly #socket: WebSocket
  readonly #pass: Pass
  readonly #limits: Limits
  readonly #onRefusal: (reason: RefusalReason) => void
  readonly #pace: Pace
  #offences = 0
  #isOpen = true
  #isAlive = true
  #isPaused = false
  #allowance: number
  #rest: NodeJS.Timeout | undefined

  constructor({ socket, viewer, name, pass, limits, onRefusal }: ConnectionParts) {
    this.viewer = viewer
    this.name = name
    this.#pass = pass
    this.mayWrite = pass.mayWrite
    this.#socket = socket
    this.#limits = limits
    this.#onRefusal = onRefusal
    this.#pace = new Pace(limits.messagesPerSecond, limits.messageBurst)
    this.#allowance = limits.backlog
    socket.on('pong', () => (this.#isAlive = true))
    // ws closes the socket itself; without a listener a protocol error would end the process.
    socket.on('error', () => {})
  }

  get author(): string {
    return authorOf(this.viewer)
  }

  get identity(): Identity {
    return this.#pass.identity
  }

  get isOpen(): boolean {
    return this.#isOpen && this.#socket.readyState === this.#socket.OPEN
  }

  /** Sends to a reader who keeps up; one who lets too much pile up is cut and comes back for a full sync. */
  send(frame: Buffer): void {
    if (!this.isOpen) return
    const backlog = this.#socket.bufferedAmount
    if (backlog === 0) this.#allowance = this.#limits.backlog
    if (backlog > this.#allowance) return this.cut()
    this.#socket.send(frame, WHOLE)
  }

  /** Sends the state of a document, whose size is nobody's fault: it does not count as backlog. */
  sendState(frame: Buffer): void {
    this.send(frame)
    this.#allowance = Math.max(this.#allowance, this.#limits.backlog + frame.length)
  }

  /** Presence is the first thing to go when a reader is slow; the next full list makes up for it. */
  sendPresence(frame: Buffer): void {
    if (this.#socket.bufferedAmount <= this.#limits.presenceBacklog) this.send(frame)
  }

  /** Tells the client why something was not taken; the third time it has to go. */
  refuse(reason: RefusalReason): void {
    if (!this.isOpen) return
    this.#onRefusal(reason)
    this.send(refusedFrame(reason))
    this.#offences += 1
    if (this.#offences >= this.#limits.offences) this.close(CLOSE.offences, reason)
  }

  close(code: number, reason = ''): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#socket.resume()
    this.#socket.close(code, reason)
  }

  /** Closes it because a session or right is gone. */
  revoke(code: number): void {
    this.revoked = true
    this.close(code)
  }

  /** Whether a pass is the same as the one this connection came in with. */
  holds(pass: Pass | number): boolean {
    return isDeepStrictEqual(pass, this.#pass)
  }

  /** Without a good-bye, which a reader that does not read would never see. */
  cut(): void {
    this.#isOpen = false
    this.#socket.terminate()
  }

  pause(): void {
    this.#isPaused = true
    this.#socket.pause()
  }

  resume(): void {
    this.#isPaused = false
    this.#isAlive = true
    if (this.#isOpen) this.#socket.resume()
  }

  /** Whoever sends faster than people do is read more slowly, and nothing is lost. */
  spend(bytes: number, now: number): void {
    const wait = this.#pace.spend(1 + bytes / this.#limits.bytesPerMessage, now)
    if (wait === 0) return
    this.pause()
    // What came in one piece is handed over in one piece, too: each of it makes the rest longer.
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.resume(), wait).unref()
  }

  /** Ends a connection whose other end has gone without saying so. */
  checkAlive(): void {
    if (this.#isPaused) return
    if (!this.#isAlive) return this.cut()
    this.#isAlive = false
    if (this.isOpen) this.#socket.ping()
  }
}

const WHOLE = { binary: true, compress: false, fin: true }
