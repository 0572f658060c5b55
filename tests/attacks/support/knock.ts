import { vi } from 'vitest'
import { WebSocket } from 'ws'

/** Where a WebSocket may be opened: Socket.IO, a board and notes. */
export const DOORS = (boardName: string, committeeId: string): readonly string[] => [
  '/socket.io/?EIO=4&transport=websocket',
  `/yjs/${boardName}`,
  `/yjs/notes.${committeeId}.issue.I1`,
]

/** The status with which an upgrade is answered; 101 where it was let in. */
export const knock = (
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(origin.replace('http', 'ws') + path, { headers })
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('open', () => {
      socket.terminate()
      resolve(101)
    })
    socket.on('error', () => {})
  })

/** A WebSocket that is let in and held, as an attacker holds it: it does only what it is told. */
export class HeldLine {
  readonly socket: WebSocket
  readonly opened: Promise<void>
  /** The code with which it was closed. */
  readonly closed: Promise<number>
  readonly frames: Buffer[] = []

  constructor(origin: string, path: string, cookie: string) {
    this.socket = new WebSocket(origin.replace('http', 'ws') + path, {
      headers: { cookie, origin },
    })
    this.closed = new Promise((resolve) => this.socket.on('close', resolve))
    this.opened = new Promise((resolve, reject) => {
      this.socket.on('open', resolve)
      this.socket.on('error', reject)
    })
    this.opened.catch(() => {})
    this.socket.on('message', (data: Buffer) => this.frames.push(data))
  }

  /** Resolves once a frame has come that begins like this. */
  async hears(beginning: string): Promise<void> {
    await vi.waitFor(() => {
      if (!this.text.some((frame) => frame.startsWith(beginning))) throw new Error('not heard')
    })
  }

  get text(): readonly string[] {
    return this.frames.map((frame) => frame.toString())
  }
}
