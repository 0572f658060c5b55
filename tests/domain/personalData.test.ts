import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskNumbers, maskPersonalData, personalDataIn } from '../../domain/issue/personalData.ts'

const digits = (min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })
const words = fc.string({ unit: fc.constantFrom(...'路灯不亮，请尽快修。 \n'), maxLength: 12 })
const mobile = fc.tuple(fc.constantFrom(...'3456789'), digits(9)).map(([b, rest]) => `1${b}${rest}`)
const wide = (text: string) => text.replace(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d)))

describe('[I12] personal data in a text that everybody reads', () => {
  it.each([
    ['电话13812345678', 'phone'],
    ['打 138 1234 5678 找他', 'phone'],
    ['+86 138-1234-5678', 'phone'],
    ['8613812345678', 'phone'],
    ['0086 13812345678', 'phone'],
    ['１３８１２３４５６７８', 'phone'],
    ['138·1234·5678', 'phone'],
    ['13812345678 13912345678', 'phone'],
    ['138-1234-5678-139-1234-5678', 'phone'],
    ['2026-11-26 13812345678', 'phone'],
    ['身份证51022219610101123X', 'identity'],
    ['510222 19610101 123X', 'identity'],
    ['510222196101011234', 'identity'],
    ['3单元502室漏水', 'room'],
    ['12-3-502 室', 'room'],
  ])('is found: %s', (text, kind) => {
    expect(personalDataIn(text)).toBe(kind)
    expect(personalDataIn(maskPersonalData(text))).toBeUndefined()
  })

  it.each([
    '11月17日傍晚掉了两块，临街面四楼到六楼空鼓',
    '一村1—9栋、三村19、21栋',
    '二村活动室屋顶漏',
    '2026-11-26 14:30',
    '2026.10.15-2026.10.20 9:00',
    '涉及1200户，约350000元',
    '车牌渝B12345',
    '12345热线',
  ])('is not seen where there is none: %s', (text) => {
    expect(personalDataIn(text)).toBeUndefined()
    expect(maskPersonalData(text)).toBe(text)
  })

  it('leaves the rest of the sentence as it was', () => {
    expect(maskPersonalData('502室漏水，电话13812345678，请尽快')).toBe(
      '某室漏水，电话〔电话〕，请尽快',
    )
    expect(maskNumbers('502室漏水，电话13812345678 13912345678')).toBe(
      '502室漏水，电话〔电话〕 〔电话〕',
    )
  })

  it('no number that is masked can be read from what is left', () => {
    const numbers = fc.oneof(
      mobile,
      digits(11),
      digits(17).map((d) => `${d}X`),
      digits(18),
    )
    const shape = fc.constantFrom((n: string) => n, wide)
    fc.assert(
      fc.property(words, numbers, shape, words, (before, number, shaped, after) => {
        const masked = maskPersonalData(`${before}${shaped(number)}${after}`)
        expect(masked).not.toMatch(/[0-9０-９]/u)
        expect(maskPersonalData(masked)).toBe(masked)
      }),
      { numRuns: 2000 },
    )
  })

  it('what is masked once holds nothing any more, whatever the text was', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789138 -—·室xX１栋'), maxLength: 60 })
    fc.assert(
      fc.property(text, (t) => {
        expect(personalDataIn(maskPersonalData(t))).toBeUndefined()
        expect(personalDataIn(maskNumbers(t)) ?? 'room').toBe('room')
      }),
      { numRuns: 5000 },
    )
  })

  it('takes no longer for a text that is made to be slow', () => {
    for (const piece of ['1-', '1 ', '1', '1 室', '－', '13812345678 ', '12 ']) {
      const text = piece.repeat(50_000 / piece.length)
      const begun = performance.now()
      maskPersonalData(text)
      personalDataIn(text)
      expect(performance.now() - begun).toBeLessThan(500)
    }
  })
})
