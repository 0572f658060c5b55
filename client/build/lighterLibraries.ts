import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const LOGGING = /^lib0\/logging$/
const SOCKET_IO = /[\\/](socket|engine)\.io-client[\\/]/
const TRANSPORTS = /engine\.io-client[\\/]build[\\/]esm[\\/]transports[\\/]index\.js$/

/**
 * Leaves out what this product never uses of two libraries: Socket.IO's long polling and
 * WebTransport (live/socket.ts asks for WebSocket only), and lib0's log in colours, for which Yjs
 * would pull in a schema language.
 */
export const lighterLibraries = (): Plugin => ({
  name: 'lighter-libraries',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) =>
    LOGGING.test(source) ? fileURLToPath(new URL('./plainLogging.ts', import.meta.url)) : undefined,
  load: (id) =>
    TRANSPORTS.test(id)
      ? "import { WS } from './websocket.js'\nexport const transports = { websocket: WS }"
      : undefined,
  // Their packages do not say that an unused file may be left out.
  transform: (code, id) =>
    SOCKET_IO.test(id) ? { code, map: null, moduleSideEffects: false } : undefined,
})
