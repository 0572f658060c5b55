import { expect, test } from 'vitest'
import { startAuth, ZHANG, type AuthServer } from './support/startAuth.ts'

const RIGHT = '基齿社区 大党委 2026'
const WRONG = { code: 'PASSWORD_WRONG', text: '用户名或密码不对' }
const MINUTE = 60_000

async function boardWith(username: string, password = RIGHT): Promise<AuthServer> {
  const board = await startAuth()
  await give(board, username, password)
  return board
}

async function give(board: AuthServer, username: string, password = RIGHT): Promise<void> {
  const choice = { holder: { ...ZHANG, seatId: username }, name: username }
  expect(await board.auth.setPassword(choice, { username, password })).toBe('set')
}

test('a seat signs in by user name and password, however the name is written', async () => {
  const board = await boardWith('zhang.san')
  for (const username of ['zhang.san', ' Zhang.San ', 'ｚｈａｎｇ．ｓａｎ']) {
    const visitor = board.visitor()
    const answer = await visitor.post('/api/sign-in/password', { username, password: RIGHT })
    expect(answer.body).toEqual({ signedIn: true })
    expect(await board.viewerOf(visitor)).toMatchObject({ kind: 'seat', seatId: 'zhang.san' })
  }
})

test('setting a password refuses short ones, bad user names and taken ones', async () => {
  const board = await boardWith('zhang')
  const choice = { holder: { ...ZHANG, seatId: 'li' }, name: '李某' }
  const set = (username: string, password: string) =>
    board.auth.setPassword(choice, { username, password })
  expect(await set('li', '1234567')).toBe('PASSWORD_TOO_SHORT')
  expect(await set('l', RIGHT)).toBe('USERNAME_INVALID')
  expect(await set('li si', RIGHT)).toBe('USERNAME_INVALID')
  expect(await set('ZHANG', RIGHT)).toBe('USERNAME_TAKEN')
})

test('a new password ends what the old one opened, and leaves links alone', async () => {
  const board = await boardWith('zhang')
  const byLink = await board.member({ ...ZHANG, seatId: 'zhang' })
  const byPassword = board.visitor()
  await byPassword.post('/api/sign-in/password', { username: 'zhang', password: RIGHT })
  const { sessionId } = (await board.viewerOf(byPassword))!
  await give(board, 'zhang', '另一个密码 2027')
  expect(board.ended).toEqual([{ sessionId, reason: 'revoked' }])
  expect(await board.viewerOf(byPassword)).toBeUndefined()
  expect(await board.viewerOf(byLink)).toBeDefined()
  const old = { username: 'zhang', password: RIGHT }
  expect((await byPassword.post('/api/sign-in/password', old)).body).toEqual(WRONG)
})

test('after 10 wrong passwords the account is closed to that address for 15 minutes', async () => {
  const board = await boardWith('zhang')
  const thief = board.visitor('203.0.113.66')
  for (let n = 0; n < 10; n += 1) {
    const form = { username: 'zhang', password: `guess number ${n}` }
    expect((await thief.post('/api/sign-in/password', form)).body).toEqual(WRONG)
  }
  const right = { username: 'zhang', password: RIGHT }
  const answer = await thief.post('/api/sign-in/password', right)
  expect(answer.status).toBe(429)
  const seconds = Number(answer.body['waitSeconds'])
  expect(seconds).toBeGreaterThan(14 * 60)
  expect(answer.body.text).toBe(`尝试次数太多，请等待${seconds}秒后再试`)
  expect(answer.headers.get('retry-after')).toBe(String(seconds))
  expect(board.pauses).toEqual([0, 0, 0, 250, 500, 1_000, 2_000, 2_000, 2_000, 2_000])

  const owner = board.visitor('198.51.100.7')
  expect((await owner.post('/api/sign-in/password', right)).status).toBe(200)
  board.later(15 * MINUTE)
  expect((await thief.post('/api/sign-in/password', right)).status).toBe(200)
})

test('an account that many addresses guess at gives each new one two tries', async () => {
  const board = await boardWith('zhang')
  const statuses: number[] = []
  for (let n = 0; n < 18; n += 1) {
    const thief = board.visitor(`203.0.113.${100 + Math.floor(n / 6)}`)
    const form = { username: 'zhang', password: `guess number ${n}` }
    statuses.push((await thief.post('/api/sign-in/password', form)).status)
  }
  // 6 from the first address, 4 from the second make 10; then the second has none left, a third two.
  expect(statuses.map((status) => (status === 401 ? 'x' : '-')).join('')).toBe('xxxxxxxxxx--xx----')
  const owner = board.visitor('198.51.100.7')
  const right = { username: 'zhang', password: RIGHT }
  expect((await owner.post('/api/sign-in/password', right)).status).toBe(200)
})

test('right passwords are not counted and forgive the typing errors before them', async () => {
  const board = await boardWith('zhang')
  const visitor = board.visitor()
  const wrong = { username: 'zhang', password: 'mistyped' }
  const right = { username: 'zhang', password: RIGHT }
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 9; n += 1) {
      expect((await visitor.post('/api/sign-in/password', wrong)).status).toBe(401)
    }
    for (let n = 0; n < 4; n += 1) {
      expect((await visitor.post('/api/sign-in/password', right)).status).toBe(200)
    }
  }
})

test('an own account does not help to guess at others from one address', async () => {
  const board = await boardWith('thief')
  const visitor = board.visitor('203.0.113.66')
  const own = { username: 'thief', password: RIGHT }
  let guesses = 0
  for (let n = 0; n < 70; n += 1) {
    const form = { username: `victim${n}`, password: 'guess guess' }
    if ((await visitor.post('/api/sign-in/password', form)).status === 401) guesses += 1
    if (n % 7 === 0) await visitor.post('/api/sign-in/password', own)
  }
  expect(guesses).toBe(50)
})
