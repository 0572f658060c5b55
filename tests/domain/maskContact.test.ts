import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskAddress, maskIdentity, maskName, maskPhone } from '../../domain/issue/maskContact.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })

it('[I13] a contact is masked as people expect it', () => {
  expect(maskName('张建国')).toBe('张**')
  expect(maskName('欧阳娜娜')).toBe('欧**')
  expect(maskName('张')).toBe('**')
  expect(maskPhone('13812341234')).toBe('138****1234')
  expect(maskPhone('+86 138-1234-1234')).toBe('138****1234')
  expect(maskPhone('48612345')).toBe('****45')
  expect(maskPhone('12345')).toBe('****')
  expect(maskIdentity('51022219610101123X')).toBe('510*************3X')
  expect(maskAddress('一村2栋3单元501室')).toBe('一村2栋')
  expect(maskAddress('一村6栋顶楼')).toBe('一村6栋')
  expect(maskAddress('二村501室2栋')).toBe('**')
  expect(maskAddress('滨河路12号501')).toBe('**')
  expect(maskAddress('13812345678栋')).toBe('**')
})

it('[I13] a masked name is its first character and never its length', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const masked = maskName(name)
      const [first = ''] = name.trim()
      expect([`${first}**`, '**']).toContain(masked)
      expect([...masked].length).toBeLessThanOrEqual(3)
      if ([...name.trim()].length < 2) expect(masked).toBe('**')
    }),
    { numRuns: 2000 },
  )
})

it('[I13] a masked phone never shows more than seven digits and hides at least four', () => {
  fc.assert(
    fc.property(digits(0, 20), (phone) => {
      const masked = maskPhone(phone)
      const shown = masked.replaceAll('*', '')
      expect(masked).toMatch(/^\d{0,3}\*{4}\d{0,4}$/u)
      expect(shown.length).toBeLessThanOrEqual(7)
      expect(phone.length === 0 || phone.length - shown.length >= Math.min(4, phone.length)).toBe(
        true,
      )
    }),
    { numRuns: 2000 },
  )
})

it('[I13] a masked identity number shows three and two, or nothing', () => {
  fc.assert(
    fc.property(digits(0, 20), (number) => {
      const shown = maskIdentity(number).replaceAll('*', '')
      expect(shown).toBe(number.length >= 15 ? number.slice(0, 3) + number.slice(-2) : '')
    }),
    { numRuns: 500 },
  )
})

it('[I13] a masked address ends with the building and has nothing finer', () => {
  const piece = fc.constantFrom(...'一村二2栋幢3单元501室1层户门家号楼座路0')
  const typed = fc.oneof(fc.string({ unit: piece, maxLength: 20 }), anyText)
  fc.assert(
    fc.property(typed, (address) => {
      const masked = maskAddress(address)
      if (masked === '**') return
      expect(address.startsWith(masked)).toBe(true)
      expect(masked).toMatch(/(栋|幢|座|号楼)$/u)
      expect(masked).not.toMatch(/室|户|单元|层|门|家|\d{4}/u)
    }),
    { numRuns: 3000 },
  )
})
