import { expect, test } from 'vitest'
import { startBoard, COMMITTEE, type Board } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { DOORS, HeldLine } from '../support/knock.ts'

const MINUTE = 60_000
const RIGHT = { username: 'zhang', password: '基齿社区 大党委 2026' }
const HOLDER = { committeeId: COMMITTEE, seatId: 'S1' }

/** A board behind a proxy that says where requests come from, with S1 signing in by password. */
const behindProxy = async (sessionClock = { now: () => Date.now() }): Promise<Board> => {
  const board = await startBoard({ app: { trustProxy: 'loopback', sessionClock } })
  const outcome = await board.app.auth.setPassword({ holder: HOLDER, name: '张某' }, RIGHT)
  expect(outcome).toBe('set')
  return board
}

const at = (board: Board, address: string) => new Visitor(board.origin(), address)

test('[A02] wrong passwords wait longer and longer, and lock out the guesser, never the owner', async () => {
  const board = await behindProxy()
  const thief = at(board, '203.0.113.66')
  const guess = async (visitor: Visitor, username: string, n: number) => {
    const began = performance.now()
    const form = { username, password: `guess number ${n}` }
    const { status } = await visitor.post('/api/sign-in/password', form)
    return { status, ms: performance.now() - began }
  }
  // All at once, so that no count can be overtaken: ten are answered, each later than the one before.
  const tries = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(thief, 'zhang', n)))
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(10)
  const held = tries
    .flatMap(({ status, ms }) => (status === 401 ? [ms] : []))
    .toSorted((a, b) => a - b)
  const leastPauses = [0, 0, 0, 250, 500, 1_000, 2_000, 2_000, 2_000, 2_000]
  expect(held.map((ms, n) => ms >= leastPauses[n]! - 5)).toEqual(leastPauses.map(() => true))
  const refused = await thief.post('/api/sign-in/password', RIGHT)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
  const owner = at(board, '198.51.100.7')
  expect((await owner.post('/api/sign-in/password', RIGHT)).status).toBe(200)

  // One address on many accounts: fifty, whatever their names; an IPv6 one with its whole /64.
  for (const [first, same, other] of [
    ['203.0.113.9', '::ffff:203.0.113.9', '203.0.113.10'],
    ['2001:db8:0:7::1', '2001:DB8:0:7:ffff::2', '2001:db8:0:8::1'],
  ] as const) {
    const many = Array.from({ length: 60 }, (_, n) => guess(at(board, first), `nobody${n}`, n))
    const statuses = (await Promise.all(many)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(50)
    expect((await at(board, same).post('/api/sign-in/password', RIGHT)).status).toBe(429)
    expect((await at(board, other).post('/api/sign-in/password', RIGHT)).status).toBe(200)
  }
}, 60_000)

/**
 * Links and the token of the first start have 192 bits. The meeting's code has six digits, so that it
 * can be read from the screen, and is not void after five wrong tries: anybody could then lock a hall
 * out. It opens the waiting room and nothing else, for a day; guesses cost a minute for five, and all
 * addresses together have two hundred a minute.
 */
test('[A03] codes and links cannot be guessed', async () => {
  let ahead = 0
  const board = await behindProxy({ now: () => Date.now() + ahead })
  const { auth } = board.app
  const setup = await auth.setupToken()
  const { token } = await auth.issueLink({ holder: HOLDER, name: '张某', createdBy: 'test' })
  for (const secret of [setup, token]) expect(secret).toMatch(/^[\w-]{32}$/)

  const link = at(board, '203.0.113.61')
  for (let n = 0; n < 60; n += 1) await link.post('/api/sign-in/link', { token: `guess ${n}` })
  expect((await link.post('/api/sign-in/link', { token })).status).toBe(429)
  const installer = at(board, '203.0.113.62')
  const form = { username: 'admin', password: '安装时用的密码一', name: '周某' }
  for (let n = 0; n < 10; n += 1)
    await installer.post('/api/setup', { ...form, token: `guess ${n}` })
  expect((await installer.post('/api/setup', { ...form, token: setup })).status).toBe(429)

  const code = await auth.codeFor(COMMITTEE)
  const enter = async (address: string, offset: number) => {
    const typed = String((Number(code) + offset) % 1_000_000).padStart(6, '0')
    return (await at(board, address).post('/api/sign-in/code', { code: typed, name: '王小明' }))
      .status
  }
  const burst = await Promise.all(
    Array.from({ length: 30 }, (_, n) => enter('203.0.113.63', n + 1)),
  )
  expect(burst.filter((status) => status === 401)).toHaveLength(5)
  expect(await enter('203.0.113.63', 0)).toBe(429)
  const crowd = Array.from({ length: 210 }, (_, n) => enter(`198.51.100.${n}`, n + 1))
  expect((await Promise.all(crowd)).filter((status) => status === 401)).toHaveLength(195)
  ahead += MINUTE
  expect(await enter('203.0.113.63', 0)).toBe(200)

  // What the right code opens: nothing of the committee.
  const guest = at(board, '203.0.113.64')
  await guest.post('/api/sign-in/code', { code, name: '王小明' })
  const { boardName } = (await board.member('S2')).welcome
  for (const path of ['/api/issues', '/api/meetings', '/api/meetings/M1'])
    expect((await guest.get(path)).status).toBe(404)
  const [, ...documents] = DOORS(boardName, COMMITTEE)
  const lines = documents.map((path) => new HeldLine(board.origin(), path, guest.cookie))
  expect(await Promise.all(lines.map((line) => line.closed))).toEqual([4403, 4404])
  ahead += 24 * 60 * MINUTE
  expect(await enter('203.0.113.65', 0)).toBe(401)
})

/** `TRUST_PROXY` is a number of proxies or their addresses: env.test.ts. */
test('[A04] tries count for the address that asks, however it is spelled or disguised', async () => {
  const [open, proxied] = [await startBoard(), await startBoard({ app: { trustProxy: 1 } })]
  /** Five wrong codes from these addresses in turn, and then one more from the last of them. */
  const sixth = async (board: Board, ...addresses: readonly string[]) => {
    const code = await board.app.auth.codeFor(COMMITTEE)
    const wrong = { code: code === '000000' ? '000001' : '000000', name: '王小明' }
    let status = 0
    for (let n = 0; n < 6; n += 1)
      ({ status } = await at(board, addresses[n % addresses.length]!).post(
        '/api/sign-in/code',
        wrong,
      ))
    return status
  }
  // Nobody is trusted: what a request says of itself does not count.
  expect(await sixth(open, '192.0.2.1', '192.0.2.2', '192.0.2.3', '2001:db8::1', '192.0.2.5')).toBe(
    429,
  )
  // One proxy is trusted: its word is the last one.
  expect(await sixth(proxied, ...[1, 2, 3].map((n) => `192.0.2.${n}, 203.0.113.1`))).toBe(429)
  for (const spellings of [
    ['203.0.113.9', '::ffff:203.0.113.9', '::FFFF:CB00:7109', '0:0:0:0:0:ffff:203.0.113.9', '203.0.113.9:41414', '[::ffff:203.0.113.9]:443'], // prettier-ignore
    ['2001:db8:0:7::1', '2001:DB8:0:7:0:0:0:1', '2001:0db8:0000:0007::ffff', '[2001:db8:0:7::2]:443', '2001:db8:0:7:a:b:c:d%eth0'], // prettier-ignore
    ['unknown', '_hidden', '203.0.113.999', '-', 'fe80::zz'],
  ])
    expect([spellings, await sixth(proxied, ...spellings)]).toEqual([spellings, 429])
  // Others are others: another address, another /64.
  expect(
    await sixth(proxied, '198.51.100.1', '198.51.100.2', '198.51.100.3', '2001:db8:0:8::1'),
  ).toBe(401)
})
