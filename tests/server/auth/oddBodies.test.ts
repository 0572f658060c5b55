import { expect, test } from 'vitest'
import { startAuth } from './support/startAuth.ts'

test('odd bodies are refused in one way', async () => {
  const board = await startAuth()
  const visitor = board.visitor()
  const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '"token"',
    '{}',
    '{"token":{"not":""}}',
    '{"token":["a"]}',
    '{"token":"a","userId":"b"}',
    '{"token":1}',
    deep,
  ]) {
    const answer = await visitor.postRaw('/api/sign-in/link', body)
    expect([body, answer.status, answer.body.code]).toEqual([body, 400, 'INPUT_INVALID'])
  }
  const large = await visitor.post('/api/sign-in/link', { token: 'x'.repeat(9_000) })
  expect([large.status, large.body.code]).toEqual([400, 'INPUT_TOO_LARGE'])
  const packed = await visitor.postRaw('/api/sign-out', '{}', { 'content-encoding': 'gzip' })
  expect(packed.status).toBe(415)
  const proto = await visitor.postRaw('/api/sign-out', '{"__proto__":{"kind":"ADMIN"}}')
  expect(proto.status).toBe(400)
})
