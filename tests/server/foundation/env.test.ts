import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '../../../server/env.ts'

test('without settings the board has defaults, and empty settings count as none', () => {
  const env = readEnv({ PORT: '', HOST: '' })
  expect(env).toEqual({
    DATA_DIR: resolve('data'),
    LOG_LEVEL: 'info',
    TRUST_PROXY: false,
  })
})

test('settings are read in the form that the program uses', () => {
  const env = readEnv({
    PORT: '8080',
    DATA_DIR: 'somewhere',
    INIT_CWD: '/home/zhang',
    PUBLIC_URL: 'https://board.example/',
    TRUST_PROXY: '2',
    NODE_ENV: 'production',
  })
  expect(env).toMatchObject({
    PORT: 8080,
    DATA_DIR: resolve('/home/zhang/somewhere'),
    PUBLIC_URL: 'https://board.example',
    TRUST_PROXY: 2,
  })
})

test.each([
  { PORT: 'http' },
  { PORT: '65536' },
  { PORT: '-1' },
  { NODE_ENV: 'prod' },
  { LOG_LEVEL: 'loud' },
  { PUBLIC_URL: 'board.example' },
  { TRUST_PROXY: 'true' },
  { DATABASE_URL: 'mysql://u:secret@h/d' },
])('a wrong setting stops the start with one sentence that names it: %o', (wrong) => {
  const [name] = Object.keys(wrong)
  expect(() => readEnv(wrong)).toThrow(
    new RegExp(`^设置 ${name}.* 不正确：.*。\\nThe setting ${name}`),
  )
  expect(() => readEnv(wrong)).not.toThrow('secret')
})
