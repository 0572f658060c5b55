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

test.for([
  ['with spaces at both ends', '  前后有空格  '],
  ['of 256 Chinese characters', '议'.repeat(256)],
  ['of 256 characters outside the basic plane', '𠀀'.repeat(256)],
  ['with quotes, a backslash, a tab and NUL', `'"\\\t\0—abcdef`],
  ['in decomposed form', 'é'.normalize('NFD').repeat(8)],
])('a password %s is taken exactly as typed', async ([, password]) => {
  const board = await boardWith('张三', password!)
  const visitor = board.visitor()
  const changed = [password!.trim(), password!.normalize('NFC'), password!.slice(0, -1)]
  for (const other of changed.filter((candidate) => candidate !== password)) {
    const form = { username: '张三', password: other }
    expect((await visitor.post('/api/sign-in/password', form)).body).toEqual(WRONG)
  }
  const form = { username: '张三', password }
  expect((await visitor.post('/api/sign-in/password', form)).status).toBe(200)
})

test('a longer password is refused before any hashing, when set and when used', async () => {
  const board = await boardWith('zhang')
  const visitor = board.visitor()
  const long = { username: 'zhang', password: '议'.repeat(257) }
  for (let n = 0; n < 12; n += 1) {
    const answer = await visitor.post('/api/sign-in/password', long)
    expect([answer.status, answer.body.code]).toEqual([400, 'PASSWORD_TOO_LONG'])
  }
  const huge = { username: 'zhang', password: 'x'.repeat(1_000_000) }
  const answer = await visitor.post('/api/sign-in/password', huge)
  expect([answer.status, answer.body.code]).toEqual([400, 'INPUT_TOO_LARGE'])
  const choice = { holder: ZHANG, name: '张某' }
  expect(await board.auth.setPassword(choice, long)).toBe('PASSWORD_TOO_LONG')
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

test('many tries at once do not slip through the count', async () => {
  const board = await boardWith('zhang')
  const thief = board.visitor('203.0.113.66')
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, n) =>
      thief.post('/api/sign-in/password', { username: 'zhang', password: `guess ${n} 密码` }),
    ),
  )
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
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

test('50 wrong passwords close an address, an IPv6 one with its whole /64', async () => {
  const board = await boardWith('zhang')
  for (const [first, same, other] of [
    ['203.0.113.9', '::ffff:203.0.113.9', '203.0.113.10'],
    ['2001:db8:0:7::1', '2001:DB8:0:7:ffff::2', '2001:db8:0:8::1'],
  ] as const) {
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const form = { username: `nobody${n}`, password: 'guess guess' }
        return (await board.visitor(first).post('/api/sign-in/password', form)).status
      }),
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(50)
    const right = { username: 'zhang', password: RIGHT }
    expect((await board.visitor(same).post('/api/sign-in/password', right)).status).toBe(429)
    expect((await board.visitor(other).post('/api/sign-in/password', right)).status).toBe(200)
  }
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

test('unknown and known user names get the same answer in the same time', async () => {
  const board = await startAuth()
  const names = Array.from({ length: 20 }, (_, n) => `member${n}`)
  for (const name of names) await give(board, name)
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let n = 0; n < 60; n += 1) {
    for (const kind of ['known', 'unknown'] as const) {
      const username = kind === 'known' ? names[n % names.length] : `stranger${n % names.length}`
      const visitor = board.visitor(`198.51.100.${n}`)
      const start = performance.now()
      const answer = await visitor.post('/api/sign-in/password', { username, password: 'guess' })
      times[kind].push(performance.now() - start)
      expect([answer.status, answer.body]).toEqual([401, WRONG])
    }
  }
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(5)
})

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
