import react from '@vitejs/plugin-react'
import { chromium } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createServer } from 'vite'
import type { App } from '../../../server/app.ts'
import { createApp } from '../../../server/app.ts'
import { wallClock } from '../../../server/clock.ts'
import { loadDemo } from '../../../server/demo/loadDemo.ts'
import { makeDemoLinks } from '../../../server/demoLinks.ts'
import { readSecrets } from '../../../server/secrets.ts'
import { connect } from '../../../server/store/prisma.ts'
import { BROWSER_ARGS, findBrowser } from '../../support/browser.ts'
import { createDatabase } from '../../support/postgres.ts'

/** The whole server with the demo community, and pages that use client/live against it. */
export async function startMeetingPages() {
  const database = await createDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'live-'))
  const prisma = connect(database.appUrl)
  const secrets = await readSecrets(folder)
  await loadDemo(prisma, wallClock, secrets.seal)
  const start = (port: number): Promise<App> =>
    createApp({
      prisma,
      clock: wallClock,
      log: pino({ level: 'silent' }) as never,
      secrets,
      mode: 'test',
      host: '127.0.0.1',
      port,
    })
  let app = await start(0)
  const { port } = app
  const links = await makeDemoLinks(app)
  const target = `http://127.0.0.1:${port}`
  const vite = await createServer({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    cacheDir: join(import.meta.dirname, '../../../node_modules/.vite-live-test'),
    logLevel: 'silent',
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [join(import.meta.dirname, '../../..')] },
      proxy: {
        '/api': { target },
        '/socket.io': { target, ws: true },
        '/yjs': { target, ws: true },
      },
    },
  })
  await vite.listen()
  const address = vite.httpServer?.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: BROWSER_ARGS,
    ...(executablePath ? { executablePath } : {}),
  })

  return {
    links,
    get app() {
      return app
    },
    /** A page of the person whose personal link this is. */
    async open(url: string): Promise<LivePage> {
      const page = await (await browser.newContext()).newPage()
      await page.goto(`${origin}/#${url.split('#')[1]}`)
      return new LivePage(page)
    },
    /** Another page of whoever is signed in there. */
    async openIn(context: BrowserContext): Promise<LivePage> {
      const page = await context.newPage()
      await page.goto(origin)
      return new LivePage(page)
    },
    /** The server is away until the function that this gives back is called. */
    async outage(): Promise<() => Promise<void>> {
      await app.close()
      return async () => void (app = await start(port))
    },
    async stop() {
      await browser.close()
      await vite.close()
      await app.close()
      await prisma.$disconnect()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What the hooks say on one page. */
export class LivePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Presses a button and waits for the answer. */
  send(name: string, input: object): Promise<Record<string, unknown>> {
    return this.page.evaluate(([n, i]) => (globalThis as never as Live).live.send(n, i), [
      name,
      input,
    ] as const)
  }

  /** Presses a button; the answer may come much later. */
  async press(name: string, input: object): Promise<void> {
    await this.page.evaluate(([n, i]) => void (globalThis as never as Live).live.send(n, i), [
      name,
      input,
    ] as const)
  }

  see<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(expression)
  }

  async until(expression: string, timeout = 10_000): Promise<void> {
    await this.page.waitForFunction(expression, undefined, { timeout, polling: 20 })
  }
}
interface Live {
  live: { send(name: string, input: object): Promise<Record<string, unknown>> }
}
