import { chromium, type Browser } from '@playwright/test'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { BROWSER_ARGS, findBrowser } from '../../support/browser.ts'
import { COMMITTEE, startBoard, type Board } from '../../support/startBoard.ts'
import { DOORS, knock } from '../support/knock.ts'

const POLLING = '/socket.io/?EIO=4&transport=polling'

/** Origins that are not ours, for a board at `scheme://host:port`. */
const foreignTo = (ours: string): readonly (string | undefined)[] => {
  const { protocol, hostname, port } = new URL(ours)
  const other = protocol === 'https:' ? 'http' : 'https'
  const at = port ? `:${port}` : ''
  return [
    ...[undefined, 'null', '', 'https://evil.example', ours.toUpperCase(), `${ours}/`],
    ...[
      `${other}://${hostname}${at}`,
      `${ours}.evil.example`,
      `${protocol}//evil-${hostname}${at}`,
    ],
    ...[`${protocol}//${hostname}.evil.com${at}`, `${protocol}//user@${hostname}${at}`],
    ...[
      `${protocol}//${hostname}:${Number(port || 443) + 1}`,
      `${ours} ${ours}`,
      `${ours}, ${ours}`,
    ],
    ...[`${ours}:443`, 'https://board.example:8443'],
    ...[`file://${hostname}`, `${protocol}//${hostname.replace('.', '\u3002')}${at}`.normalize()],
  ]
}

test('[C01] an upgrade, or polling, from a page that is not ours is refused, whatever it looks like', async () => {
  for (const publicUrl of [undefined, 'https://board.example']) {
    const board = await startBoard(publicUrl ? { app: { publicUrl } } : {})
    const origin = board.origin()
    const ours = publicUrl ?? origin
    const cookie = await cookieOf(board, ours)
    const doors = DOORS('board.C1.an-epoch', COMMITTEE)
    for (const from of foreignTo(ours)) {
      const headers = { cookie, ...(from === undefined ? {} : { origin: latin1(from) }) }
      for (const path of doors)
        expect([path, from, await knock(origin, path, headers)]).toEqual([path, from, 403])
      expect([from, (await fetch(origin + POLLING, { headers })).status]).toEqual([from, 403])
    }
    // Ours is let in; polling is answered, but there is none.
    for (const path of doors) expect(await knock(origin, path, { cookie, origin: ours })).toBe(101)
    // Reached by another name than the public one, over https, it is still the host that was asked.
    if (publicUrl) {
      const byAddress = { cookie, origin: origin.replace('http:', 'https:') }
      expect(await knock(origin, doors[0]!, byAddress)).toBe(101)
      expect(await knock(origin, doors[0]!, { cookie, origin })).toBe(403)
    }
    const polling = await fetch(origin + POLLING, { headers: { cookie, origin: ours } })
    expect(polling.status).toBe(400)
    expect(polling.headers.getSetCookie()).toEqual([])
  }
})

/**
 * In a real browser, and in the worst case: a page of the same host on another port, to which the
 * browser lets the victim's cookie go along.
 */
test.skipIf(findBrowser() === undefined)(
  "[C02] a page of another site does nothing with a victim's cookie: no socket, no post, no reading",
  async () => {
    const board = await startBoard()
    const before = await board.prisma.session.findMany()
    const asked = whatIsAsked()
    const [browser, evil] = [await openBrowser(), await serveEvilPage()]
    const context = await browser.newContext()
    const [name = '', value = ''] = (await cookieOf(board, board.origin())).split('=')
    await context.addCookies([
      { name, value, url: board.origin(), httpOnly: true, sameSite: 'Lax' },
    ])
    const page = await context.newPage()
    await page.goto(evil)
    const origin = board.origin()
    const found = await page.evaluate(attack, { origin, doors: DOORS('board.C1.x', COMMITTEE) })
    expect(found).toEqual({
      sockets: ['closed', 'closed', 'closed'],
      posts: ['unreadable', 'unreadable', 'unreadable'],
      reading: ['unreadable', 'unreadable'],
    })
    // The cookie did go along: only its origin gave the page away.
    expect(asked).toContain(`GET /api/me with ${name}`)
    expect(asked).toContain(`POST /api/sign-out with ${name}`)
    const after = await board.prisma.session.findMany()
    expect(after.length).toBe(before.length + 1)
    expect(await (await fetch(`${board.origin()}/metrics`)).text()).toMatch(/^board_sockets 0$/m)
  },
  60_000,
)

/** Runs in the foreign page. */
const attack = async (o: { origin: string; doors: readonly string[] }) => {
  const open = (path: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(o.origin.replace('http', 'ws') + path)
      socket.onopen = () => resolve('open')
      socket.onerror = () => resolve('closed')
    })
  const ask = (path: string, init: RequestInit) =>
    fetch(o.origin + path, { credentials: 'include', ...init }).then(
      async (r) => `${r.status} ${await r.text()}`,
      () => 'unreadable',
    )
  const post = (type: string): RequestInit => ({
    method: 'POST',
    body: '{}',
    headers: { 'content-type': type },
  })
  const simple = ['text/plain', 'application/x-www-form-urlencoded']
  // As a form or an image does it: it is sent, and nobody learns what comes back.
  const blind = { mode: 'no-cors' } as const
  await ask('/api/me', blind)
  for (const type of simple) await ask('/api/sign-out', { ...post(type), ...blind })
  return {
    sockets: await Promise.all(o.doors.map(open)),
    posts: [
      await ask('/api/sign-out', post('application/json')),
      ...(await Promise.all(simple.map((type) => ask('/api/sign-out', post(type))))),
    ],
    reading: [await ask('/api/me', {}), await ask('/api/issues', {})],
  }
}

/** Every request that a server of this process gets, and with whose cookie. */
const whatIsAsked = (): readonly string[] => {
  const asked: string[] = []
  const hear = (message: unknown) => {
    const { method, url, headers } = (message as { request: IncomingMessage }).request
    asked.push(`${method} ${url} with ${headers.cookie?.split('=')[0]}`)
  }
  subscribe('http.server.request.start', hear)
  onTestFinished(() => void unsubscribe('http.server.request.start', hear))
  return asked
}

const cookieOf = async (board: Board, ours: string): Promise<string> => {
  const holder = { committeeId: COMMITTEE, seatId: 'S1' }
  const { token } = await board.app.auth.issueLink({ holder, name: '张某', createdBy: 'test' })
  const response = await fetch(`${board.origin()}/api/sign-in/link`, {
    method: 'POST',
    headers: { origin: ours, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Headers are bytes. */
const latin1 = (text: string): string => Buffer.from(text).toString('latin1')

const openBrowser = async (): Promise<Browser> => {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: BROWSER_ARGS,
    ...(executablePath ? { executablePath } : {}),
  })
  onTestFinished(() => browser.close())
  return browser
}

const serveEvilPage = async (): Promise<string> => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>evil</title>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
