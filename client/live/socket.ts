import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '../../domain/commands/protocol.ts'
import type { Carry } from './Outbox.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** An unanswered press is sent again after this long, ms. */
const PATIENCE = 8_000

/** A Socket.IO connection that is not open yet; undefined `origin` is the page's own. */
export const createSocket = (origin?: string): LiveSocket => {
  const options = {
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
    randomizationFactor: 0.5,
  }
  return origin === undefined ? io(options) : io(origin, options)
}

/**
 * Never lets Socket.IO keep a press for later: the outbox does that, in order and over reloads.
 *
 * @param onSilence a connection that looks alive has not answered: it is probably dead
 */
export const carryOver =
  (socket: LiveSocket, patience = PATIENCE, onSilence = (): void => {}): Carry =>
  (envelope) =>
    new Promise((resolve) => {
      if (!socket.connected) return resolve(undefined)
      socket.timeout(patience).emit('command', envelope, (fault, answer) => {
        resolve(fault ? undefined : answer)
        if (fault && socket.connected) onSilence()
      })
    })
