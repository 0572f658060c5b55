import { expect, it } from 'vitest'
import { breakable } from '../../../server/exports/pdf/breakable.ts'
import { printable, printableLines } from '../../../server/exports/printable.ts'

it('what is printed has no controls, no half characters and no marks that turn it round', () => {
  expect(printable('甲\u0000\u0007\u001B[31m\u007F\u0085乙')).toBe('甲[31m 乙')
  expect(printable('\uD83D半\uDC00')).toBe('\uFFFD半\uFFFD')
  expect(printable('第\u200B一\u202E书\u2066记\uFEFF')).toBe('第一书记')
  expect(printable('\uFFFE\uFDD0\u{1FFFF}甲')).toBe('甲')
  expect(printable('a\tb\r\nc\u2028d')).toBe('a b c d')
})

it('spaces that glue become spaces, joiners of one picture stay', () => {
  expect(printable('甲\u00A0乙\u202F丙\u2007丁')).toBe('甲 乙 丙 丁')
  expect(printable('👩\u200D🚒 e\u0301')).toBe('👩\u200D🚒 e\u0301')
})

it('a text is printed paragraph by paragraph, without empty ones', () => {
  expect(printableLines(' 甲 \r\n\n\u2029乙\u0000\n \n')).toEqual(['甲', '乙'])
})

it('usual text is broken nowhere else than it is', () => {
  const usual = '会议听取了2026年10月29日（星期四）“大党委”的汇报，https://example.cn 共168户。'
  expect(breakable(usual, 30, 8)).toBe(usual)
})

it('what gives a line no chance to end gets one, and not within a letter and its marks', () => {
  expect(breakable('A'.repeat(40), 16, 8).split('\u200B')).toEqual(
    Array.from({ length: 5 }, () => 'A'.repeat(8)),
  )
  expect(breakable('。'.repeat(20), 16, 8)).toContain('\u200B')
  expect(breakable('e\u0301'.repeat(20), 16, 8)).not.toMatch(/\u200B\u0301/)
})
