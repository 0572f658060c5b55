import { expect, test } from 'vitest'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { adminOf } from '../support/adminOf.ts'

const PASSWORDS: readonly (readonly [string, string])[] = [
  ['with spaces at both ends', '  前后有空格  '],
  ['of 100 letters', 'correct horse '.repeat(8).slice(0, 100)],
  ['of 256 Chinese characters', '议'.repeat(256)],
  ['of 256 characters outside the basic plane', '𠀀'.repeat(256)],
  ['with quotes, a backslash, a tab and NUL', `'"\\\t\0—abcdef`],
  ['in decomposed form', 'é'.normalize('NFD').repeat(8)],
  ['in full width', 'ＡＢＣｄｅｆ１２３'],
]

test('[A19] a password counts exactly as it was typed, up to 256 characters; longer is not even hashed', async () => {
  const board = await startBoard()
  const admin = await adminOf(board)
  const path = `/api/admin/committees/${COMMITTEE}/passwords`
  const set = (password: string) => admin.post(path, { seatId: 'S1', username: '张三', password })
  const signIn = (password: string) =>
    new Visitor(board.origin(), '203.0.113.1').post('/api/sign-in/password', {
      username: '张三',
      password,
    })
  for (const [how, password] of PASSWORDS) {
    expect([how, (await set(password)).status]).toEqual([how, 200])
    const changed = [
      ...[password.trim(), password.normalize('NFC'), password.normalize('NFKC')],
      ...[password.slice(0, -1), `${password} `, password.toUpperCase(), password.slice(0, 72)],
    ].filter((other) => other !== password)
    // Fewer than ten wrong ones; the right one after them begins the count anew.
    for (const other of changed) {
      const { status, body } = await signIn(other)
      const code = [...other].length > 256 ? 'PASSWORD_TOO_LONG' : 'PASSWORD_WRONG'
      expect([how, status, body.code]).toEqual([how, code === 'PASSWORD_WRONG' ? 401 : 400, code])
    }
    expect([how, (await signIn(password)).status]).toEqual([how, 200])
  }

  // Two are hashed at a time and 64 may wait: were these hashed, most would hear that we are busy.
  const long = await Promise.all(Array.from({ length: 200 }, () => signIn('议'.repeat(257))))
  expect(new Set(long.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
    new Set(['400 PASSWORD_TOO_LONG']),
  )
  for (const [password, code] of [
    ['x'.repeat(1_000_000), 'INPUT_TOO_LARGE'],
    ['x'.repeat(5_000), 'PASSWORD_TOO_LONG'],
  ] as const) {
    const { status, body } = await signIn(password)
    expect([status, body.code]).toEqual([400, code])
  }
  expect((await set('议'.repeat(257))).body.code).toBe('PASSWORD_TOO_LONG')
  expect((await set('x'.repeat(1_000_000))).status).toBe(413)
  expect((await set('短')).body.code).toBe('PASSWORD_TOO_SHORT')
  // None of the long ones counted as a try.
  expect((await signIn(PASSWORDS.at(-1)![1])).status).toBe(200)
}, 60_000)
