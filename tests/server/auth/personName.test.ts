import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guestName, personName } from '../../../server/auth/personName.ts'

test.for([
  ['张三', '张三'],
  ['  欧阳 　 娜娜\t', '欧阳 娜娜'],
  ['Amélie'.normalize('NFD'), 'Amélie'],
  ['张\u200b三\u200d\ufeff', '张三'],
  ['\u202e张三\u2066', '张三'],
  ['张\u0000三\u0007', '张三'],
  ['张\u3164三\u2800', '张三'],
  ['张\ud800三', '张三'],
  ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
  ['𠮷野家', '𠮷野家'],
])('%j is listed as %j', ([typed, name]) => {
  expect(guestName(typed!)).toEqual({ name })
})

test.for([
  '书记',
  '第一书记',
  '张书记',
  '主 持 人',
  '记.录.人',
  '书\u200b记',
  '⼤屏',
  '系统',
  '社区管理员',
  'ＡＤＭＩＮ',
  'Secretary Zhang',
  '書記',
])('%j names an office and is reserved', (typed) => {
  // prettier-ignore
  expect(guestName(typed)).toEqual({ fault: 'NAME_RESERVED' })
})

test.for(['', ' ', '\u200b', '...', '·', '\u3164', '\u202e'])('%j is no name', (typed) => {
  expect(guestName(typed)).toEqual({ fault: 'NAME_EMPTY' })
})

test('names have at most 20 characters as people count them', () => {
  expect(personName('𠮷'.repeat(20))).toEqual({ name: '𠮷'.repeat(20) })
  expect(personName('张'.repeat(21))).toEqual({ fault: 'NAME_TOO_LONG' })
})

test('whatever is typed, a name shows no invisible character and is stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
      const checked = guestName(typed)
      if ('fault' in checked) return
      expect(checked.name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u)
      expect(guestName(checked.name)).toEqual(checked)
    }),
  )
})

test('50,000 characters are judged in no time', () => {
  const start = performance.now()
  for (const unit of [' ', '\u200b', '张 ', '\u0301', '书\u200b']) guestName(unit.repeat(50_000))
  expect(performance.now() - start).toBeLessThan(500)
})
