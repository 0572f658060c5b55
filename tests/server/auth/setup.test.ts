import { expect, test } from 'vitest'
import { startAuth, type AuthServer } from './support/startAuth.ts'

const form = (token: string | undefined) => ({
  token,
  username: '管理员',
  password: '安装时用的密码一',
  name: '周某',
})
const DEAD = 'SETUP_TOKEN_INVALID'

const setUp = (board: AuthServer, token: string | undefined, change = {}) =>
  board.visitor().post('/api/setup', { ...form(token), ...change })

test('the token printed at the first start makes one administrator, once', async () => {
  const board = await startAuth()
  const token = await board.auth.setupToken()
  const visitor = board.visitor()
  expect((await visitor.post('/api/setup', form(token))).body).toEqual({ signedIn: true })
  expect(await board.viewerOf(visitor)).toMatchObject({ kind: 'admin' })
  expect((await setUp(board, token, { username: 'second' })).body.code).toBe(DEAD)
  expect(await board.auth.setupToken()).toBeUndefined()
  const again = { username: '管理员', password: form('').password }
  expect((await board.visitor().post('/api/sign-in/password', again)).status).toBe(200)
})

test('two requests with the token at the same moment make one administrator', async () => {
  const board = await startAuth()
  const token = await board.auth.setupToken()
  const answers = await Promise.all(
    ['one', 'two', 'three'].map((username) => setUp(board, token, { username })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
  expect(await board.prisma.user.count()).toBe(1)
})

test('each start makes the tokens of earlier ones worthless', async () => {
  const board = await startAuth()
  const first = await board.auth.setupToken()
  const second = await board.auth.setupToken()
  expect((await setUp(board, first)).body.code).toBe(DEAD)
  expect((await setUp(board, second)).status).toBe(200)
})

test('a form that is refused does not use the token up', async () => {
  const board = await startAuth()
  const token = await board.auth.setupToken()
  for (const [change, code] of [
    [{ password: '短' }, 'PASSWORD_TOO_SHORT'],
    [{ password: '长'.repeat(257) }, 'PASSWORD_TOO_LONG'],
    [{ username: 'a b' }, 'USERNAME_INVALID'],
    [{ name: '\u200b' }, 'NAME_EMPTY'],
  ] as const) {
    expect((await setUp(board, token, change)).body.code).toBe(code)
  }
  expect((await setUp(board, token)).status).toBe(200)
})

test('before a start has printed a token there is none', async () => {
  const board = await startAuth()
  for (const token of ['', 'undefined', 'null'])
    expect((await setUp(board, token)).body.code).toBe(DEAD)
})
