import type { Server } from 'node:http'

const PATIENCE_MS = 2_000

/** Closes the port; requests under way get two seconds, idle connections end at once. */
export const stopAnswering = (server: Server): Promise<void> =>
  new Promise((done) => {
    if (!server.listening) return done()
    const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearTimeout(timer)
      done()
    })
    server.closeIdleConnections()
  })
