import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../../tests/support/browser.ts'
import { SocketLine } from '../clients/SocketLine.ts'
import { Times } from '../measure/Times.ts'
import type { Product } from '../product/startProduct.ts'
import type { Result } from './Result.ts'

const SLOWER = 4
const ROUNDS = 12

/** G5: a phone, its processor slowed four times, opens a board of so many issues and sees one change. */
export const phone = async (product: Product, issues: number): Promise<Result> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('there is no Chromium')
  const ready = await product.begin({ name: `phone${issues}x`, committees: 1, seats: 10, issues })
  const [chair, member] = ready.members
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS })
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' },
  })
  const [name = '', value = ''] = (member?.cookie ?? '').split(/=(.*)/s)
  await context.addCookies([{ name, value, url: ready.origin }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await devtools.send('Performance.enable')
  const begun = performance.now()
  await page.goto(`${ready.origin}/m`)
  await page.getByText('加装路灯').first().waitFor({ timeout: 60_000 })
  const useful = performance.now() - begun
  await pause(3000)
  const line = new SocketLine(ready.origin, chair?.cookie ?? '')
  await line.welcome
  const script = new Times()
  const idle = await scriptOf(devtools, 1000)
  for (let n = 0; n < ROUNDS; n += 1) {
    const input = { issueId: `i${n}`, patch: { title: `第${n}次修改：路灯不亮` } }
    const before = await scriptTime(devtools)
    await line.press('editIssue', input, randomUUID())
    await pause(1000)
    script.add(Math.max(0, (await scriptTime(devtools)) - before - idle))
  }
  line.leave()
  const paint = await firstPaint(page)
  await browser.close()
  const { p50, max } = script.summary()
  return {
    scenario: `phone, ${issues} issues, ${SLOWER}× slower`,
    system: 'product',
    figures: { firstPaintMs: paint, usefulMs: useful, scriptP50: p50, scriptMax: max },
    clientBound: false,
  }
}

/** Script time so far, ms of the slowed processor. */
const scriptTime = async (devtools: CDPSession): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find((m) => m.name === 'ScriptDuration')?.value ?? 0) * 1000
}

/** What the page spends on clocks and timers in so many ms, without anybody doing anything. */
const scriptOf = async (devtools: CDPSession, ms: number): Promise<number> => {
  const before = await scriptTime(devtools)
  await pause(ms)
  return (await scriptTime(devtools)) - before
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
