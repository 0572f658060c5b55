import react from '@vitejs/plugin-react'
import { chromium } from '@playwright/test'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { join } from 'node:path'
import type { ViteDevServer } from 'vite'
import { createServer } from 'vite'
import { BROWSER_ARGS, findBrowser } from '../../support/browser.ts'

const ROOT = join(import.meta.dirname, 'page')
/** A real browser, and the shared text's page in the repository's own sources. */
export async function startNotesPages() {
  const vite: ViteDevServer = await createServer({
    configFile: false,
    root: ROOT,
    cacheDir: join(import.meta.dirname, '../../../node_modules/.vite-notes-test'),
    logLevel: 'error',
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      port: 0,
      strictPort: false,
      hmr: false,
      watch: null,
      fs: { allow: [join(import.meta.dirname, '../../..')] },
    },
  })
  await vite.listen()
  const executablePath = findBrowser()
  const browser: Browser = await chromium.launch({
    args: BROWSER_ARGS,
    ...(executablePath ? { executablePath } : {}),
  })
  const address = vite.httpServer?.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  return {
    /** A member's page with the notes open and writable. */
    async open(url: string, name: string, seat: string): Promise<NotesTab> {
      const context = await browser.newContext()
      const page = await context.newPage()
      const query = new URLSearchParams({ url, name, seat })
      await page.goto(`http://127.0.0.1:${port}/?${query}`)
      await page.waitForSelector('main[data-state=saved]', { timeout: 20_000 })
      return new NotesTab(page, await context.newCDPSession(page))
    },
    async stop() {
      await browser.close()
      await vite.close()
    },
  }
}

/** What a person does at the shared text, and sees there. */
export class NotesTab {
  readonly page: Page
  readonly #cdp: CDPSession

  constructor(page: Page, cdp: CDPSession) {
    this.page = page
    this.#cdp = cdp
  }

  value(): Promise<string> {
    return this.page.locator('textarea').inputValue()
  }

  caret(): Promise<readonly [number, number]> {
    return this.page
      .locator('textarea')
      .evaluate((t: HTMLTextAreaElement) => [t.selectionStart, t.selectionEnd] as const)
  }

  async putCaret(start: number, end = start): Promise<void> {
    await this.page.locator('textarea').focus()
    await this.page
      .locator('textarea')
      .evaluate((t: HTMLTextAreaElement, [a, b]) => t.setSelectionRange(a, b), [
        start,
        end,
      ] as const)
  }

  /** The input method shows these letters, not accepted yet. */
  async compose(letters: string): Promise<void> {
    const place = { selectionStart: letters.length, selectionEnd: letters.length }
    await this.#cdp.send('Input.imeSetComposition', { text: letters, ...place })
  }

  /** The person chooses the word: it takes the place of the letters. */
  async accept(word: string): Promise<void> {
    await this.#cdp.send('Input.insertText', { text: word })
  }

  async reads(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('textarea')?.value === wanted,
      text,
      { timeout: 5_000, polling: 20 },
    )
  }

  /** From now on every value that the field ever has. */
  async record(): Promise<() => Promise<readonly string[]>> {
    await this.page.evaluate(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      const look = () => {
        const value = document.querySelector('textarea')?.value ?? ''
        if (seen[seen.length - 1] !== value) seen.push(value)
        requestAnimationFrame(look)
      }
      look()
    })
    return () => this.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  }
}
