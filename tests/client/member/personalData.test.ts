import { describe, expect, it } from 'vitest'
import { maskPersonalData, personalDataIn } from '../../../client/parts/personalData.ts'

describe('personal data in a text that everybody reads', () => {
  it.each([
    ['电话13812345678', 'phone'],
    ['打 138 1234 5678 找他', 'phone'],
    ['+86 138-1234-5678', 'phone'],
    ['8613812345678', 'phone'],
    ['身份证51022219610101123X', 'identity'],
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
  })
})
