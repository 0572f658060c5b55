import { WebSocket } from 'ws'

const NOWHERE = 'ws://127.0.0.1:1'

/**
 * The WebSocket of a page that is signed in: a browser sends the cookie by itself, Node has to be told.
 *
 * @param o.origin where the page comes from and goes to; undefined while it is offline
 * @param o.open its sockets, for whoever wants to cut them
 */
export const pageSocket = (o: {
  readonly cookie: string
  readonly origin: () => string | undefined
  readonly open?: Set<WebSocket>
  /** Hears with which code each was closed. */
  readonly closed?: (code: number) => void
}): typeof globalThis.WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL) {
      const origin = o.origin()
      const path = new URL(url).pathname
      const headers = { cookie: o.cookie, origin: origin ?? '' }
      const address = origin ? origin.replace('http', 'ws') + path : NOWHERE
      super(address, { headers, perMessageDeflate: false })
      this.on('error', () => {})
      o.open?.add(this)
      this.on('close', (code: number) => {
        o.open?.delete(this)
        o.closed?.(code)
      })
    }
  } as unknown as typeof globalThis.WebSocket
