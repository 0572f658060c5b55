import { expect, test } from 'vitest'
import { DAY } from '../../../server/auth/sessionLife.ts'
import { startAuth } from './support/startAuth.ts'

const WRONG = { code: 'CODE_WRONG', text: '会议号不对，请看大屏或询问记录人' }

test('whoever gives the code and his name is signed in as a guest and listed as waiting', async () => {
  const board = await startAuth()
  const code = await board.auth.codeFor('jichi')
  expect(code).toMatch(/^\d{6}$/)
  const visitor = board.visitor()
  const answer = await visitor.post('/api/sign-in/code', { code, name: ' 王\u200b 小明\u202e ' })
  expect(answer.body).toEqual({ signedIn: true })
  const [guest] = board.guests
  expect(guest).toEqual({ committeeId: 'jichi', guestId: expect.any(String), name: '王 小明' })
  const viewer = { kind: 'guest', committeeId: 'jichi', guestId: guest!.guestId }
  expect(await board.viewerOf(visitor)).toMatchObject(viewer)
})

test('the code may be pasted with a space or typed with wide digits', async () => {
  const board = await startAuth()
  const code = await board.auth.codeFor('jichi')
  const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  for (const typed of [`${code.slice(0, 3)} ${code.slice(3)}`, ` ${code}\n`, wide]) {
    const answer = await board.visitor().post('/api/sign-in/code', { code: typed, name: '王小明' })
    expect(answer.status).toBe(200)
  }
})

test('the code stays until it is rotated, survives a restart and dies after a day', async () => {
  const board = await startAuth()
  const code = await board.auth.codeFor('jichi')
  expect(await board.auth.codeFor('jichi')).toBe(code)
  expect(await board.restarted().codeFor('jichi')).toBe(code)
  expect(await board.auth.codeFor('other')).not.toBe(code)
  const enter = async (typed: string) =>
    (await board.visitor().post('/api/sign-in/code', { code: typed, name: '王小明' })).body
  expect(await enter(code)).toEqual({ signedIn: true })
  const next = await board.auth.rotateCode('jichi')
  expect(await enter(code)).toEqual(WRONG)
  expect(await enter(next)).toEqual({ signedIn: true })
  board.later(DAY)
  expect(await enter(next)).toEqual(WRONG)
  const fresh = await board.auth.codeFor('jichi')
  expect(await enter(fresh)).toEqual({ signedIn: true })
  await board.auth.dropCode('jichi')
  expect(await enter(fresh)).toEqual(WRONG)
})

test('one address cannot fill the list of waiting guests', async () => {
  const board = await startAuth()
  const code = await board.auth.codeFor('jichi')
  const statuses = await Promise.all(
    Array.from({ length: 65 }, async () => {
      return (await board.visitor().post('/api/sign-in/code', { code, name: '王小明' })).status
    }),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(60)
  expect(board.guests).toHaveLength(60)
})

test('a name of office, an empty or a long name is refused with a sentence', async () => {
  const board = await startAuth()
  const code = await board.auth.codeFor('jichi')
  for (const [name, refusal] of [
    ['第一书\u200b记', 'NAME_RESERVED'],
    ['\u200b\u202e', 'NAME_EMPTY'],
    ['王'.repeat(21), 'NAME_TOO_LONG'],
  ] as const) {
    const answer = await board.visitor().post('/api/sign-in/code', { code, name })
    expect([answer.status, answer.body.code]).toEqual([400, refusal])
    expect(answer.body.text).toMatch(/姓名/)
  }
  expect(board.guests).toEqual([])
})

test('a guest who cannot be listed is not signed in and leaves nothing behind', async () => {
  const board = await startAuth()
  const code = await board.auth.codeFor('jichi')
  board.hooks.onGuest = () => Promise.reject(new Error('no meeting'))
  const visitor = board.visitor()
  const answer = await visitor.post('/api/sign-in/code', { code, name: '王小明' })
  expect([answer.status, answer.body.code]).toEqual([503, 'GUEST_NOT_LISTED'])
  expect(visitor.cookie).toBe('')
  expect(await board.prisma.user.count()).toBe(0)
})

test('a guest whom the chair lets in becomes his seat, still for a day only', async () => {
  const board = await startAuth()
  const changed: string[] = []
  board.auth.onAccountChanged((userId) => changed.push(userId))
  const visitor = board.visitor()
  const code = await board.auth.codeFor('jichi')
  await visitor.post('/api/sign-in/code', { code, name: '王小明' })
  const before = (await board.viewerOf(visitor))!
  expect(await board.auth.promoteGuest(board.guests[0]!.guestId, 'observer-1')).toBe(true)
  expect(changed).toEqual([before.userId])
  expect(board.ended).toEqual([])
  expect(await board.viewerOf(visitor)).toEqual({
    kind: 'seat',
    sessionId: before.sessionId,
    userId: before.userId,
    committeeId: 'jichi',
    seatId: 'observer-1',
  })
  expect(await board.auth.promoteGuest(board.guests[0]!.guestId, 'zhang')).toBe(false)
  expect(await board.auth.promoteGuest('nobody', 'zhang')).toBe(false)
  board.later(DAY)
  expect(await board.viewerOf(visitor)).toBeUndefined()
})

test('a guest who is sent away is out at once', async () => {
  const board = await startAuth()
  const visitor = board.visitor()
  const code = await board.auth.codeFor('jichi')
  await visitor.post('/api/sign-in/code', { code, name: '王小明' })
  const { sessionId } = (await board.viewerOf(visitor))!
  await board.auth.removeGuest(board.guests[0]!.guestId)
  expect(board.ended).toEqual([{ sessionId, reason: 'revoked' }])
  expect(await board.viewerOf(visitor)).toBeUndefined()
  expect(await board.prisma.user.count()).toBe(0)
})

test("a guest's session ends after a day, however much it is used", async () => {
  const board = await startAuth()
  const visitor = board.visitor()
  const code = await board.auth.codeFor('jichi')
  await visitor.post('/api/sign-in/code', { code, name: '王小明' })
  board.later(DAY / 2)
  expect(await board.viewerOf(visitor)).toBeDefined()
  board.later(DAY / 2)
  expect(await board.viewerOf(visitor)).toBeUndefined()
})
