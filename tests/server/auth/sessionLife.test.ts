import { expect, test, vi } from 'vitest'
import { DAY } from '../../../server/auth/sessionLife.ts'
import { SCREEN, startAuth, ZHANG } from './support/startAuth.ts'

const HOUR = DAY / 24

test("a seat's session slides: 30 days after its last use it is over", async () => {
  const board = await startAuth()
  const visitor = await board.member()
  for (let use = 0; use < 3; use += 1) {
    board.later(29 * DAY)
    expect(await board.viewerOf(visitor)).toMatchObject(ZHANG)
  }
  board.later(30 * DAY)
  expect(await board.viewerOf(visitor)).toBeUndefined()
})

test('no session is older than 400 days', async () => {
  const board = await startAuth()
  const expiresAt = board.clock.now() + 9_999 * DAY
  const order = { holder: ZHANG, name: '张某', createdBy: 'liu', expiresAt }
  const visitor = board.visitor()
  await visitor.post('/api/sign-in/link', { token: (await board.auth.issueLink(order)).token })
  for (let use = 0; use < 20; use += 1) {
    board.later(20 * DAY - 1)
    if (use < 19) expect(await board.viewerOf(visitor)).toBeDefined()
  }
  board.later(HOUR)
  expect(await board.viewerOf(visitor)).toBeUndefined()
})

test('a big screen stays signed in without being touched', async () => {
  const board = await startAuth()
  const order = { holder: SCREEN, name: '大屏', createdBy: 'liu' }
  const { token } = await board.auth.issueLink(order)
  const screen = board.visitor()
  await screen.post('/api/sign-in/link', { token })
  board.later(390 * DAY)
  expect(await board.viewerOf(screen)).toMatchObject({ kind: 'screen' })
})

test('the connections of an expired session are told without anybody asking', async () => {
  const board = await startAuth()
  const visitor = await board.member()
  const { sessionId } = (await board.viewerOf(visitor))!
  board.later(30 * DAY)
  await vi.waitFor(() => expect(board.ended).toEqual([{ sessionId, reason: 'expired' }]))
})
test('what is over is cleared away within the hour: sessions, and guests nobody let in', async () => {
  const board = await startAuth()
  await board.member()
  const code = await board.auth.codeFor('jichi')
  await board.visitor().post('/api/sign-in/code', { code, name: '王小明' })
  board.later(2 * DAY)
  await vi.waitFor(async () => expect(await board.prisma.session.count()).toBe(1))
  expect(await board.prisma.user.count()).toBe(2)
  board.later(29 * DAY)
  await vi.waitFor(async () => expect(await board.prisma.session.count()).toBe(0))
  await vi.waitFor(async () => {
    expect((await board.prisma.user.findMany()).map((user) => user.kind)).toEqual(['SEAT'])
  })
})
