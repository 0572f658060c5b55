import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { layOut } from '../../../server/exports/minutes/layOut.ts'
import { minutesDocx } from '../../../server/exports/minutes/minutesDocx.ts'
import { dangersIn, readDocx, wordsOf } from './readDocx.ts'
import type { Element } from './readXml.ts'
import { findAll } from './readXml.ts'
import { changed, october, STAMP } from './someMinutes.ts'

// DOMAIN §10.3 in Word's units: twentieths of a point (twips), half points, eighths of a point.

const MM = (72 / 25.4) * 20
const bytes = await minutesDocx(layOut(october(), STAMP))
const file = readDocx(bytes)
const one = (from: Element, name: string) => findAll(from, name)[0]!.attributes
const numbers = (from: Element, name: string) =>
  Object.fromEntries(Object.entries(one(from, name)).map(([k, v]) => [k, Number(v)]))
const styles = new Map(
  findAll(file.parts.get('word/styles.xml')!, 'w:style').map((s) => [
    s.attributes['w:styleId']!,
    s,
  ]),
)
const paragraphs = findAll(file.document, 'w:p')
const styleOf = (p: Element) => findAll(p, 'w:pStyle')[0]?.attributes['w:val']

it('the page is A4 with the margins of the standard and a grid of 22 lines', () => {
  const size = numbers(file.document, 'w:pgSz')
  expect(size['w:w']).toBeCloseTo(210 * MM, -1)
  expect(size['w:h']).toBeCloseTo(297 * MM, -1)
  const margins = numbers(file.document, 'w:pgMar')
  for (const [side, mm] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 }))
    expect(Math.abs(margins[`w:${side}`]! - mm * MM)).toBeLessThan(1)
  expect(numbers(file.document, 'w:docGrid')['w:linePitch']).toBe(28.95 * 20)
})

it('text is 3号 仿宋 on lines of exactly 28.95 pt, 28 to a line, in the fonts of the office', () => {
  for (const [id, font] of [
    ['Text', '仿宋_GB2312'],
    ['SectionHead', '黑体'],
    ['People', '仿宋_GB2312'],
  ] as const) {
    const style = styles.get(id)!
    expect(one(style, 'w:rFonts')).toMatchObject({
      ...{ 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font },
    })
    expect(one(style, 'w:sz')['w:val']).toBe('32')
    const [spacing, closer] = findAll(style, 'w:spacing')
    expect(spacing!.attributes).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' })
    const pitch = 16 + Number(closer!.attributes['w:val']) / 20
    expect(pitch * 28).toBeLessThanOrEqual(156 * (72 / 25.4))
    expect(pitch * 29).toBeGreaterThan(156 * (72 / 25.4))
    // Word's own gaps between Chinese and digits would break the count.
    expect(one(style, 'w:autoSpaceDE')['w:val']).toBe('0')
    expect(one(style, 'w:autoSpaceDN')['w:val']).toBe('0')
  }
  expect(one(styles.get('Text')!, 'w:ind')['w:firstLineChars']).toBe('200')
  const fonts = findAll(file.parts.get('word/fontTable.xml')!, 'w:font')
  expect(fonts.map((f) => f.attributes['w:name'])).toEqual([
    '仿宋_GB2312',
    '黑体',
    '楷体_GB2312',
    '方正小标宋简体',
    '宋体',
  ])
  for (const font of fonts) expect(one(font, 'w:altName')['w:val']).toMatch(/./)
})

it('the mark stands 35 mm below the top, the number two lines below it on a red rule', () => {
  const [mark, number] = paragraphs
  expect([styleOf(mark!), styleOf(number!)]).toEqual(['Mark', 'DocumentNumber'])
  const place = numbers(mark!, 'w:spacing')
  // A tenth of the type lies above it in its line; `w:sz` counts half points.
  const above = Number(one(mark!, 'w:sz')['w:val']) * 10 * 0.1
  expect(Math.abs(place['w:before']! + above - 35 * MM)).toBeLessThan(2)
  expect(one(styles.get('Mark')!, 'w:color')['w:val']).toBe('C00000')
  const style = styles.get('DocumentNumber')!
  expect(one(style, 'w:spacing')['w:before']).toBe(String(2 * 579))
  expect(one(style, 'w:bottom')).toMatchObject({ 'w:sz': '8', 'w:color': 'C00000' })
})

it('the colophon hangs at the foot of the page, with rules of 0.35, 0.25 and 0.35 mm', () => {
  const [table] = findAll(file.document, 'w:tbl')
  expect(one(table!, 'w:tblpPr')).toMatchObject({
    'w:vertAnchor': 'margin',
    'w:tblpYSpec': 'bottom',
  })
  const eighths = (mm: number) => String(Math.round(mm * (72 / 25.4) * 8))
  expect(one(table!, 'w:top')['w:sz']).toBe(eighths(0.35))
  expect(one(table!, 'w:insideH')['w:sz']).toBe(eighths(0.25))
  expect(one(table!, 'w:bottom')['w:sz']).toBe(eighths(0.35))
  expect(findAll(table!, 'w:p').map(wordsOf)).toEqual([
    '抄送：古榕街道党工委，各成员单位，各党支部。',
    '中共齿苑社区委员会',
    '2026年11月3日印发',
  ])
})

it('pages are numbered at the right and, where even, at the left: — 1 —', () => {
  expect(findAll(file.parts.get('word/settings.xml')!, 'w:evenAndOddHeaders')).toHaveLength(1)
  const footers = findAll(file.document, 'w:footerReference').map((r) => r.attributes['w:type'])
  expect(footers.toSorted()).toEqual(['default', 'even'])
  const feet = [...file.parts].filter(([name]) => /^word\/footer\d/.test(name))
  expect(feet.map(([, foot]) => one(foot, 'w:jc')['w:val']).toSorted()).toEqual(['left', 'right'])
  for (const [, foot] of feet) expect(wordsOf(foot)).toBe('—  —')
  expect(one(styles.get('PageNumber')!, 'w:sz')['w:val']).toBe('28')
  expect(one(styles.get('PageNumber')!, 'w:ind')).toMatchObject({
    'w:left': '280',
    'w:right': '280',
  })
})

it('has no field but the page number, no link and nothing from elsewhere', () => {
  expect(dangersIn(file)).toEqual([])
})

it('what people wrote stays text, whatever it looks like', async () => {
  const texts = [
    'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"',
    '{ INCLUDEPICTURE "http://evil.example/x.png" }',
    ']]><w:instrText>DDE</w:instrText>&lt;b&gt;',
    '\u0000\u0001\u000B\uFFFE\uD800半个字\uDC00\u202Etxt.exe',
    '<img src=x onerror=alert(1)>',
  ]
  const odd = readDocx(
    await minutesDocx(layOut(changed(october(), { opening: texts.join('\n'), sections: [] }))),
  )
  expect(dangersIn(odd)).toEqual([])
  const all = odd.paragraphs.join('\n')
  for (const text of [...texts.slice(0, 3), texts[4]!]) expect(all).toContain(text)
  expect(all).toContain('\uFFFD半个字\uFFFDtxt.exe')
})

it('opens as a zip with the parts that Word asks for', () => {
  expect(Object.keys(unzipSync(bytes))).toEqual(
    expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']),
  )
})
