import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Connections on which nothing has been asked yet, or nothing is asked any more. */
const MOST = { fromOneAddress: 1_000, inAll: 4_000 }
const SILENCE = 60_000

/**
 * Makes room for whoever comes: of too many idle connections the one that has waited longest goes, at the
 * address that has the most. Those with a request under way and those that were upgraded are not touched,
 * so that signed-in members get in and stay in, whatever stands idly at the door.
 */
export const limitConnections = (server: Server, most = MOST): void => {
  const idle = new Map<string, Set<Socket>>()
  let count = 0
  const addressOf = ({ remoteAddress }: Socket) => remoteAddress ?? ''

  const leave = (socket: Socket, address: string) => {
    const own = idle.get(address)
    if (!own?.delete(socket)) return
    count -= 1
    if (own.size === 0) idle.delete(address)
  }
  const wait = (socket: Socket, address: string) => {
    const own = idle.get(address) ?? new Set()
    idle.set(address, own.add(socket))
    count += 1
    const crowd = own.size > most.fromOneAddress ? own : count > most.inAll ? largest(idle) : []
    for (const oldest of crowd) {
      // At once: the event of its end comes later, and the next one must not find it again.
      leave(oldest, addressOf(oldest))
      return void oldest.destroy()
    }
  }

  server.on('connection', (socket: Socket) => {
    const address = addressOf(socket)
    wait(socket, address)
    socket.once('close', () => leave(socket, address))
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const address = addressOf(socket)
    leave(socket, address)
    response.once('close', () => {
      if (!socket.destroyed) wait(socket, address)
    })
  })
  server.on('upgrade', ({ socket }: IncomingMessage) => leave(socket, addressOf(socket)))
  // Somebody who asks and does not read the answer. WebSockets take this limit off.
  server.timeout = SILENCE
}

const largest = (idle: ReadonlyMap<string, ReadonlySet<Socket>>): Iterable<Socket> => {
  let most: ReadonlySet<Socket> = new Set()
  for (const own of idle.values()) if (own.size > most.size) most = own
  return most
}
