import type { Page, WebSocketRoute } from '@playwright/test'
import type { MeetingId, SeatId } from '../../domain/ids.ts'
import { attendanceId } from '../../domain/ids.ts'
import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'

const MINUTE = 60_000
const MEMBER = 'M-P05' as SeatId
const MEETING = 'M-2026-11' as MeetingId

test('a personal link leaves its secret nowhere on the device (A07, A18)', async ({ board }) => {
  const link = await board.linkFor(MEMBER)
  const token = link.split('#')[1] ?? ''
  const page = await board.enter(MEMBER, PHONE)
  const asked: string[] = []
  page.on('request', (request) => {
    asked.push(`${request.url()} ${JSON.stringify(request.headers())}`)
  })
  await page.goto(link)
  await page.waitForURL((url) => url.pathname === '/m')
  expect(new URL(page.url()).hash).toBe('')
  expect(asked.join('\n')).not.toContain(token)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const kept = await page.evaluate(everythingKept)
  for (const secret of [token, cookie?.value ?? 'no cookie']) expect(kept).not.toContain(secret)
  // Back in the history stands no address that would sign somebody else in.
  await page.goBack()
  expect(page.url()).not.toContain(token)
  expect(asked.every((request) => request.startsWith(board.origin))).toBe(true)
})

test('[C08] messages from other windows do nothing, and no frame shows the board', async ({
  board,
}) => {
  const page = await board.enter(MEMBER, OFFICE)
  const cdp = await page.context().newCDPSession(page)
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `JSON.stringify([window, document, document.body].flatMap((target) =>
      Object.keys(getEventListeners(target)).filter((kind) => /^message/.test(kind))))`,
    includeCommandLineAPI: true,
  })
  expect(result.value).toBe('[]')
  expect(await page.evaluate(() => [window.onmessage, navigator.serviceWorker?.controller])).toEqual([null, null]) // prettier-ignore
  const presses = () => board.app.prisma.ledgerEntry.count({ where: { actor: { not: 'system' } } })
  await page.evaluate(() => {
    const command = { name: 'checkIn', input: { meetingId: 'x' }, type: 'command', token: 'x' }
    for (const data of ['reload', command, JSON.stringify(command), { source: 'react-devtools' }])
      window.postMessage(data, '*')
  })
  await page.evaluate(() => new Promise((seen) => setTimeout(seen)))
  expect(await presses()).toBe(0)

  // Another site's page: its frame stays empty, and it keeps no hold of a window that it opens.
  const evil = await page.context().newPage()
  await evil.route('https://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title>' }),
  )
  await evil.goto('https://evil.example/')
  const shown = await evil.evaluate(async (origin) => {
    const frame = document.createElement('iframe')
    frame.src = origin
    const loaded = new Promise((resolve) => (frame.onload = resolve))
    document.body.append(frame)
    await loaded
    return frames.length
  }, board.origin)
  expect(shown).toBe(1)
  const [framed] = evil.frames().filter((frame) => frame !== evil.mainFrame())
  expect(framed?.url()).toMatch(/^chrome-error:/)
})

test('a session that ends by its age warns before, and loses nothing that was pressed (A14)', async ({
  board,
}) => {
  const page = await board.enter(MEMBER, PHONE, await board.linkFor(MEMBER, 60 * MINUTE))
  const network = await cuttable(page)
  await page.reload()
  await expect(page.getByRole('button', { name: '现场签到' })).toBeVisible()
  board.age(50 * MINUTE + 1)
  await expect(page.getByText(/本次登录将在\d+:\d\d到期/)).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('warned.png') })

  network.cut()
  await page.getByRole('button', { name: '现场签到' }).click()
  await expect(page.getByText(/未保存/)).toBeVisible({ timeout: 20_000 })
  board.age(10 * MINUTE)
  network.mend()
  await page.waitForURL((url) => url.pathname === '/sign-in', { timeout: 60_000 })
  const isIn = async () =>
    (await board.state()).attendance.get(attendanceId(MEETING, MEMBER)) !== undefined
  expect(await isIn()).toBe(false)
  await page.goto(await board.linkFor(MEMBER))
  await expect.poll(isIn, { timeout: 20_000 }).toBe(true)
})

/** A network whose WebSockets can be cut: the browser's own "offline" leaves open ones open. */
const cuttable = async (page: Page) => {
  const lines = new Set<WebSocketRoute>()
  let isCut = false
  await page.routeWebSocket(/./, (line) => {
    if (isCut) return void line.close()
    line.connectToServer()
    lines.add(line)
  })
  return {
    cut() {
      isCut = true
      for (const line of lines) void line.close()
      lines.clear()
    },
    mend: () => void (isCut = false),
  }
}

/** All that the page could read again later: storage, databases, caches, its own name and cookies. */
const everythingKept = async (): Promise<string> => {
  const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
  kept.push(window.name, history.state, location.href, document.referrer)
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name ?? '')
      request.onsuccess = () => resolve(request.result)
    })
    for (const table of database.objectStoreNames) {
      const request = database.transaction(table).objectStore(table).getAll()
      kept.push(await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))))
    }
    database.close()
  }
  for (const name of await caches.keys())
    kept.push(
      name,
      (await (await caches.open(name)).keys()).map((request) => request.url),
    )
  return JSON.stringify(kept)
}
