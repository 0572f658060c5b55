import { readSheet } from 'read-excel-file/node'
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import type { Minutes } from '../../../../domain/minutes/Minutes.ts'
import { contentDisposition, fileName } from '../../../../server/exports/fileName.ts'
import { layOut } from '../../../../server/exports/minutes/layOut.ts'
import { minutesDocx } from '../../../../server/exports/minutes/minutesDocx.ts'
import { minutesPdf } from '../../../../server/exports/minutes/minutesPdf.ts'
import { plainMinutes } from '../../../../server/exports/minutes/plainMinutes.ts'
import { recordDocx } from '../../../../server/exports/record/recordDocx.ts'
import { recordPdf } from '../../../../server/exports/record/recordPdf.ts'
import type { RecordPaper } from '../../../../server/exports/record/RecordPaper.ts'
import { cellText } from '../../../../server/exports/tables/cellText.ts'
import type { Sheet } from '../../../../server/exports/tables/Sheet.ts'
import { writeCsv } from '../../../../server/exports/tables/writeCsv.ts'
import { writeXlsx } from '../../../../server/exports/tables/writeXlsx.ts'
import { readCsv } from '../readCsv.ts'
import { dangersIn, readDocx } from '../readDocx.ts'
import { readPdf } from '../readPdf.ts'
import { findAll, readXml } from '../readXml.ts'
import { packagedFonts, STAMP } from '../someMinutes.ts'

/** A Word file opens, has every word, and nothing that runs or fetches. */
export const checkMinutesDocx = async (minutes: Minutes): Promise<void> => {
  const paper = layOut(minutes, STAMP)
  const docx = readDocx(await minutesDocx(paper))
  expect(dangersIn(docx)).toEqual([])
  const expected = [
    paper.mark,
    paper.number,
    ...paper.paragraphs.map((p) => p.runs.map((r) => r.text).join('')),
    ...paper.people.map((p) => p.label + p.names),
    paper.signed.map((s) => s.label + s.names).join('　　'),
    paper.copies,
    paper.issuer,
    paper.printed,
  ]
  expect(docx.paragraphs.slice(0, expected.length)).toEqual(expected)
}

export const checkRecordDocx = async (paper: RecordPaper): Promise<void> => {
  const docx = readDocx(await recordDocx(paper))
  expect(dangersIn(docx)).toEqual([])
  const words = docx.paragraphs.join('\n')
  for (const block of paper.blocks)
    if (block.kind !== 'table') expect(words).toContain(block.text)
    else for (const cell of block.rows.flat()) expect(words).toContain(cell)
}

/** A workbook opens, and every cell is the text that it was. */
export const checkXlsx = async (sheet: Sheet): Promise<void> => {
  const bytes = await writeXlsx([sheet])
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) {
      const root = readXml(part)
      for (const element of ['f', 'hyperlink', 'externalReference', 'ddeLink', 'oleLink'])
        expect(findAll(root, element)).toEqual([])
      for (const { attributes } of findAll(root, 'Relationship'))
        expect(attributes['TargetMode']).not.toBe('External')
    }
  const [, ...rows] = await readSheet(Buffer.from(bytes))
  const expected = sheet.rows.map((row) =>
    row.map((cell) => cellText(cell).replaceAll('\uFFFD', '□') || null),
  )
  // Rows without any text are not in the file.
  const isFilled = (row: readonly unknown[]) => row.some((cell) => cell !== null)
  expect(rows.filter(isFilled)).toEqual(expected.filter(isFilled))
}

export const checkCsv = (sheet: Sheet): void => {
  const [, ...rows] = readCsv(writeCsv(sheet))
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) {
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/)
      const text = cellText(sheet.rows[r]![c]!)
      expect(cell === text || cell === `'${text}`).toBe(true)
    }
}

export const checkName = (title: string): void => {
  const name = fileName(title, 'docx')
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  expect(contentDisposition(name)).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''(?:[\w.~-]|%[0-9A-F]{2})+$/,
  )
}

export const checkText = (minutes: Minutes): void => {
  expect(plainMinutes(minutes).toString('utf8')).not.toMatch(/[\p{Cc}--[\r\n]]/v)
}

/** A PDF opens, and nothing runs off its pages. */
export const checkPdf = async (minutes: Minutes, record: RecordPaper): Promise<void> => {
  for (const bytes of [
    await minutesPdf(packagedFonts, layOut(minutes, STAMP)),
    await recordPdf(packagedFonts, record),
  ]) {
    const { pages } = await readPdf(bytes)
    expect(pages.length).toBeGreaterThan(0)
    for (const { glyphs } of pages)
      for (const glyph of glyphs) {
        // A bracket that begins a line leaves the blank half of its square outside.
        expect(glyph.x).toBeGreaterThan((28 * 72) / 25.4 - glyph.size / 2 - 2)
        expect(glyph.x).toBeLessThan(((210 - 26) * 72) / 25.4 + 10)
        expect(glyph.y).toBeLessThan((297 * 72) / 25.4)
      }
  }
}
