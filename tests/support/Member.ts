import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { CommandInput, CommandName } from '../../domain/commands/index.ts'
import type {
  Answer,
  ClientToServer,
  ServerToClient,
  Welcome,
} from '../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { BoardLine } from '../../server/rehearse/BoardLine.ts'
import { signIn } from '../../server/rehearse/signIn.ts'

/** A member's page as far as the server can tell: a cookie, a socket and a board. */
export class Member {
  readonly origin: string
  readonly cookie: string
  readonly socket: Socket<ServerToClient, ClientToServer>
  welcome!: Welcome
  board!: BoardLine
  /** How the last connection ended; undefined while it lives. */
  closed: string | undefined

  static async signIn(origin: string, token: string): Promise<Member> {
    return new Member(origin, await signIn(origin, token)).enter()
  }

  constructor(origin: string, cookie: string) {
    this.origin = origin
    this.cookie = cookie
    this.socket = io(origin, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
      reconnection: false,
      forceNew: true,
      autoConnect: false,
    })
    this.socket.on('disconnect', (reason) => (this.closed = reason))
  }

  async enter(): Promise<this> {
    // The end of the last connection may not have been heard yet.
    this.socket.disconnect()
    this.closed = undefined
    this.welcome = await new Promise((resolve, reject) => {
      this.socket.once('welcome', resolve)
      this.socket.once('connect_error', reject)
      this.socket.connect()
    })
    if (this.welcome.boardName) {
      this.board = new BoardLine(this.origin, this.welcome.boardName, this.cookie, () => {})
      await this.board.whole
    }
    return this
  }

  press<N extends CommandName>(name: N, input: Loose<CommandInput<N>>, key: string = randomUUID()) {
    return this.frame({ name, input, key, protocol: PROTOCOL })
  }

  /** Sends whatever it is given. */
  frame(frame: unknown): Promise<Answer> {
    return this.socket.timeout(10_000).emitWithAck('command', frame as never)
  }

  leave(): void {
    this.socket.disconnect()
    this.board?.cut()
  }
}

/** Ids as tests write them, without their brand. */
type Loose<T> = T extends string
  ? string extends T
    ? string
    : T extends { readonly [brand: symbol]: unknown }
      ? string
      : T
  : T extends readonly (infer U)[]
    ? readonly Loose<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Loose<T[K]> }
      : T
