import { randomUUID } from 'node:crypto'
import type { Socket } from 'socket.io-client'
import { io } from 'socket.io-client'
import type { CommandName } from '../../../domain/commands/index.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'

/** Somebody on the line of commands who hears everything and sends whatever he is told. */
export class Caller {
  readonly origin: string
  readonly cookie: string
  readonly socket: Socket<ServerToClient, ClientToServer>
  /** Every message, as it came. */
  readonly heard: string[] = []
  boardName = ''

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
  }

  #entering: Promise<this> | undefined

  /** Resolves with the welcome; for an administrator, who gets none, when the line stands. */
  enter(): Promise<this> {
    this.#entering ??= this.#enter().finally(() => (this.#entering = undefined))
    return this.#entering
  }

  async #enter(): Promise<this> {
    const came = new Promise<void>((resolve, reject) => {
      this.socket.once('welcome', ({ boardName }) => {
        this.boardName = boardName
        resolve()
      })
      this.socket.once('connect_error', reject)
      this.socket.once('connect', () => setTimeout(resolve, 1_000).unref())
    })
    this.socket.connect()
    this.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
      if (typeof data === 'string') this.heard.push(data)
    })
    await came
    return this
  }

  /** Presses once, however often it must be sent because it was too much at a time. */
  async press(name: CommandName, input: unknown, key: string = randomUUID()): Promise<Answer> {
    for (;;) {
      const answer = await this.frame({ name, input, key, protocol: PROTOCOL })
      if (answer.ok || answer.code !== 'TOO_MANY') return answer
      await new Promise((go) => setTimeout(go, 200))
    }
  }

  frame(frame: unknown, patience = 20_000): Promise<Answer> {
    return this.socket.timeout(patience).emitWithAck('command', frame as never)
  }

  leave(): void {
    this.socket.disconnect()
  }
}
