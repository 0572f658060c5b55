import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../server/exports/minutes/layOut.ts'
import { minutesDocx } from '../../../server/exports/minutes/minutesDocx.ts'
import { minutesPdf } from '../../../server/exports/minutes/minutesPdf.ts'
import { plainMinutes } from '../../../server/exports/minutes/plainMinutes.ts'
import { readDocx } from './readDocx.ts'
import { readPdf, textOf } from './readPdf.ts'
import { changed, october, packagedFonts, STAMP } from './someMinutes.ts'

const flat = (text: string) => text.replace(/\s/g, '')
/** The sample's words; what it says about the paper itself is not printed. */
const sample = flat(
  readFileSync(new URL('../demo/minutes-2026-10.txt', import.meta.url), 'utf8')
    .replace(/【版[头记]】/g, '')
    .replace(/^─.*$/gm, ''),
)

const wordsOfPdf = async (m = october(), stamp?: typeof STAMP) => {
  const { pages } = await readPdf(await minutesPdf(packagedFonts, layOut(m, stamp)))
  const typeArea = (297 - 35) * (72 / 25.4)
  return flat(pages.flatMap((p) => p.lines.filter((l) => l[0]!.y < typeArea).map(textOf)).join(''))
}
const wordsOfDocx = async (m = october(), stamp?: typeof STAMP) =>
  flat(readDocx(await minutesDocx(layOut(m, stamp))).paragraphs.join(''))

describe(
  'the October meeting has the words of the sample, whitespace aside',
  { timeout: 120_000 },
  () => {
    it('as PDF', async () => expect(await wordsOfPdf()).toBe(sample))
    it('as Word file', async () => expect(await wordsOfDocx()).toBe(sample))
    it('as plain text, with the line ends of Windows', () => {
      const text = plainMinutes(october()).toString('utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.match(/\r\n/g)).toHaveLength(text.split('\n').length - 1)
      expect(flat(text)).toContain('〔2026〕10号')
    })
  },
)

describe('what only paper says', { timeout: 120_000 }, () => {
  const draft = changed(october(), {}, { phase: 'DRAFT' } as never)
  const erratum = changed(october(), { correction: '第2版更正：人数写错。' }, { version: 2 })
  const words = async (m = october()) => {
    const pdf = await readPdf(await minutesPdf(packagedFonts, layOut(m, STAMP)))
    const { parts } = readDocx(await minutesDocx(layOut(m, STAMP)))
    const header = [...parts].filter(([name]) => name.startsWith('word/header'))
    return {
      pdf: pdf.pages.map((p) => flat(p.lines.map(textOf).join(''))),
      header: header.map(([, part]) => JSON.stringify(part)).join(''),
    }
  }

  it('a draft says so on top of every page, an erratum which one it is', async () => {
    for (const [minutes, remark] of [
      [draft, '草稿'],
      [erratum, '第2版更正'],
    ] as const) {
      const { pdf, header } = await words(minutes)
      for (const page of pdf) expect(page.startsWith(remark)).toBe(true)
      expect(header.match(new RegExp(remark, 'g'))).toHaveLength(2)
    }
    const { pdf, header } = await words()
    for (const page of pdf) expect(page).not.toMatch(/^(草稿|第\d版更正)/)
    expect(header).not.toMatch(/草稿|更正/)
  })

  it('the reason of an erratum stands before everything else', async () => {
    expect(await wordsOfPdf(erratum)).toContain('号第2版更正：人数写错。2026年10月29日下午')
    expect(await wordsOfDocx(erratum)).toContain('号第2版更正：人数写错。2026年10月29日下午')
  })

  it('the check code and its address stand there where the minutes were sealed, and else nothing', async () => {
    expect(await wordsOfDocx(october(), STAMP)).toContain(
      `校验码：${STAMP.code}核验：${STAMP.address}`,
    )
    expect(await wordsOfDocx()).not.toContain('校验码')
  })
})
