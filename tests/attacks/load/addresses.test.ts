import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filled, routesOf } from '../support/routesOf.ts'
import type { AppRoute } from '../support/routesOf.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

let theatre: Theatre
let routes: readonly AppRoute[]
let cookie = ''
beforeAll(async () => {
  ;[theatre, routes] = await routesOf(() => Theatre.open())
  await theatre.seed('A', stage('SIGNED'))
  await theatre.settled('A')
  cookie = await theatre.cookieOf('A', 'S1')
}, 60_000)
afterAll(() => theatre.close())

/** What comes back for bytes that no library would send; '' where the server only hangs up. */
const raw = (text: string | Buffer, patience = 4_000): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(theatre.app.port, '127.0.0.1')
    let answer = ''
    const end = () => {
      socket.destroy()
      resolve(answer)
    }
    const timer = setTimeout(end, patience)
    socket.on('data', (data: Buffer) => {
      answer += data.toString('latin1')
      // A whole answer on a line that stays open.
      if (/^HTTP\/1\.1 [2-5]/.test(answer) && answer.includes('\r\n\r\n')) end()
    })
    socket.on('error', end)
    socket.on('close', () => {
      clearTimeout(timer)
      end()
    })
    socket.write(text)
  })
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
const request = (line: string, more = '') =>
  `${line}\r\nHost: 127.0.0.1:${theatre.app.port}\r\nOrigin: ${theatre.origin}\r\nCookie: ${cookie}\r\n${more}\r\n`

const SEGMENTS = ['%', '%2', '%zz', '%c0%ae%c0%ae', '%ff', '%e0%80%80', '%ed%a0%80', '%00', 'a%00b', '%0d%0aX-Evil:1', '..%2f..%2fetc%2fpasswd', '%2e%2e', '..%5c..', '%252e%252e', 'a'.repeat(4_000), '%41'.repeat(2_000), '~', '~~', '~.', '*', ';', '__proto__', 'constructor', '[object Object]'.replace(' ', '%20'), '%F0%9F%92%A9', "'%3B--", '%22%3E', '$where', '-1', '1e309'] // prettier-ignore

it('[D03] odd segments in every address of the server: refused with 4xx, or not found; never a fault, never a stack', async () => {
  const withId = routes.filter((r) => r.path.includes(':'))
  expect(withId.length).toBeGreaterThan(10)
  for (const route of withId)
    for (const segment of SEGMENTS) {
      const path = filled(route, segment)
      const body = route.method === 'GET' ? '' : 'Content-Type: application/json\r\nContent-Length: 2\r\n' // prettier-ignore
      const answer = await raw(
        request(`${route.method} ${path} HTTP/1.1`, body) + (body ? '{}' : ''),
      )
      const status = statusOf(answer)
      expect(status >= 400 && status < 500, `${route.method} ${path}: ${answer.slice(0, 300)}`).toBe(true) // prettier-ignore
      expect(answer).not.toMatch(/at .*\.(ts|js):\d+|PrismaClient|node_modules|root:x:0/)
    }
}, 180_000)

it('[D03] addresses outside the tree, odd queries, methods and headers end in an answer or a hang-up', async () => {
  const targets = ['/%', '//', '//evil.example/', '/\\evil', '/..', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/../../package.json', '/assets/%2e%2e%2f%2e%2e%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/assets/%00', '/api', '/api/', '/api//meetings', '/API/MEETINGS', '/api/meetings/..', '/api/meetings/M1/../M0', '/healthz/..', '*', 'http://evil.example/', '/?%', `/?${'a=1&'.repeat(3_000)}`, '/api/meetings?__proto__[x]=1', '/api/issues?after[]=a', '/api/issues?after[gt]=a', '/socket.io/', '/socket.io/?EIO=4&transport=polling', '/socket.io/?EIO=x', '/yjs/', '/yjs/board.A.x', '/node_modules/vite/package.json', '/.git/config', '/server/main.ts', '/data/'] // prettier-ignore
  for (const target of targets) {
    const answer = await raw(request(`GET ${target} HTTP/1.1`))
    const status = statusOf(answer)
    expect(status, `${target}: ${answer.slice(0, 300)}`).toBeLessThan(500)
    expect(answer, target).not.toMatch(/root:x:0|"devDependencies"|\[core\]|at .*\.(ts|js):\d+/)
    // Pages are the same page for every address; what is no address at all is a bad request.
    if (/^[^?]*%$|%00/.test(target)) expect(status, target).toBe(400)
  }
  const lines = [
    'BREW /coffee HTTP/1.1', 'get / HTTP/1.1', 'GET / HTTP/9.9', 'CONNECT evil.example:443 HTTP/1.1',
    'TRACE / HTTP/1.1', 'PROPFIND / HTTP/1.1', 'OPTIONS * HTTP/1.1', 'DELETE /api/meetings HTTP/1.1', 'PUT / HTTP/1.1', 'PATCH /api/me HTTP/1.1',
    `GET /${'x'.repeat(20_000)} HTTP/1.1`, 'GET /\u0001 HTTP/1.1', '\u0016\u0003\u0001\u0002',
  ] // prettier-ignore
  for (const line of lines) {
    const status = statusOf(await raw(request(line), 1_500))
    expect(status === 0 || (status >= 400 && status < 500), `${line.slice(0, 40)}: ${status}`).toBe(true) // prettier-ignore
  }
  const headers = [
    'Content-Length: -1', 'Content-Length: 1\r\nContent-Length: 2', 'Content-Length: 5\r\nTransfer-Encoding: chunked', 'Transfer-Encoding: xyz',
    'Transfer-Encoding: chunked, identity', 'Expect: 999-whatever', 'Upgrade: h2c\r\nConnection: Upgrade', 'Upgrade: websocket\r\nConnection: Upgrade', 'Host: a\r\nHost: b',
    `X-Long: ${'x'.repeat(20_000)}`, ...[`${'X-Many: 1\r\n'.repeat(2_500)}X: 1`], 'X Bad: 1', ': 1', 'X:\u0000', 'Content-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: 2',
  ] // prettier-ignore
  for (const header of headers) {
    const answer = await raw(request('POST /api/sign-in/link HTTP/1.1', `${header}\r\n`), 1_500)
    const status = statusOf(answer)
    expect(status === 0 || (status >= 400 && status < 500), `${header.slice(0, 40)}: ${answer.slice(0, 80)}`).toBe(true) // prettier-ignore
  }
  const bodies = ['', '{', '[]', 'null', '"x"', '1', `{"token":${'['.repeat(3_000)}${']'.repeat(3_000)}}`, '{"token":"\\u0000"}', '{"token":"\\ud800"}', '{"token":{"not":""}}', '{"__proto__":{"token":"x"}}', `{"token":"${'x'.repeat(9_000)}"}`] // prettier-ignore
  for (const path of [
    '/api/sign-in/link',
    '/api/sign-in/password',
    '/api/sign-in/code',
    '/api/urn/ballots',
    '/api/setup',
    '/api/admin/committees',
  ])
    // prettier-ignore
    for (const body of bodies) {
      const head = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
      const status = statusOf(await raw(request(`POST ${path} HTTP/1.1`, head) + body))
      expect(status >= 400 && status < 500, `${path} ${body.slice(0, 40)}: ${status}`).toBe(true)
    }
  expect((await fetch(`${theatre.origin}/healthz`)).status).toBe(200)
}, 120_000)
