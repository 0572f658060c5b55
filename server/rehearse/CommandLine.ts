import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { io } from 'socket.io-client'
import type { CommandName } from '../../domain/commands/index.ts'
import type {
  Answer,
  ClientToServer,
  ServerToClient,
  Welcome,
} from '../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'

const PATIENCE = 20_000
const BETWEEN_TRIES = 200
const MOST_TRIES = 50

/** One person's Socket.IO connection: presses go out, answers and private news come in. */
export class CommandLine {
  readonly welcome: Promise<Welcome>
  readonly #socket: Socket<ServerToClient, ClientToServer>

  /** `hear` gets every packet that arrives, as it came. */
  constructor(origin: string, cookie: string, hear: (packet: string) => void) {
    this.#socket = io(origin, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
      reconnection: false,
      forceNew: true,
      autoConnect: false,
    })
    this.welcome = new Promise((resolve, reject) => {
      this.#socket.once('welcome', resolve)
      this.#socket.once('connect_error', reject)
    })
    this.#socket.connect()
    this.#socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
      if (typeof data === 'string') hear(data)
    })
  }

  /** Presses a button once, however often it has to be sent; resolves with the server's answer. */
  async press(name: CommandName, input: unknown): Promise<Answer> {
    const envelope = { name, input, key: randomUUID(), protocol: PROTOCOL }
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#socket.timeout(PATIENCE).emitWithAck('command', envelope)
      if (answer.ok || !answer.retry || tries === MOST_TRIES) return answer
      await pause(BETWEEN_TRIES)
    }
  }

  /** Pulls the plug: nothing is said to the server, not even on the level of the transport. */
  cut(): void {
    const { transport } = this.#socket.io.engine as unknown as {
      transport: { ws: { terminate(): void } }
    }
    transport.ws.terminate()
  }

  leave(): void {
    this.#socket.disconnect()
  }
}
