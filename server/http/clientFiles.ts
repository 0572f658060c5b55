import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Express } from 'express'
import express from 'express'
import { sha256 } from '../rooms/canonical.ts'
import { compressedAssets } from './compressedAssets.ts'

const DIST = fileURLToPath(new URL('../../client/dist/', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Names the build that is being served; none in development, where pages reload by themselves. */
export const clientVersion = (): string | undefined => {
  const page = `${DIST}index.html`
  return existsSync(page) ? sha256(readFileSync(page, 'utf8')).slice(0, 12) : undefined
}

/** The built pages: hashed files for a year, the page itself fresh at each visit. */
export const serveBuiltClient = (app: Express): void => {
  app.use('/assets', compressedAssets(`${DIST}assets`))
  app.use(
    '/assets',
    express.static(`${DIST}assets`, { immutable: true, maxAge: '1y', index: false }),
  )
  app.use(express.static(DIST, { index: false, maxAge: '1h' }))
  app.get(/^\/(?!api\/|yjs\/|socket\.io\/|assets\/).*/, (_request, response) => {
    if (!existsSync(`${DIST}index.html`))
      return void response.status(503).type('text').send('页面尚未构建：请运行 npm start。')
    response.set('Cache-Control', 'no-cache')
    response.sendFile('index.html', { root: DIST })
  })
}

/** Vite in the same process and on the same port; hot reload has a server of its own on loopback. */
export const serveDevelopmentClient = async (app: Express): Promise<{ close(): Promise<void> }> => {
  const { createServer: createVite } = await import('vite')
  const hot = createServer()
  await new Promise<void>((ready) => hot.listen(0, '127.0.0.1', ready))
  const address = hot.address()
  const clientPort = typeof address === 'object' && address ? address.port : 0
  const vite = await createVite({
    root: `${ROOT}/client`,
    configFile: `${ROOT}/vite.config.ts`,
    server: { middlewareMode: true, hmr: { server: hot, clientPort } },
    appType: 'spa',
  })
  app.use(vite.middlewares)
  return {
    async close() {
      await vite.close()
      hot.close()
    },
  }
}
