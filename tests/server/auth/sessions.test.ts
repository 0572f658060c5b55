import { expect, test, vi } from 'vitest'
import { DAY } from '../../../server/auth/sessionLife.ts'
import { startAuth, ZHANG } from './support/startAuth.ts'

const EXPIRY = 400 * 86_400

test('over plain http the cookie is HttpOnly and SameSite=Lax, for this host and 400 days', async () => {
  const board = await startAuth()
  const { token } = await board.auth.issueLink({ holder: ZHANG, name: '张某', createdBy: 'liu' })
  const { headers } = await board.visitor().post('/api/sign-in/link', { token })
  const [line = '', ...others] = headers.getSetCookie()
  expect(others).toEqual([])
  expect(line).toMatch(/^board=[^;]+;/)
  expect(attributes(line)).toEqual(['httponly', `max-age=${EXPIRY}`, 'path=/', 'samesite=lax'])
  expect(headers.get('cache-control')).toBe('no-store')
})

test('a cookie that we did not sign is nobody', async () => {
  const board = await startAuth()
  const visitor = await board.member()
  const [row] = await board.prisma.session.findMany()
  for (const cookie of [
    '',
    'board=',
    'board=x.y',
    `board=${row!.token}`,
    `board=${row!.token}.AAAA`,
  ]) {
    expect(await board.auth.viewerOf({ cookie })).toBeUndefined()
    expect(await board.auth.viewerOf(new Headers({ cookie }))).toBeUndefined()
  }
  expect(await board.auth.viewerOf({})).toBeUndefined()
  expect(await board.auth.viewerOf(new Headers(visitor.headers))).toMatchObject(ZHANG)
})

test('/api/me says who one is and what the rest of the server adds', async () => {
  const board = await startAuth()
  const visitor = await board.member()
  const { status, body, headers } = await visitor.get('/api/me')
  expect(status).toBe(200)
  expect(body).toMatchObject({ name: '张某', viewer: { kind: 'seat', ...ZHANG } })
  expect(Math.round((Number(body['expiresAt']) - board.clock.now()) / DAY)).toBe(30)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(JSON.stringify(body)).not.toContain((await board.viewerOf(visitor))!.sessionId)
  const stranger = await board.visitor().get('/api/me')
  expect(stranger.status).toBe(401)
  expect(stranger.body).toEqual({ code: 'NOT_SIGNED_IN', text: '请先登录' })
})

test('signing out ends the session for every connection at once', async () => {
  const board = await startAuth()
  const visitor = await board.member()
  const cookie = visitor.cookie
  const { sessionId } = (await board.viewerOf(visitor))!
  const answer = await visitor.post('/api/sign-out', {})
  expect(answer.body).toEqual({ signedIn: false })
  expect(visitor.cookie).toBe('')
  expect(board.ended).toEqual([{ sessionId, reason: 'signed-out' }])
  expect(await board.auth.viewerOf({ cookie })).toBeUndefined()
  expect(await board.restarted().viewerOf({ cookie })).toBeUndefined()
})

test('a failing listener does not keep the others from hearing that a session has ended', async () => {
  const board = await startAuth()
  const heard: string[] = []
  board.auth.onSessionEnded(() => {
    throw new Error('broken listener')
  })
  const off = board.auth.onSessionEnded((sessionId) => heard.push(sessionId))
  const visitor = await board.member()
  const { sessionId } = (await board.viewerOf(visitor))!
  expect((await visitor.post('/api/sign-out', {})).status).toBe(200)
  expect(heard).toEqual([sessionId])
  off()
})

test('a session survives a restart of the server and works for HTTP and upgrades alike', async () => {
  const board = await startAuth()
  const visitor = await board.member()
  const viewer = await board.viewerOf(visitor)
  expect(await board.restarted().viewerOf(visitor.headers)).toEqual(viewer)
})

test('a disabled account is out at once and gets in by no way until it is enabled', async () => {
  const board = await startAuth()
  const { token } = await board.auth.issueLink({ holder: ZHANG, name: '张某', createdBy: 'liu' })
  const visitor = board.visitor()
  await visitor.post('/api/sign-in/link', { token })
  const { sessionId, userId } = (await board.viewerOf(visitor))!
  const typed = { username: '张某', password: '长长的密码 2026' }
  expect(await board.auth.setPassword({ userId }, typed)).toBe('set')
  await board.auth.disableAccount(userId)
  expect(board.ended).toEqual([{ sessionId, reason: 'disabled' }])
  expect(await board.viewerOf(visitor)).toBeUndefined()
  expect((await visitor.post('/api/sign-in/link', { token })).body.code).toBe('LINK_INVALID')
  expect((await visitor.post('/api/sign-in/password', typed)).body.code).toBe('PASSWORD_WRONG')
  await board.auth.enableAccount(userId)
  expect((await visitor.post('/api/sign-in/password', typed)).status).toBe(200)
})

test('connections that come together share one look-up', async () => {
  const held = Promise.withResolvers<void>()
  let lookUps = 0
  const board = await startAuth({}, (storage) => ({
    ...storage,
    sessions: {
      ...storage.sessions,
      async extend(id, expiresAt) {
        lookUps += 1
        await held.promise
        await storage.sessions.extend(id, expiresAt)
      },
    },
  }))
  const visitor = await board.member()
  board.later(5 * DAY)
  const viewers = Promise.all([1, 2, 3].map(() => board.viewerOf(visitor)))
  await vi.waitFor(() => expect(lookUps).toBe(1))
  await board.prisma.session.findMany({ include: { user: true } })
  held.resolve()
  expect(await viewers).toEqual([1, 2, 3].map(() => expect.objectContaining(ZHANG)))
  expect(lookUps).toBe(1)
})

test('an account that was disabled in the database itself is nobody', async () => {
  const board = await startAuth()
  const visitor = await board.member()
  await board.prisma.user.updateMany({ data: { disabledAt: new Date() } })
  expect(await board.viewerOf(visitor)).toBeUndefined()
})

test('a look-up that the end of its session overtakes finds nobody', async () => {
  const held = Promise.withResolvers<void>()
  const read = Promise.withResolvers<void>()
  let hold = false
  const board = await startAuth({}, (storage) => ({
    ...storage,
    sessions: {
      ...storage.sessions,
      // The last thing that a look-up does: by now it has read that the session is good.
      async extend(id, expiresAt) {
        await storage.sessions.extend(id, expiresAt)
        if (hold) {
          hold = false
          read.resolve()
          await held.promise
        }
      },
    },
  }))
  const visitor = await board.member()
  const headers = { cookie: visitor.cookie }
  board.later(5 * DAY)
  hold = true
  const overtaken = board.auth.viewerOf(headers)
  await read.promise
  await board.auth.revokeLinks(ZHANG)
  held.resolve()
  expect(await overtaken).toBeUndefined()
  expect(board.auth.isLive(board.ended[0]!.sessionId)).toBe(false)
})

function attributes(line: string): readonly string[] {
  const [, ...rest] = line.toLowerCase().split(/;\s*/)
  return rest.toSorted()
}
