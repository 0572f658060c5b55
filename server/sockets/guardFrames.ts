import type { BoardSocket } from './Io.ts'
import { refused } from './commandSocket.ts'

/**
 * Stands before every listener. Socket.IO hands a packet's arguments on by `apply`: fifty thousand of
 * them overflow the stack outside of any promise, which would end the process. So only a command with
 * its envelope and the place for its answer goes further; the rest is refused, or dropped where there
 * is nobody to tell. Whoever keeps sending after being told that it is too much is cut off.
 */
export const guardFrames = (socket: BoardSocket): void => {
  // Without this listener Socket.IO complains on the console about packets that it cannot read.
  socket.on('error', () => {})
  socket.use((packet: readonly unknown[], next) => {
    if (packet.length === 3 && packet[0] === 'command' && typeof packet[2] === 'function')
      return next()
    const answer = packet.at(-1)
    if (!socket.data.excess.take()) return void socket.disconnect(true)
    if (typeof answer === 'function') answer(refused('', 'INVALID'))
  })
}
