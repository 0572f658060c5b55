import { expect, test } from 'vitest'
import { createOriginCheck } from '../../../server/auth/originCheck.ts'
import { startAuth } from './support/startAuth.ts'

const ROUTES = [
  '/api/sign-in/link',
  '/api/sign-in/password',
  '/api/sign-in/code',
  '/api/setup',
  '/api/sign-out',
]

test('no other origin may post to any route, whatever it looks like', async () => {
  const board = await startAuth()
  const { port } = new URL(board.url)
  const origins = [
    'https://evil.example',
    'null',
    '',
    `https://127.0.0.1:${port}`,
    `HTTP://127.0.0.1:${port}`,
    `http://localhost:${port}`,
    `http://127.0.0.1:${Number(port) + 1}`,
    `http://127.0.0.1`,
    `http://127.0.0.1:${port}.evil.example`,
    `http://evil.127.0.0.1:${port}`,
    `http://127.0.0.1:${port}/`,
    `http://user@127.0.0.1:${port}`,
  ]
  for (const path of ROUTES) {
    for (const origin of origins) {
      const answer = await board.visitor().post(path, {}, { origin })
      expect([path, origin, answer.status, answer.body.code]).toEqual([
        path, origin, 403, 'FOREIGN_ORIGIN',
      ]) // prettier-ignore
    }
    const bare = await fetch(board.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(bare.status).toBe(403)
  }
})

test("a request that the browser calls another site's is refused even with our origin", async () => {
  const board = await startAuth()
  for (const site of ['cross-site', 'same-site', 'none', 'same-origin, same-origin']) {
    const answer = await board.visitor().post('/api/sign-out', {}, { 'sec-fetch-site': site })
    expect([site, answer.status]).toEqual([site, 403])
  }
  const ours = await board.visitor().post('/api/sign-out', {}, { 'sec-fetch-site': 'same-origin' })
  expect(ours.status).toBe(200)
})

test('the origins of upgrades are compared as whole strings', () => {
  const check = createOriginCheck({ baseUrl: 'https://board.example/', secureCookies: true })
  const allows = (origin: string | undefined, host: string) =>
    check.isAllowedOrigin({ headers: { host, ...(origin === undefined ? {} : { origin }) } })
  expect(allows('https://board.example', '10.0.0.5:3000')).toBe(true)
  expect(allows('https://board.lan:8443', 'board.lan:8443')).toBe(true)
  for (const origin of [
    undefined,
    'null',
    'https://board.example.evil.com',
    'https://evil-board.example',
    'https://BOARD.example',
    'https://board.example:443',
    'https://board.example:8443',
    'http://board.example',
    'http://10.0.0.5:3000',
  ]) {
    expect([origin, allows(origin, '10.0.0.5:3000')]).toEqual([origin, false])
  }
})

test('forms and plain text are no JSON', async () => {
  const board = await startAuth()
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ]
  for (const path of ROUTES) {
    for (const type of types) {
      const answer = await board.visitor().postRaw(path, '{}', { 'content-type': type })
      expect([path, type, answer.status, answer.body.code]).toEqual([path, type, 415, 'NOT_JSON'])
    }
  }
  const packed = await board
    .visitor()
    .postRaw('/api/sign-out', '{}', { 'content-encoding': 'gzip' })
  expect(packed.status).toBe(415)
})

test('odd bodies are refused in one way', async () => {
  const board = await startAuth()
  const visitor = board.visitor()
  const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '"token"',
    '{}',
    '{"token":{"not":""}}',
    '{"token":["a"]}',
    '{"token":"a","userId":"b"}',
    '{"token":1}',
    deep,
  ]) {
    const answer = await visitor.postRaw('/api/sign-in/link', body)
    expect([body, answer.status, answer.body.code]).toEqual([body, 400, 'INPUT_INVALID'])
  }
  const large = await visitor.post('/api/sign-in/link', { token: 'x'.repeat(9_000) })
  expect([large.status, large.body.code]).toEqual([400, 'INPUT_TOO_LARGE'])
  const proto = await visitor.postRaw('/api/sign-out', '{"__proto__":{"kind":"ADMIN"}}')
  expect(proto.status).toBe(400)
})

test("none of better-auth's own routes is there", async () => {
  const board = await startAuth()
  const visitor = await board.member()
  const paths = [
    'sign-up/email',
    'sign-in/email',
    'sign-in/username',
    'sign-in/social',
    'get-session',
    'list-sessions',
    'update-user',
    'change-password',
    'change-email',
    'delete-user',
    'request-password-reset',
    'reset-password',
    'is-username-available',
    'start-session',
    'ok',
    'error',
  ]
  for (const path of paths) {
    for (const base of ['/api/auth', '/api']) {
      expect((await visitor.get(`${base}/${path}`)).status).toBe(404)
      expect((await visitor.post(`${base}/${path}`, {})).status).toBe(404)
    }
  }
})

test('reading changes nothing: the routes that change take POST only', async () => {
  const board = await startAuth()
  const visitor = await board.member()
  for (const path of ROUTES) expect((await visitor.get(path)).status).toBe(404)
  expect(await board.viewerOf(visitor)).toBeDefined()
})
