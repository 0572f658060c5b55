import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { sessionTokens } from '../../../server/auth/sessionToken.ts'

const SECRET = '一个足够长的密钥 for signing cookies'
const tokenIn = sessionTokens('board', SECRET)
// As better-auth signs; that the two agree is what every test shows that signs in.
const signed = (token: string, secret = SECRET) => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `board=${encodeURIComponent(`${token}.${signature}`)}`
}

test('reads the token of a signed cookie, of the first one of this name', () => {
  for (const token of ['abc', 'a.b', 'IVj2hZ0m+/=x', '令牌'])
    expect(tokenIn(signed(token))).toBe(token)
  expect(tokenIn(`a=1; ${signed('abc')}; board=later`)).toBe('abc')
})

test('takes no cookie that is bent, cut, or signed by somebody else', () => {
  const good = decodeURIComponent(signed('abc'))
  const [token, signature] = good.slice('board='.length).split('.') as [string, string]
  const bent = [
    '',
    'abc',
    'abc.',
    `.${signature}`,
    `abd.${signature}`,
    `${token}.${signature.slice(1)}`,
    `${token}.${signature.slice(0, -2)}`,
    `${token}.${Buffer.alloc(32).toString('base64')}`,
    '%E0%A4%A',
  ]
  for (const value of bent) expect(tokenIn(`board=${value}`), value).toBeUndefined()
  expect(tokenIn(signed('abc', `${SECRET}.`))).toBeUndefined()
  expect(tokenIn(signed('abc').replace('board=', 'bord='))).toBeUndefined()
  expect(tokenIn('')).toBeUndefined()
})
