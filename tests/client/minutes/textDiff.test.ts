import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Stretch } from '../../../client/features/minutes/textDiff.ts'
import { likeness, textDiff } from '../../../client/features/minutes/textDiff.ts'

/** `现[-查明-]{+核实+}。` */
const inBrackets = (parts: readonly Stretch[]): string =>
  parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('')
const diff = (before: string, after: string) => inBrackets(textDiff(before, after))

it('Chinese is compared by character', () => {
  expect(diff('四村三盏路灯不亮。', '四村五盏路灯不亮。')).toBe('四村[-三-]{+五+}盏路灯不亮。')
  expect(diff('路灯不亮。', '路灯和监控不亮。')).toBe('路灯{+和监控+}不亮。')
  expect(diff('路灯和监控不亮。', '路灯不亮。')).toBe('路灯[-和监控-]不亮。')
})

it('a number, a date and a word of another script change as a whole', () => {
  expect(diff('涉及120户', '涉及1280户')).toBe('涉及[-120-]{+1280+}户')
  expect(diff('约3.5万元', '约3.6万元')).toBe('约[-3.5-]{+3.6+}万元')
  expect(diff('装LED灯', '装LCD灯')).toBe('装[-LED-]{+LCD+}灯')
})

it('what is equal, begins or ends is not torn apart', () => {
  expect(diff('同样的话。', '同样的话。')).toBe('同样的话。')
  expect(diff('', '新写的话。')).toBe('{+新写的话。+}')
  expect(diff('删掉的话。', '')).toBe('[-删掉的话。-]')
  expect(diff('', '')).toBe('')
})

it('single characters that stand in both by chance do not chop up a rewritten stretch', () => {
  expect(diff('居民的反映很多，情况属实。', '物业的记录不全，情况属实。')).toBe(
    '[-居民的反映很多-]{+物业的记录不全+}，情况属实。',
  )
})

it('a character outside the basic plane stays whole', () => {
  expect(diff('住户𠮷某', '住户𡈽某')).toBe('住户[-𠮷-]{+𡈽+}某')
})

it('whatever the texts, the stretches are both of them and nothing else', () => {
  const text = fc.string({ unit: fc.constantFrom(...'路灯不亮的1２,. a𠮷。'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textDiff(before, after)
      const without = (kind: Stretch['kind']) =>
        parts
          .filter((p) => p.kind !== kind)
          .map((p) => p.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
      expect(parts.every((p) => p.text !== '')).toBe(true)
      expect(parts.some((p, n) => n > 0 && p.kind === parts[n - 1]?.kind)).toBe(false)
    }),
  )
})

it('two long paragraphs with nothing in common are compared in a moment', () => {
  const [before, after] = ['甲乙丙丁戊'.repeat(400), '子丑寅卯辰'.repeat(400)]
  const begin = performance.now()
  expect(textDiff(before, after).map((p) => p.kind)).toEqual(['removed', 'added'])
  expect(performance.now() - begin).toBeLessThan(2_000)
})

it('beyond what a page can compare in a moment, the whole middle is shown as replaced', () => {
  const parts = textDiff('甲丙'.repeat(1_200), '乙丙'.repeat(1_200))
  expect(parts.map((p) => p.kind)).toEqual(['removed', 'added', 'same'])
})

it('likeness is 1 for equal texts, 0 for strangers, between for an edited one', () => {
  expect(likeness('路灯不亮', '路灯不亮')).toBe(1)
  expect(likeness('路灯不亮', '垃圾满地')).toBe(0)
  expect(likeness('四村路灯不亮', '五村路灯不亮')).toBeGreaterThan(0.7)
})
