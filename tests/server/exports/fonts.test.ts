import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fontsFor } from '../../../server/exports/fonts/fontsFor.ts'
import { renamed } from '../../../server/exports/fonts/names.ts'
import { fontFile, tablesOf } from '../../../server/exports/fonts/sfnt.ts'
import type { Role } from '../../../server/exports/fonts/Shelf.ts'
import { ROLES, Shelf } from '../../../server/exports/fonts/Shelf.ts'
import { layOut } from '../../../server/exports/minutes/layOut.ts'
import { minutesPdf } from '../../../server/exports/minutes/minutesPdf.ts'
import type { Glyph } from './readPdf.ts'
import { readPdf, textOf } from './readPdf.ts'
import { changed, october, packagedFonts } from './someMinutes.ts'

const points = (text: string) => new Set([...text].map((c) => c.codePointAt(0)!))
const wanted = (texts: Partial<Record<Role, string>>) =>
  Object.fromEntries(ROLES.map((r) => [r, points(texts[r] ?? '')])) as Record<Role, Set<number>>
const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'board-fonts-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}
/** A font file with these characters under another name. */
const fontNamed = async (family: string, characters: string): Promise<Buffer> => {
  const { files } = await fontsFor(packagedFonts, wanted({ kai: characters }))
  return fontFile(renamed(tablesOf(files[0]!), family, `${family}-PS`))
}
const paper = async (shelf: Shelf, opening: string) =>
  readPdf(await minutesPdf(shelf, layOut(changed(october(), { opening, sections: [] }))))
const glyphsOf = (pdf: Awaited<ReturnType<typeof paper>>): readonly Glyph[] =>
  pdf.pages.flatMap((p) => p.glyphs)

describe('fonts are taken', { timeout: 120_000 }, () => {
  it('of the office first, then Fandol, then those that npm brings', async () => {
    const [own, fandol] = [await folder(), await folder()]
    const faces = async (shelf: Shelf) => {
      const names: string[] = []
      for await (const face of shelf.facesFor('fang')) names.push(face.name)
      return names
    }
    const shelf = () => new Shelf({ own, fandol: [fandol], spares: [] })
    const packaged = ['LXGWWenKai-Light', 'LXGWWenKai-Regular', 'NotoSerifSC-Regular']
    expect(await faces(shelf())).toEqual(packaged)
    await writeFile(join(fandol, 'FandolFang-Regular.otf'), await fontNamed('Fandol', '会议'))
    expect(await faces(shelf())).toEqual(['Fandol-PS', ...packaged])
    await writeFile(join(own, 'simfang.ttf'), await fontNamed('仿宋_GB2312', '会议'))
    expect(await faces(shelf())).toEqual(['仿宋_GB2312-PS', 'Fandol-PS', ...packaged])
  })

  it('but digits beside Fandol’s 仿宋 come from the next, which fits it better', async () => {
    const fandol = await folder()
    await writeFile(join(fandol, 'FandolFang-Regular.otf'), await fontNamed('Fandol', '会议17'))
    const pdf = await paper(new Shelf({ own: '', fandol: [fandol], spares: [] }), '会议17')
    const line = pdf.pages[0]!.lines.find((l) => textOf(l) === '会议17')!
    expect(line.map((g) => g.font)).toEqual([
      ...['Fandol-PS', 'Fandol-PS'],
      ...['LXGWWenKai-Light', 'LXGWWenKai-Light'],
    ])
  })

  it('and what is no font, or somebody else’s, is passed over', async () => {
    const own = await folder()
    await writeFile(join(own, 'a.ttf'), 'not a font at all')
    await writeFile(join(own, 'b.otf'), Buffer.alloc(0))
    await writeFile(join(own, 'c.ttc'), Buffer.from('ttcf\0\0\0\0\xff\xff\xff\xff', 'latin1'))
    await writeFile(join(own, 'd.ttf'), await fontNamed('Comic Song', '会议'))
    const { names } = await fontsFor(
      new Shelf({ own, fandol: [], spares: [] }),
      wanted({ fang: '会' }),
    )
    expect(names).toEqual(['LXGWWenKai-Light'])
  })
})

describe('no character vanishes', { timeout: 120_000 }, () => {
  it('what one font lacks comes from the next', async () => {
    const own = await folder()
    await writeFile(join(own, 'fang.ttf'), await fontNamed('仿宋_GB2312', '会议'))
    const pdf = await paper(new Shelf({ own, fandol: [], spares: [] }), '会议听取了汇报')
    const fontOf = (text: string) =>
      glyphsOf(pdf).find((g) => g.text === text && g.size === 16 && g.font !== 'NotoSansSC-Medium')!
        .font
    expect(fontOf('听')).toBe('LXGWWenKai-Light')
    expect(fontOf('取')).toBe('LXGWWenKai-Light')
    expect(pdf.fonts.filter((f) => f.includes('GB2312'))).toHaveLength(1)
    expect(pdf.info['Keywords']).toContain('仿宋_GB2312-PS')
  })

  it('what no font has is spelled out by its number; joiners are not', async () => {
    const pdf = await paper(
      packagedFonts,
      '甲\u{1F9DE}乙\u0E01丙\u200D丁\uFE0F戊\u{E0001}己\uE000庚',
    )
    const text = pdf.pages[0]!.lines.map(textOf).join('')
    expect(text).toContain('甲[U+1F9DE]乙[U+0E01]丙丁戊己[U+E000]庚')
  })

  it('every character of GB 2312 and those of rare names are there in every role', async () => {
    // GB 2312, row by row: what any sign-in list in the country can be typed with.
    const decoder = new TextDecoder('gb18030')
    const rows = Array.from({ length: 87 - 15 }, (_, r) =>
      decoder.decode(
        Uint8Array.from({ length: 94 * 2 }, (_cell, c) => 0xa1 + (c % 2 ? c >> 1 : 15 + r)),
      ),
    )
    const all = rows.join('').replace(/[\uE000-\uF8FF\uFFFD]/g, '')
    expect(points(all).size).toBe(6763)
    const rare = '㛃䶮堃喆囍劐𬭎𫖮𬱟𫍯𬜬'
    const everywhere = Object.fromEntries(ROLES.map((r) => [r, points(all + rare)])) as never
    const { missing, names } = await fontsFor(packagedFonts, everywhere)
    for (const role of ROLES) expect([role, missing[role].size]).toEqual([role, 0])
    expect(names.length).toBeLessThanOrEqual(5)
  })
})

it('composed glyphs keep their parts: letters with accents are drawn', async () => {
  const pdf = await paper(packagedFonts, 'ÀÉîõüÇñ é')
  const line = pdf.pages[0]!.lines.find((l) => textOf(l).startsWith('ÀÉ'))!
  expect(line.map((g) => g.width > 0)).not.toContain(false)
})
