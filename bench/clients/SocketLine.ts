import { WebSocket } from 'ws'

type Answer = { readonly ok: boolean; readonly revision?: number; readonly code?: string }
type Waiting = (answer: Answer) => void

/**
 * A member's Socket.IO connection as frames on a bare WebSocket: thousands of them fit into one process.
 * Speaks just what the page speaks: open, connect, ping, events, commands with an acknowledgement.
 */
export class SocketLine {
  bytes = 0
  /** Resolves with the board's name once the server has said welcome. */
  readonly welcome: Promise<string>
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  #next = 0

  constructor(origin: string, cookie: string) {
    this.#socket = new WebSocket(
      `${origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`,
      { headers: { cookie, origin }, perMessageDeflate: false },
    )
    this.welcome = new Promise((resolve, reject) => {
      this.#socket.on('error', reject)
      this.#socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
      this.#socket.on('message', (data: Buffer) => {
        this.bytes += data.length
        const name = this.#hear(data.toString('utf8'))
        if (name !== undefined) resolve(name)
      })
    })
    this.welcome.catch(() => {})
  }

  /** Sends a command; resolves with the server's answer, which is given after the commit. */
  press(name: string, input: unknown, key: string): Promise<Answer> {
    const id = this.#next++
    const envelope = { name, input, key, protocol: 1 }
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(`42${id}${JSON.stringify(['command', envelope])}`)
    })
  }

  leave(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.terminate()
  }

  #hear(text: string): string | undefined {
    if (text === '2') this.#socket.send('3')
    else if (text.startsWith('0')) this.#socket.send('40')
    else if (text.startsWith('43')) this.#acknowledge(text)
    else if (text.startsWith('42["welcome"')) {
      const [, welcome] = JSON.parse(text.slice(2)) as [string, { boardName: string }]
      return welcome.boardName
    }
    return undefined
  }

  #acknowledge(text: string): void {
    const start = text.indexOf('[')
    const id = Number(text.slice(2, start))
    const [answer] = JSON.parse(text.slice(start)) as [Answer]
    this.#waiting.get(id)?.(answer)
    this.#waiting.delete(id)
  }
}
