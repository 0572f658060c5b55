import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Theatre } from './Theatre.ts'

/** The HTTP server behind an address, from inside of this process. */
export const serverOf = (theatre: Theatre): Promise<Server> =>
  new Promise((resolve) => {
    const tell = (message: unknown) => {
      const { server } = message as { server: Server }
      if ((server.address() as AddressInfo).port !== theatre.app.port) return
      unsubscribe('http.server.request.start', tell)
      resolve(server)
    }
    subscribe('http.server.request.start', tell)
    void fetch(`${theatre.origin}/healthz`)
  })

/** How many connections it holds, as it counts itself. */
export const heldBy = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
