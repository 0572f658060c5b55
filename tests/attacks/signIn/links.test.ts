import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { DAY } from '../../../server/auth/sessionLife.ts'
import { hashToken } from '../../../server/auth/token.ts'
import { hall } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { adminOf } from '../support/adminOf.ts'

const INVALID = { code: 'LINK_INVALID', text: '链接无效或已失效，请向记录人索取新的链接' }

/**
 * Where we differ from the list: a personal link is no invitation but the key of one seat in one
 * committee, printed on a card (DESIGN.md §2). It works more than once and up to 400 days, because
 * members come back every month with it, and on a second device. In return the administrator sees when
 * it was used last, ends it or replaces it at any time, and with it all that it has opened. The link of
 * the first start works once (A20). That the page takes the token out of the address bar and the
 * history: tests/e2e/signingIn.test.ts.
 */
test('[A18] a personal link opens its seat, is kept as a hash, is logged nowhere and ends at a word', async () => {
  const logged: string[] = []
  const write = (chunk: Buffer, _encoding: string, done: () => void) => (
    logged.push(String(chunk)),
    done()
  )
  const log = pino({ level: 'trace' }, new Writable({ write }))
  let ahead = 0
  const sessionClock = { now: () => Date.now() + ahead }
  const state = hall().state
  const board = await startBoard({ state, app: { log, sessionClock } })
  const admin = await adminOf(board)
  const { auth } = board.app
  const issue = async (seatId: string, replace = false): Promise<string> => {
    const form = { seatIds: [seatId], screen: false, replace }
    const { body } = await admin.post(`/api/admin/committees/${COMMITTEE}/links`, form)
    return (body['links'] as readonly { token: string }[])[0]!.token
  }
  const open = async (token: string) => {
    const visitor = new Visitor(board.origin(), '203.0.113.1')
    const answer = await visitor.post('/api/sign-in/link', { token })
    return { answer, viewer: async () => (await visitor.get('/api/me')).body['viewer'] }
  }

  const token = await issue('S1')
  expect(token).toMatch(/^[\w-]{32}$/)
  const rows = await board.prisma.personalLink.findMany()
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(token)])
  expect(JSON.stringify(rows)).not.toContain(token)
  const phone = await open(token)
  const computer = await open(token)
  for (const device of [phone, computer])
    expect(await device.viewer()).toMatchObject({ committeeId: COMMITTEE, seatId: 'S1' })
  expect((await board.prisma.personalLink.findFirst())?.lastUsedAt).toBeInstanceOf(Date)

  // Bound to seat and committee: the same seat of another committee is another one.
  const elsewhere = { holder: { committeeId: 'C2', seatId: 'S1' }, name: '人S1', createdBy: 'test' }
  const foreign = await open((await auth.issueLink(elsewhere)).token)
  expect(await foreign.viewer()).toMatchObject({ committeeId: 'C2' })

  // Forwarded, found or lost: replaced by another, it ends with everything that it opened.
  const next = await issue('S1', true)
  for (const device of [phone, computer]) expect(await device.viewer()).toBeUndefined()
  const short = { ...elsewhere, expiresAt: sessionClock.now() + DAY }
  const { token: expired } = await auth.issueLink(short)
  ahead = DAY
  for (const dead of [token, expired, 'A'.repeat(32), '', '链接', token.toLowerCase()]) {
    const { answer } = await open(dead)
    expect([dead, answer.status, answer.body]).toEqual([dead, 401, INVALID])
    expect(answer.headers.getSetCookie()).toEqual([])
  }
  expect((await open(next)).answer.status).toBe(200)

  // Only in the body of a POST: never in an address, and no page passes addresses on.
  const visitor = new Visitor(board.origin(), '203.0.113.1')
  expect((await visitor.get(`/api/sign-in/link?token=${next}`)).status).toBe(404)
  for (const path of ['/', '/j', '/setup', '/api/me'])
    expect((await visitor.get(path)).headers.get('referrer-policy')).toBe('no-referrer')
  const log1 = logged.join('')
  for (const secret of [token, next, expired]) expect(log1).not.toContain(secret)
  expect(log1).toContain('LINK_INVALID')
})
