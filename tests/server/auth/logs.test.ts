import { expect, test } from 'vitest'
import { startAuth, ZHANG } from './support/startAuth.ts'

test('no token, password, code, cookie or name is ever logged, and each refusal is', async () => {
  const board = await startAuth()
  const { token } = await board.auth.issueLink({ holder: ZHANG, name: '张某', createdBy: 'liu' })
  const code = await board.auth.codeFor('jichi')
  const setup = (await board.auth.setupToken())!
  const password = '绝不外传的密码一'
  await board.auth.setPassword({ holder: ZHANG, name: '张某' }, { username: 'zhang', password })
  const visitor = board.visitor()
  const secrets = [token, setup, password, 'wrong-token-wrong', '猜的密码猜的', '王小明']
  await visitor.post('/api/sign-in/link', { token: 'wrong-token-wrong' })
  await visitor.post('/api/sign-in/link', { token })
  secrets.push(visitor.cookie)
  await visitor.post('/api/sign-in/password', { username: 'zhang', password: '猜的密码猜的' })
  await visitor.post('/api/sign-in/password', { username: 'zhang', password })
  await visitor.post('/api/setup', { token: setup, username: 'a b', password, name: '周某' })
  await visitor.postRaw('/api/sign-in/link', `{"token":"${token}`)
  board.hooks.onGuest = () => Promise.reject(new Error('no meeting'))
  await visitor.post('/api/sign-in/code', { code, name: '王小明' })
  board.hooks.describe = () => Promise.reject(new Error('broken'))
  expect((await visitor.get('/api/me')).status).toBe(500)

  const log = board.logged.join('')
  for (const secret of [...secrets, `"${code}"`]) expect(log).not.toContain(secret)
  const refused = board.logged.filter((line) => line.includes('"msg":"refused"'))
  expect(refused.map((line) => JSON.parse(line).code)).toEqual([
    'LINK_INVALID',
    'PASSWORD_WRONG',
    'USERNAME_INVALID',
    'INPUT_INVALID',
    'GUEST_NOT_LISTED',
    'INTERNAL',
  ])
})
