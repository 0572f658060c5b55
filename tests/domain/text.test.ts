import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Line, Prose, Remark } from '../../domain/text.ts'
import {
  addWorkdays,
  clockTime,
  dateInChinese,
  dayOf,
  isoOf,
  startOfDay,
} from '../../domain/time.ts'

const line = (s: string, max = 40) => {
  const r = v.safeParse(Line(max), s)
  return r.success ? r.output : undefined
}
const prose = (s: string, max = 200) => {
  const r = v.safeParse(Prose(max), s)
  return r.success ? r.output : undefined
}

describe('text that people type', () => {
  it('[I11] a line is one line, trimmed, with single spaces', () => {
    expect(line('  一村\n3栋 \t 路灯 ')).toBe('一村 3栋 路灯')
    expect(line('   ')).toBeUndefined()
    expect(line('一'.repeat(40))).toHaveLength(40)
    expect(line('一'.repeat(41))).toBeUndefined()
  })

  it('[I11] a remark may be left empty, also by blanks', () => {
    for (const empty of ['', '  ', '\u200B']) expect(v.parse(Remark(20), empty)).toBe('')
    expect(v.parse(Remark(20), ' 出差 ')).toBe('出差')
  })

  it('[I11] what the eye cannot see does not make two names different', () => {
    for (const c of [
      '\u200B',
      '\u2060',
      '\uFEFF',
      '\u200E',
      '\u200F',
      '\u061C',
      '\u0000',
      '\u0007',
    ])
      expect(line(`第一${c}书记`)).toBe('第一书记')
  })

  it('[I11] nothing turns the direction of writing round', () => {
    for (const c of ['\u202A', '\u202E', '\u2066', '\u2069'])
      expect(prose(`通过${c}未`)).toBe('通过未')
  })

  it('[I11] one character has one spelling', () => {
    expect(line('e\u0301')).toBe('\u00E9')
  })

  it('[I11] half a character is no text', () => {
    expect(line('一\uD800')).toBeUndefined()
    expect(prose('\uDC00')).toBeUndefined()
    expect(line('😀')).toBe('😀')
  })

  it('[I11] prose keeps its lines and nothing at their ends', () => {
    expect(prose(' 一、\t路灯 \r\n　　二、水管  \r三\n')).toBe('一、 路灯\n二、水管\n三')
    expect(prose('')).toBe('')
  })

  it('[I11] cleaned text is clean: doing it again changes nothing', () => {
    const tricky = fc.constantFrom(
      ' ',
      '　',
      '\t',
      '\n',
      '\r',
      '\u200B',
      '\uFEFF',
      '\u2028',
      'e',
      '\u0301',
      '一',
    )
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: tricky }),
    )
    fc.assert(
      fc.property(anything, (s) => {
        for (const clean of [line, prose]) {
          const once = clean(s)
          if (once !== undefined && once !== '') expect(clean(once)).toBe(once)
        }
      }),
    )
  })

  it('[I11] long blanks are read as quickly as other text', () => {
    const started = performance.now()
    prose(`${' '.repeat(7990)}x`, 2000)
    expect(performance.now() - started).toBeLessThan(20)
  })
})

describe('time', () => {
  it('[A1] the day is that of the committee', () => {
    expect(dayOf(Date.parse('2026-11-25T16:00:00Z'))).toBe('2026-11-26')
    expect(dayOf(Date.parse('2026-11-25T15:59:59Z'))).toBe('2026-11-25')
    expect(isoOf(Date.parse('2026-11-25T16:00:00Z'))).toBe('2026-11-26T00:00:00+08:00')
    expect(startOfDay('2026-11-26')).toBe(Date.parse('2026-11-25T16:00:00Z'))
    expect(clockTime(Date.parse('2026-11-26T06:05:00Z'))).toBe('14:05')
  })

  it('[M30] a date has no leading zeros', () => {
    expect(dateInChinese(Date.parse('2026-01-04T00:00:00+08:00'))).toBe('2026年1月4日')
  })

  it('[T5] workdays jump over the weekend', () => {
    const at = (iso: string) => Date.parse(`${iso}T15:00:00+08:00`)
    expect(addWorkdays(at('2026-11-26'), 1)).toBe(at('2026-11-27'))
    expect(addWorkdays(at('2026-11-26'), 2)).toBe(at('2026-11-30'))
    expect(addWorkdays(at('2026-11-28'), 1)).toBe(at('2026-11-30'))
    expect(addWorkdays(at('2026-11-26'), 0)).toBe(at('2026-11-26'))
  })
})
