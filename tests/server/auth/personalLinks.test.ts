import { expect, test } from 'vitest'
import { DAY } from '../../../server/auth/sessionLife.ts'
import { hashToken } from '../../../server/auth/token.ts'
import { SCREEN, startAuth, ZHANG } from './support/startAuth.ts'

test('a personal link signs its seat in, on several devices', async () => {
  const board = await startAuth()
  const { token } = await board.auth.issueLink({ holder: ZHANG, name: '张某', createdBy: 'liu' })
  const phone = board.visitor()
  const computer = board.visitor('203.0.113.2')
  expect((await phone.post('/api/sign-in/link', { token })).body).toEqual({ signedIn: true })
  expect((await computer.post('/api/sign-in/link', { token })).status).toBe(200)
  const onPhone = await board.viewerOf(phone)
  const onComputer = await board.viewerOf(computer)
  expect(onPhone).toMatchObject({ kind: 'seat', ...ZHANG })
  expect(onComputer).toMatchObject({ kind: 'seat', ...ZHANG, userId: onPhone!.userId })
  expect(onComputer!.sessionId).not.toBe(onPhone!.sessionId)
})

test('the big screen signs in by its own link', async () => {
  const board = await startAuth()
  const order = { holder: SCREEN, name: '大屏', createdBy: 'liu' }
  const { token, expiresAt } = await board.auth.issueLink(order)
  const screen = board.visitor()
  await screen.post('/api/sign-in/link', { token })
  expect(await board.viewerOf(screen)).toMatchObject({ kind: 'screen', committeeId: 'jichi' })
  expect(expiresAt - board.clock.now()).toBeGreaterThan(399 * DAY)
})

test('revoking a link ends at once what it opened, and nothing else', async () => {
  const board = await startAuth()
  const zhang = await board.member()
  const li = await board.member({ committeeId: 'jichi', seatId: 'li' })
  const session = (await board.viewerOf(zhang))!.sessionId
  expect(board.auth.isLive(session)).toBe(true)
  await board.auth.revokeLinks(ZHANG)
  expect(board.ended).toEqual([{ sessionId: session, reason: 'revoked' }])
  expect(board.auth.isLive(session)).toBe(false)
  expect(await board.viewerOf(zhang)).toBeUndefined()
  expect(await board.viewerOf(li)).toMatchObject({ seatId: 'li' })
})

test('a new link leaves the others alone unless it replaces them', async () => {
  const board = await startAuth()
  const order = { holder: ZHANG, name: '张某', createdBy: 'liu' }
  const first = await board.auth.issueLink(order)
  await board.auth.issueLink(order)
  expect(await board.auth.listLinks(ZHANG)).toHaveLength(2)
  const phone = board.visitor()
  expect((await phone.post('/api/sign-in/link', { token: first.token })).status).toBe(200)
  await board.auth.issueLink({ ...order, replace: true })
  expect(await board.auth.listLinks(ZHANG)).toHaveLength(1)
  expect(await board.viewerOf(phone)).toBeUndefined()
  expect((await phone.post('/api/sign-in/link', { token: first.token })).status).toBe(401)
})

test('one link of several can be revoked', async () => {
  const board = await startAuth()
  const order = { holder: ZHANG, name: '张某', createdBy: 'liu' }
  const lost = await board.auth.issueLink(order)
  const kept = await board.auth.issueLink(order)
  const links = await board.auth.listLinks(ZHANG)
  const lostRow = await board.prisma.personalLink.findUniqueOrThrow({
    where: { tokenHash: hashToken(lost.token) },
  })
  expect(links.map((link) => link.createdBy)).toEqual(['liu', 'liu'])
  await board.auth.revokeLink(lostRow.id)
  const visitor = board.visitor()
  expect((await visitor.post('/api/sign-in/link', { token: lost.token })).status).toBe(401)
  expect((await visitor.post('/api/sign-in/link', { token: kept.token })).status).toBe(200)
})

test('a session does not outlive the link that opened it', async () => {
  const board = await startAuth()
  const expiresAt = board.clock.now() + 2 * DAY
  const order = { holder: ZHANG, name: '张某', createdBy: 'liu', expiresAt }
  const { token } = await board.auth.issueLink(order)
  const visitor = board.visitor()
  await visitor.post('/api/sign-in/link', { token })
  board.later(2 * DAY - 60_000)
  expect(await board.viewerOf(visitor)).toBeDefined()
  board.later(60_000)
  expect(await board.viewerOf(visitor)).toBeUndefined()
})

test('a link revoked while it is being opened opens nothing', async () => {
  const board = await startAuth()
  const { token } = await board.auth.issueLink({ holder: ZHANG, name: '张某', createdBy: 'liu' })
  const visitors = Array.from({ length: 12 }, () => board.visitor())
  const opening = visitors.map((visitor) => visitor.post('/api/sign-in/link', { token }))
  await Promise.race(opening)
  await board.auth.revokeLinks(ZHANG)
  await Promise.all(opening)
  const viewers = await Promise.all(visitors.map((visitor) => board.viewerOf(visitor)))
  expect(viewers.every((viewer) => viewer === undefined)).toBe(true)
  expect(await board.prisma.session.count()).toBe(0)
})

test('a stable link is the same after a restart and stays revoked', async () => {
  const board = await startAuth()
  const order = { holder: ZHANG, name: '张某', createdBy: 'demo' }
  const { token } = await board.auth.issueStableLink(order)
  expect((await board.restarted().issueStableLink(order)).token).toBe(token)
  const other = { ...order, holder: { ...ZHANG, seatId: 'li' } }
  expect((await board.auth.issueStableLink(other)).token).not.toBe(token)
  await board.auth.revokeLinks(ZHANG)
  await board.auth.issueStableLink(order)
  expect((await board.visitor().post('/api/sign-in/link', { token })).status).toBe(401)
})
