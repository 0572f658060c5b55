import { expect, it } from 'vitest'
import { layOut } from '../../../server/exports/minutes/layOut.ts'
import { minutesPdf } from '../../../server/exports/minutes/minutesPdf.ts'
import { recordPdf } from '../../../server/exports/record/recordPdf.ts'
import type { RecordPaper } from '../../../server/exports/record/RecordPaper.ts'
import { readPdf } from './readPdf.ts'
import { changed, october, packagedFonts } from './someMinutes.ts'

// Words that give a line no chance to end: addresses, numbers, a row of dashes.

const MM = 72 / 25.4
const [LEFT, RIGHT] = [28 * MM, (210 - 26) * MM]
const WORDS = [
  `https://example.cn/${'a1'.repeat(120)}`,
  '9'.repeat(200),
  '—'.repeat(90),
  'W'.repeat(150),
]

/** Every character is on the paper, and none beside the type area. */
const keepsWithin = async (bytes: Buffer) => {
  const { pages } = await readPdf(bytes)
  const glyphs = pages.flatMap((p) => p.glyphs).filter((g) => g.text.trim())
  for (const glyph of glyphs) {
    expect(glyph.x).toBeGreaterThan(LEFT - glyph.size / 2 - 1)
    expect(glyph.x + glyph.width).toBeLessThan(RIGHT + glyph.size / 2 + 1)
  }
  const count = (character: string) => glyphs.filter((g) => g.text === character).length
  return { nines: count('9'), as: count('a') }
}

it('stay within the type area of the minutes, wherever they stand, and are all there', async () => {
  const { document: d } = october()
  for (const word of WORDS) {
    const section = { ...d.sections[0]!, heading: `一、${word}`, finding: word, lines: [word] }
    const long = changed(october(), {
      ...{ opening: word, sections: [section], copiesTo: [word], issuer: word },
      people: [{ label: '出席', names: [word] }],
    })
    const { nines, as } = await keepsWithin(await minutesPdf(packagedFonts, layOut(long)))
    if (word.startsWith('9')) expect(nines).toBeGreaterThanOrEqual(7 * 200)
    if (word.startsWith('http')) expect(as).toBeGreaterThanOrEqual(7 * 120)
  }
}, 60_000)

it('and of the record, in its lines and in the cells of its tables', async () => {
  for (const word of WORDS) {
    const paper: RecordPaper = {
      ...{ title: '会议记录', subtitle: '第11次', author: '社区党委', at: 0 },
      blocks: [
        { kind: 'head', text: word },
        { kind: 'subhead', text: word },
        { kind: 'text', text: word },
        { kind: 'table', head: ['人', '单位'], widths: [1, 5], rows: [[word, word]] },
        { kind: 'table', head: ['单位', '人'], widths: [6, 1], rows: [[word, word]] },
      ],
    }
    await keepsWithin(await recordPdf(packagedFonts, paper))
  }
}, 60_000)
