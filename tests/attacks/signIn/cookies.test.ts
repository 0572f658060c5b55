import { expect, test } from 'vitest'
import { COMMITTEE, startBoard, type Board } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { knock } from '../support/knock.ts'

const HOLDER = { committeeId: COMMITTEE, seatId: 'S1' }
const PASSWORD = { username: 'zhang', password: '基齿社区 大党委 2026' }

const linkOf = async (board: Board): Promise<string> =>
  (await board.app.auth.issueLink({ holder: HOLDER, name: '张某', createdBy: 'test' })).token

/** Every way to sign in, as path and form. */
const waysIn = async (board: Board): Promise<readonly (readonly [string, object])[]> => {
  const { auth } = board.app
  await auth.setPassword({ holder: HOLDER, name: '张某' }, PASSWORD)
  const first = { username: 'admin', password: '安装时用的密码一', name: '周某' }
  return [
    ['/api/sign-in/link', { token: await linkOf(board) }],
    ['/api/sign-in/password', PASSWORD],
    ['/api/sign-in/code', { code: await auth.codeFor(COMMITTEE), name: '王小明' }],
    ['/api/setup', { ...first, token: await auth.setupToken() }],
  ]
}

test('[A06] a session planted before signing in is worth nothing after it', async () => {
  const board = await startBoard()
  const origin = board.origin()
  for (const [path, form] of await waysIn(board)) {
    const attacker = await board.member('S2')
    for (const planted of [attacker.cookie, 'board=chosen.by-the-attacker']) {
      const victim = new Visitor(origin, '203.0.113.1')
      victim.cookie = planted
      // The token of the first start works once.
      if (path === '/api/setup' && planted !== attacker.cookie) continue
      expect([path, (await victim.post(path, form)).status]).toEqual([path, 200])
      expect(victim.cookie).not.toBe(planted)
      expect((await victim.get('/api/me')).status).toBe(200)
      const old = new Visitor(origin, '203.0.113.2')
      old.cookie = planted
      expect((await old.get('/api/me')).status).toBe(401)
    }
    // The attacker's own page, open with the session that he planted, is thrown out with it.
    await expect.poll(() => attacker.closed).toBe('io server disconnect')
  }
})

test('[A07] the cookie is bound to this host, to https and to no script; no token is in an address', async () => {
  const publicUrl = 'https://board.example'
  const board = await startBoard({ app: { publicUrl } })
  const visitor = new Visitor(board.origin(), '203.0.113.1')
  const ours = { origin: publicUrl }
  for (const [path, form] of await waysIn(board)) {
    const answer = await visitor.post(path, form, ours)
    expect([path, answer.body]).toEqual([path, { signedIn: true }])
    const [line = '', ...more] = answer.headers.getSetCookie()
    expect(more).toEqual([])
    expect(line).toMatch(/^__Host-board=[^;]{60,};/)
    expect(attributesOf(line)).toEqual(['httponly', 'max-age', 'path=/', 'samesite=lax', 'secure'])
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
  }
  const { cookie } = visitor
  expect(await knock(board.origin(), '/socket.io/?EIO=4&transport=websocket', { cookie, ...ours })).toBe(101) // prettier-ignore
  // Under another name it is nobody's: a cookie that a neighbouring host has set does not count.
  visitor.cookie = cookie.replace('__Host-', '')
  expect((await visitor.get('/api/me')).status).toBe(401)
  // A token in an address signs nobody in, by no method.
  const token = await linkOf(board)
  for (const path of ['/api/sign-in/link', '/j', '/', '/api/me'])
    for (const query of [`?token=${token}`, `?${token}`, `/${token}`]) {
      const answer = await new Visitor(board.origin(), '203.0.113.1').get(path + query)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  // Browsers take such a cookie away only if the answer is Secure and for the path "/", too.
  visitor.cookie = cookie
  const [removal = ''] = (await visitor.post('/api/sign-out', {}, ours)).headers.getSetCookie()
  expect(removal).toMatch(/^__Host-board=;/)
  expect(attributesOf(removal)).toEqual(expect.arrayContaining(['path=/', 'secure']))
})

/** There is no OAuth here: whoever asks for its routes finds none. */
test('[A08] a page of another site signs nobody in, not even with a right password', async () => {
  const board = await startBoard()
  const origin = board.origin()
  const foreign: readonly Readonly<Record<string, string>>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin, 'sec-fetch-site': 'cross-site' },
    { origin, 'sec-fetch-site': 'same-site' },
    { origin, 'sec-fetch-site': 'none' },
    { origin, 'sec-fetch-site': 'same-origin, same-origin' },
    ...[`${origin}/`, origin.replace('http', 'https'), origin.toUpperCase()].map(alike),
    ...[origin.replace('127.0.0.1', 'localhost'), `${origin}.evil.example`, `${origin}0`].map(
      alike,
    ),
    ...[origin.replace('//', '//evil.'), origin.replace('//', '//user@'), 'http://127.0.0.1'].map(
      alike,
    ),
  ]
  for (const [path, form] of await waysIn(board)) {
    for (const headers of foreign) {
      const answer = await new Visitor(origin, '203.0.113.1').post(path, form, headers)
      const { code } = answer.body
      expect([path, headers, answer.status, code]).toEqual([path, headers, 403, 'FOREIGN_ORIGIN'])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    const bare = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    expect(bare.status).toBe(403)
  }
  const visitor = new Visitor(origin, '203.0.113.1')
  for (const path of ['callback/google', 'oauth2/callback/any', 'sign-in/social', 'sign-in/oauth2'])
    for (const query of ['', '?code=1', '?code=1&state=forged'])
      expect((await visitor.get(`/api/auth/${path}${query}`)).status).toBe(404)
  expect(await board.prisma.session.count()).toBe(0)
  // The same forms from our own page do.
  for (const [path, form] of (await waysIn(board)).slice(0, 3)) {
    const own = { origin, 'sec-fetch-site': 'same-origin' }
    expect([path, (await visitor.post(path, form, own)).status]).toEqual([path, 200])
  }
})

const alike = (origin: string) => ({ origin })

/** Names of the attributes, and the values of those that are always the same. */
const attributesOf = (line: string): readonly string[] => {
  const [, ...rest] = line.toLowerCase().split(/;\s*/)
  return rest.map((attribute) => attribute.replace(/^(max-age|expires)=.*$/, '$1')).toSorted()
}
