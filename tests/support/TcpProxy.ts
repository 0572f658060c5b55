import type { AddressInfo, Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

type Direction = 'up' | 'down'
interface Pair {
  readonly near: Socket
  readonly far: Socket
  isStranded: boolean
}

/** A wire between two programs, for tests that do to it what networks do. */
export class TcpProxy {
  readonly #target: number
  readonly #pairs = new Set<Pair>()
  #server: Server | undefined
  #port = 0
  #isFrozen = false
  #lost: ReadonlySet<Direction> = new Set()
  #delay: () => number = () => 0
  #livesFor = Infinity
  /** Connections that were opened so far. */
  opened = 0

  /** @param target port on this machine that it leads to */
  static async start(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target)
    await proxy.open()
    return proxy
  }

  private constructor(target: number) {
    this.#target = target
  }

  get port(): number {
    return this.#port
  }

  get connections(): number {
    return this.#pairs.size
  }

  /** Takes connections, on the same port as before. */
  open(): Promise<void> {
    const server = createServer({ allowHalfOpen: true }, (near) => this.#join(near))
    this.#server = server
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, '127.0.0.1', () => {
        this.#port = (server.address() as AddressInfo).port
        resolve()
      })
    })
  }

  /** Cuts everybody and refuses whoever comes. */
  async refuse(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    this.cut()
    await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()))
  }

  /** Ends every connection at once, with a word to both ends. */
  cut(): void {
    for (const { near, far } of this.#pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }

  /** Nothing passes any more, and nobody is told; `thaw` brings what was held up. */
  freeze(): void {
    this.#isFrozen = true
    for (const socket of this.#sockets()) socket.pause()
  }

  thaw(): void {
    this.#isFrozen = false
    for (const socket of this.#sockets()) socket.resume()
  }

  /** What goes in these directions is lost without a word, ends of connections too. */
  lose(...directions: readonly Direction[]): void {
    this.#lost = new Set(directions)
  }

  /** The connections of now are dead, and nobody is told: a firewall has forgotten them. New ones are well. */
  strand(): void {
    for (const pair of this.#pairs) pair.isStranded = true
  }

  /** Each piece waits so long, ms, before it goes on; pieces of one connection stay in order. */
  delay(ms: () => number): void {
    this.#delay = ms
  }

  /** Every new connection is ended at this age, ms, as by a proxy that is tired of it. */
  endAfter(ms: number): void {
    this.#livesFor = ms
  }

  async stop(): Promise<void> {
    await this.refuse()
  }

  *#sockets(): Generator<Socket> {
    for (const { near, far } of this.#pairs) yield* [near, far]
  }

  #join(near: Socket): void {
    this.opened += 1
    const far = connect({ port: this.#target, host: '127.0.0.1', allowHalfOpen: true })
    const pair: Pair = { near, far, isStranded: false }
    this.#pairs.add(pair)
    this.#carry(pair, near, far, 'up')
    this.#carry(pair, far, near, 'down')
    const timer = setTimeout(() => near.destroy(), Math.min(this.#livesFor, 2 ** 31 - 1))
    const ends: readonly [Socket, Socket, Direction][] = [
      [near, far, 'up'],
      [far, near, 'down'],
    ]
    for (const [socket, other, direction] of ends) {
      socket.on('error', () => {})
      socket.on('close', () => {
        clearTimeout(timer)
        // Where the word is lost, the other end goes on believing in a connection.
        if (!pair.isStranded && !this.#lost.has(direction)) other.destroy()
        if (near.destroyed && far.destroyed) this.#pairs.delete(pair)
      })
    }
    if (this.#isFrozen) for (const socket of [near, far]) socket.pause()
  }

  #carry(pair: Pair, from: Socket, to: Socket, direction: Direction): void {
    let before = Promise.resolve()
    const pass = (act: () => void) => {
      if (pair.isStranded || this.#lost.has(direction)) return
      const wait = this.#delay()
      const waited = new Promise<void>((done) => (wait > 0 ? setTimeout(done, wait) : done()))
      before = Promise.all([before, waited]).then(() => {
        if (!to.destroyed) act()
      })
    }
    from.on('data', (chunk: Buffer) => pass(() => to.write(chunk)))
    from.on('end', () => pass(() => to.end()))
  }
}
