/** Bytes that may wait for one reader. */
const MOST_WAITING = 4 * 1024 * 1024

/** What we need of engine.io's sockets, which it does not publish as types. */
interface EngineSocket {
  readonly request: { readonly socket: { destroy(): void } }
  readonly transport: { readonly writable: boolean }
  on(event: 'packetCreate', listener: (packet: { readonly data?: unknown }) => void): void
  on(event: 'flush' | 'drain', listener: () => void): void
}
interface Engine {
  on(event: 'connection', listener: (socket: EngineSocket) => void): void
}

/** Cuts whoever does not read what is sent to him, before it fills the memory; the page comes back. */
export const cutSlowReaders = (engine: unknown, most = MOST_WAITING): void => {
  ;(engine as Engine).on('connection', (line) => {
    let waiting = 0
    let underWay = 0
    line.on('packetCreate', ({ data }) => {
      // What was handed to the network has left as soon as the line can be written to again.
      if (line.transport.writable) underWay = 0
      waiting += typeof data === 'string' ? data.length : 0
      // Without a good-bye, which somebody who does not read would never see.
      if (waiting + underWay > most) line.request.socket.destroy()
    })
    line.on('flush', () => {
      underWay = waiting
      waiting = 0
    })
  })
}
