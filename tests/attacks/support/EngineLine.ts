import { WebSocket } from 'ws'

const PATH = '/socket.io/?EIO=4&transport=websocket'

/** A Socket.IO line without Socket.IO: packets are text that somebody writes by hand. */
export class EngineLine {
  readonly socket: WebSocket
  readonly heard: string[] = []
  closed: number | undefined

  constructor(origin: string, cookie: string, path = PATH) {
    this.socket = new WebSocket(origin.replace('http', 'ws') + path, {
      headers: { cookie, origin },
      perMessageDeflate: false,
    })
    this.socket.on('message', (data: Buffer) => this.heard.push(data.toString()))
    this.socket.on('close', (code) => (this.closed = code))
    this.socket.on('error', () => {})
  }

  /** Joined as a page joins: the packet `40` has been answered. */
  static async join(origin: string, cookie: string): Promise<EngineLine> {
    const line = new EngineLine(origin, cookie)
    await line.opens()
    line.socket.send('40')
    await line.hears((packet) => packet.startsWith('40'))
    return line
  }

  /** Rejects where the upgrade is refused. */
  opens(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('open', resolve)
      this.socket.once('close', () => reject(new Error('not let in')))
    })
  }

  send(packet: string | Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(packet)
  }

  async hears(wanted: (packet: string) => boolean, patience = 5_000): Promise<string> {
    const begun = performance.now()
    for (;;) {
      const found = this.heard.find(wanted)
      if (found !== undefined) return found
      if (performance.now() - begun > patience) throw new Error('not heard')
      await new Promise((go) => setTimeout(go, 5))
    }
  }

  /** The first such packet, or undefined once the line has ended without it; waits without a limit. */
  hearsOrEnds(wanted: (packet: string) => boolean): Promise<string | undefined> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.heard.find(wanted)
        if (found === undefined && this.closed === undefined) return
        this.socket.off('message', look)
        this.socket.off('close', look)
        resolve(found)
      }
      this.socket.on('message', look)
      this.socket.on('close', look)
      look()
    })
  }

  /** Resolves with the code, or undefined where the line stays open so long. */
  async ends(patience = 3_000): Promise<number | undefined> {
    const begun = performance.now()
    while (this.closed === undefined && performance.now() - begun < patience)
      await new Promise((go) => setTimeout(go, 5))
    return this.closed
  }

  cut(): void {
    this.socket.terminate()
  }
}
