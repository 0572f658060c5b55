import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import type { Door, Peer } from '../clients/Peer.ts'
import { installPeers } from './install.ts'

// Each as its own documentation starts it, in memory, with its defaults; none of them stores, checks
// rights or scans before it passes an update on.
const PROGRAMS = {
  'y-websocket-server': `
import http from 'node:http'
import { WebSocketServer } from 'ws'
import { setupWSConnection } from '@y/websocket-server/utils'
const server = http.createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
process.on('disconnect', () => process.exit(0))`,
  hocuspocus: `
import { Server } from '@hocuspocus/server'
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true })
await server.listen()
process.send(server.address.port)
process.on('disconnect', () => process.exit(0))`,
} as const

export type PeerName = keyof typeof PROGRAMS

/** Starts a peer in a process of its own. */
export const startPeer = async (system: PeerName): Promise<Peer> => {
  const program = join(installPeers(), `${system}.mjs`)
  writeFileSync(program, PROGRAMS[system])
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)))
    child.once('exit', (code) => reject(new Error(`${system} ended with ${code}`)))
  })
  return {
    system,
    pid: child.pid ?? 0,
    door: (room) => (system === 'hocuspocus' ? hocuspocusDoor(port, room) : plainDoor(port, room)),
    async stop() {
      child.removeAllListeners('exit')
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.disconnect()
      await gone
    },
  }
}

const plainDoor = (port: number, room: number): Door => ({
  url: `ws://127.0.0.1:${port}/room${room}`,
  headers: {},
})

/** Hocuspocus carries many documents on one socket: each frame begins with the document's name. */
const hocuspocusDoor = (port: number, room: number): Door => {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, `room${room}`))
  const AUTH = 2
  const TOKEN = 0
  const greeting = encoding.encode((encoder) => {
    encoding.writeVarString(encoder, `room${room}`)
    encoding.writeVarUint(encoder, AUTH)
    encoding.writeVarUint(encoder, TOKEN)
    encoding.writeVarString(encoder, '')
    encoding.writeVarString(encoder, '')
  })
  return { url: `ws://127.0.0.1:${port}`, headers: {}, greeting, prefix }
}
