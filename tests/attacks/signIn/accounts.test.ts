import { expect, test } from 'vitest'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { adminOf } from '../support/adminOf.ts'

const RIGHT = '基齿社区 大党委 2026'
/** What the sign-in library could do by itself, were its routes there. */
const OWN_ROUTES = [
  ...['sign-up/email', 'sign-in/email', 'sign-in/username', 'sign-in/social', 'link-social'],
  ...['get-session', 'list-sessions', 'update-user', 'change-password', 'change-email'],
  ...['delete-user', 'request-password-reset', 'reset-password', 'verify-email', 'account-info'],
  ...['is-username-available', 'start-session', 'callback/google', 'ok', 'error'],
]

/**
 * Nobody can register here: an account is a seat's, made by the administrator, or a guest's. So nothing
 * can be claimed before its owner comes; what is left are the name of a guest and the user name.
 */
test('[A17] no account is made by whoever likes, and none is merged with another', async () => {
  const board = await startBoard()
  const [chair, admin] = [await board.member('S1'), await adminOf(board)]
  const accounts = () => board.prisma.user.findMany({ orderBy: { createdAt: 'asc' } })
  const before = await accounts()
  const visitor = new Visitor(board.origin(), '203.0.113.1')
  const early = { email: 's2@board.example', username: 'zhang', password: RIGHT, name: '人S2' }
  for (const path of OWN_ROUTES)
    for (const base of ['/api/auth', '/api']) {
      expect((await visitor.get(`${base}/${path}`)).status).toBe(404)
      expect((await visitor.post(`${base}/${path}`, early)).status).toBe(404)
    }
  expect(await accounts()).toEqual(before)
  // What the library wants as an address is made up, belongs to nobody and was never confirmed.
  expect(before.every((u) => u.email.endsWith('@account.invalid') && !u.emailVerified)).toBe(true)

  // A guest under a member's name is a guest, and let in he is an observer, beside the member.
  const code = await board.app.auth.codeFor(COMMITTEE)
  expect((await visitor.post('/api/sign-in/code', { code, name: '人S2' })).status).toBe(200)
  const me = (await visitor.get('/api/me')).body['viewer'] as { kind: string; guestId: string }
  expect(me.kind).toBe('guest')
  const { guestId } = me
  const admitted = await chair.press('answerGuest', { meetingId: MEETING, guestId, admit: true })
  expect(admitted.ok).toBe(true)
  const whoIs = async () => (await visitor.get('/api/me')).body['viewer'] as { seatId?: string }
  await expect.poll(async () => (await whoIs()).seatId, { timeout: 10_000 }).toMatch(/./)
  const { seatId } = await whoIs()
  expect(seatId).not.toBe('S2')
  if (admitted.ok) await chair.board.reaches(admitted.revision)
  expect(chair.board.record('seat', seatId!)).toMatchObject({ kind: 'OBSERVER', votes: false })
  expect(chair.board.record('seat', 'S2')).toMatchObject({ kind: 'SECRETARY', votes: true })

  // A user name that somebody has is not given to a second one, however it is written.
  const path = `/api/admin/committees/${COMMITTEE}/passwords`
  expect(
    (await admin.post(path, { seatId: 'S2', username: 'zhang', password: RIGHT })).status,
  ).toBe(200)
  for (const username of ['zhang', 'ZHANG', 'ｚｈａｎｇ', ' zhang ', 'admin']) {
    const answer = await admin.post(path, { seatId: 'S3', username, password: `${RIGHT}!` })
    expect([username, answer.status, answer.body.code]).toEqual([username, 409, 'USERNAME_TAKEN'])
  }
  const s2 = new Visitor(board.origin(), '203.0.113.2')
  await s2.post('/api/sign-in/password', { username: 'zhang', password: RIGHT })
  expect((await s2.get('/api/me')).body['viewer']).toMatchObject({ seatId: 'S2' })
})
