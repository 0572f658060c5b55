import { describe, expect, it } from 'vitest'
import { layOut } from '../../../server/exports/minutes/layOut.ts'
import { minutesPdf } from '../../../server/exports/minutes/minutesPdf.ts'
import type { Glyph } from './readPdf.ts'
import { readPdf, textOf } from './readPdf.ts'
import { changed, longMinutes, october, packagedFonts, STAMP } from './someMinutes.ts'

// DOMAIN §10.3, measured in the file: GB/T 9704-2012 in points.

const MM = 72 / 25.4
const [LEFT, RIGHT] = [28 * MM, (210 - 26) * MM]
const [TOP, BOTTOM] = [37 * MM, (297 - 35) * MM]
const CHARACTER = (156 * MM) / 28
/** The last character of a run stands as wide as its type, not as the grid. */
const HAIR = 0.3
const near = (expected: number, by = 0.1) => ({
  asymmetricMatch: (actual: number) => Math.abs(actual - expected) <= by,
  toString: () => `${expected} ± ${by}`,
})

const paper = (m = october()) => minutesPdf(packagedFonts, layOut(m, STAMP)).then(readPdf)
const body = (lines: readonly (readonly Glyph[])[]) =>
  lines.filter((line) => line[0]!.size === 16 && line[0]!.y < BOTTOM)
const rightOf = (line: readonly Glyph[]) => line.at(-1)!.x + line.at(-1)!.width

describe('the paper', { timeout: 120_000 }, async () => {
  const pdf = await paper()
  const first = pdf.pages[0]!
  const last = pdf.pages.at(-1)!

  it('is A4, in the fonts that its metadata name', () => {
    for (const page of pdf.pages) {
      expect(page.width).toEqual(near(210 * MM))
      expect(page.height).toEqual(near(297 * MM))
    }
    expect(pdf.fonts).toEqual([
      'LXGWWenKai-Light',
      'NotoSansSC-Medium',
      'NotoSerifSC-ExtraBold',
      'NotoSerifSC-Regular',
    ])
    expect(pdf.info['Keywords']!.split(', ').toSorted()).toEqual(pdf.fonts)
  })

  it('keeps its text within 156 mm by 225 mm; only brackets may hang by half a character', () => {
    for (const page of pdf.pages)
      for (const line of page.lines.filter((l) => l[0]!.y <= BOTTOM)) {
        expect(line[0]!.x).toBeGreaterThan(LEFT - (/[（“‘]/.test(line[0]!.text) ? 8.2 : HAIR))
        expect(rightOf(line)).toBeLessThan(
          RIGHT + (/[，。、；：）”]/.test(line.at(-1)!.text) ? 8.2 : HAIR),
        )
        expect(line[0]!.y - 0.86 * line[0]!.size).toBeGreaterThan(TOP - 0.1)
        expect(line[0]!.y + 0.14 * line[0]!.size).toBeLessThan(BOTTOM + 0.1)
      }
  })

  it('has the mark in red 小标宋, centred, its top 35 mm below the top of the type area', () => {
    const mark = first.lines[0]!
    expect(textOf(mark)).toBe('齿苑社区“大党委”党建联席会议纪要')
    expect(mark[0]).toMatchObject({ color: '#c00000', size: 24, font: 'NotoSerifSC-ExtraBold' })
    expect(mark[0]!.y - 0.86 * 24).toEqual(near(TOP + 35 * MM))
    expect((mark[0]!.x + rightOf(mark)) / 2).toEqual(near((LEFT + RIGHT) / 2, 1))
  })

  it('has the number two lines below the mark and a red rule 4 mm below it, as wide as the text', () => {
    const [mark, number] = first.lines
    expect(textOf(number!)).toBe('〔2026〕10号')
    const markFoot = mark![0]!.y + 0.14 * 24
    expect(number![0]!.y - 0.86 * 16 - markFoot).toEqual(near(2 * 28.95))
    const [rule] = first.rules
    expect(rule).toMatchObject({
      x: near(LEFT),
      length: near(156 * MM),
      weight: near(0.35 * MM, 0.01),
      color: '#c00000',
      y: near(number![0]!.y + 0.14 * 16 + 4 * MM),
    })
  })

  it('sets text in 3号 仿宋 and heads in 黑体, both two characters in', () => {
    const [, , opening, ...lines] = first.lines
    expect(opening![0]).toMatchObject({ size: 16, font: 'LXGWWenKai-Light' })
    expect(opening![0]!.x).toEqual(near(LEFT + 2 * CHARACTER))
    const heading = lines.find((line) => textOf(line).startsWith('一、'))!
    expect(heading[0]).toMatchObject({ size: 16, font: 'NotoSansSC-Medium', color: '#000000' })
    expect(heading[0]!.x).toEqual(near(LEFT + 2 * CHARACTER))
  })

  it('lists who came after one blank line', () => {
    const all = pdf.pages.flatMap((p) => body(p.lines))
    const at = all.findIndex((line) => textOf(line).startsWith('出席：'))
    const [come] = all.slice(at)
    expect(come![0]).toMatchObject({ x: near(LEFT + 2 * CHARACTER), font: 'NotoSansSC-Medium' })
    expect(come![3]).toMatchObject({
      x: near(LEFT + 5 * CHARACTER, HAIR),
      font: 'LXGWWenKai-Light',
    })
    const before = all[at - 1]![0]!
    if (before.y < come![0]!.y) expect(come![0]!.y - before.y).toEqual(near(2 * 28.95))
  })

  it('lets run-over lines of people stand below the first name', async () => {
    const names = Array.from({ length: 30 }, () => '欧阳震华')
    const { pages } = await paper(
      changed(october(), { sections: [], people: [{ label: '出席', names }] }),
    )
    const lines = body(pages.flatMap((p) => p.lines))
    const at = lines.findIndex((line) => textOf(line).startsWith('出席：'))
    expect(textOf(lines[at + 1]!)).toMatch(/^[欧阳震华、]{22,23}$/)
    expect(lines[at + 1]![0]!.x).toEqual(near(LEFT + 5 * CHARACTER, HAIR))
  })

  it('numbers its pages in 4号 宋体, odd at the right, even at the left, one character in, 7 mm below', () => {
    for (const [n, page] of pdf.pages.entries()) {
      const line = page.lines.find((l) => textOf(l).includes(`— ${n + 1} —`))!
      const number = line.filter((g) => g.size === 14)
      expect(number[0]!.font).toBe('NotoSerifSC-Regular')
      if (n % 2 === 0) expect(rightOf(number)).toEqual(near(RIGHT - 14, 0.3))
      else expect(number[0]!.x).toEqual(near(LEFT + 14, 0.3))
      // The stroke of the dash lies 0.35 em above the baseline.
      expect(number[0]!.y - 0.35 * 14).toEqual(near(BOTTOM + 7 * MM))
    }
  })

  it('ends with the colophon at the foot of the type area of the last page, and only there', () => {
    const [upper, middle, lower] = last.rules
    expect(last.rules).toHaveLength(3)
    for (const [rule, weight] of [
      [upper, 0.35],
      [middle, 0.25],
      [lower, 0.35],
    ] as const)
      expect(rule).toMatchObject({
        x: near(LEFT),
        length: near(156 * MM),
        weight: near(weight * MM, 0.01),
        color: '#000000',
      })
    expect(lower!.y).toEqual(near(BOTTOM, 1))
    const [copies, issuer] = last.lines.filter((l) => l[0]!.size === 14 && l[0]!.y < BOTTOM)
    expect(textOf(copies!)).toBe('抄送：古榕街道党工委，各成员单位，各党支部。')
    expect(textOf(issuer!)).toBe('中共齿苑社区委员会2026年11月3日印发')
    expect(copies![0]!.x).toEqual(near(LEFT + 14))
    expect(rightOf(issuer!)).toEqual(near(RIGHT - 14))
    expect(copies![0]!.y).toBeGreaterThan(upper!.y)
    expect(issuer![0]!.y).toBeGreaterThan(middle!.y)
    for (const page of pdf.pages.slice(1, -1)) expect(page.rules).toEqual([])
  })

  it('shows the check code with its address on the last page only', () => {
    const small = (page: typeof last) => page.lines.map(textOf).join('\n')
    expect(small(last)).toContain(STAMP.code)
    expect(small(last)).toContain(STAMP.address)
    expect(small(first)).not.toContain(STAMP.code)
  })
})

describe('22 lines of 28 characters', { timeout: 120_000 }, async () => {
  const pdf = await paper(longMinutes())

  it('stand on every full page, 28.95 pt apart; a head at its foot goes over', () => {
    expect(pdf.pages.length).toBeGreaterThanOrEqual(10)
    for (const [n, page] of pdf.pages.slice(1, -2).entries()) {
      const lines = body(page.lines)
      const next = body(pdf.pages[n + 2]!.lines)[0]!
      const isHead = /^[一二三四五六七八九十]+、/.test(textOf(next))
      expect([22, ...(isHead ? [21] : [])]).toContain(lines.length)
      expect(lines[0]![0]!.y).toEqual(near(TOP + 0.86 * 16))
      for (const [i, line] of lines.entries())
        if (i > 0) expect(line[0]!.y - lines[i - 1]![0]!.y).toEqual(near(28.95, 0.02))
      // A head never stands at the foot.
      expect(textOf(lines.at(-1)!)).not.toMatch(/^[一二三四五六七八九十]+、/)
    }
  })

  it('each of its ten pages has its number, and the last one alone the colophon', () => {
    for (const [n, page] of pdf.pages.entries()) {
      const words = page.lines.map(textOf).join('\n')
      expect(words).toContain(`— ${n + 1} —`)
      expect(words.includes('印发'), `page ${n + 1}`).toBe(page === pdf.pages.at(-1))
    }
    expect(pdf.pages.at(-1)!.rules.at(-1)!.y).toEqual(near(BOTTOM, 1))
  })

  it('a full line holds 28, also where punctuation stands at the edges', async () => {
    const { pages } = await paper(
      changed(october(), { opening: `${'汉'.repeat(26)}${'字'.repeat(28 * 3)}。`, sections: [] }),
    )
    const [first, second, third, fourth, rest] = pages[0]!.lines.slice(2)
    expect(textOf(first!)).toBe('汉'.repeat(26))
    for (const line of [second, third]) {
      expect(textOf(line!)).toBe('字'.repeat(28))
      expect(line![0]!.x).toEqual(near(LEFT))
      expect(rightOf(line!)).toEqual(near(RIGHT, 0.5))
      for (const [n, glyph] of line!.entries())
        expect(glyph.x).toEqual(near(LEFT + n * CHARACTER, 0.1))
    }
    // 避头尾: no line begins with a full stop; nothing is stretched to make up for it.
    expect([textOf(fourth!), textOf(rest!)]).toEqual(['字'.repeat(27), '字。'])
    expect(fourth![1]!.x - fourth![0]!.x).toEqual(near(CHARACTER, 0.1))
  })

  it('a character of another font moves nothing', async () => {
    const plain = await paper(changed(october(), { opening: '汉'.repeat(60) }))
    const mixed = await paper(
      changed(october(), { opening: `${'汉'.repeat(20)}“—”${'汉'.repeat(37)}` }),
    )
    const tops = (p: typeof plain) => p.pages[0]!.lines.map((l) => l[0]!.y)
    expect(tops(mixed)).toEqual(tops(plain))
  })
})

it(
  'a colophon that no longer fits goes to the foot of the next page',
  { timeout: 120_000 },
  async () => {
    for (let lines = 2; lines < 12; lines += 1) {
      const { pages } = await paper(
        changed(october(), { opening: '汉'.repeat(28 * lines + 20), sections: [], people: [] }),
      )
      const page = pages.at(-1)!
      const [upper, , lower] = page.rules.slice(-3)
      expect(lower!.y).toEqual(near(BOTTOM, 1))
      const text = body(page.lines).map((l) => l[0]!.y)
      expect(Math.max(0, ...text)).toBeLessThan(upper!.y)
    }
  },
)
