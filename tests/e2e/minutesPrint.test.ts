import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { PdfPage } from '../server/exports/readPdf.ts'
import { readPdf, textOf } from '../server/exports/readPdf.ts'
import type { BoardFixture } from './support/openBoard.ts'
import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'
import { button, CAME, FINDING, holdMeeting, MEETING, rewrite } from './support/minutesMeeting.ts'

// What the browser prints of the minutes: 版记 at the foot of the last page, and a comparison without colour.

const MM = 72 / 25.4
/** The foot of the type area, in points from the top. */
const FOOT = (297 - 35) * MM

const printed = async (page: Page, name: string) => {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  await writeFile(test.info().outputPath(`${name}.pdf`), bytes)
  return (await readPdf(bytes)).pages
}
/** Fonts draw some characters as the radicals that look like them; what is meant is the character. */
const wordsIn = (line: PdfPage['lines'][number]): string =>
  textOf(line).replace(/[\u2F00-\u2FDF]/g, (radical) => radical.normalize('NFKC'))
const wordsOf = (page: PdfPage | undefined) => (page?.lines ?? []).map(wordsIn)

/** 版记 is whole at the foot of the last page, the check code above it, and text above that. */
const standsAtTheFoot = (pages: readonly PdfPage[], when: string): void => {
  const last = wordsOf(pages.at(-1))
  const start = last.findIndex((line) => line.includes('抄送：'))
  const end = last.findIndex((line) => line.includes('印发') && line.includes('2026年'))
  expect(start, `${when}: where the colophon begins`).toBeGreaterThan(0)
  expect(end, `${when}: and ends`).toBeGreaterThan(start)
  const body = last.slice(0, start).filter((line) => !/^— \d+ —$/.test(line.trim()))
  expect(body.join(''), `${when}: text above it`).toMatch(/签发：|补充|出席/)
  for (const sheet of pages.slice(0, -1))
    expect(wordsOf(sheet).join('')).not.toMatch(/抄送：|校验码/)
  const bottom = pages.at(-1)?.lines[end]?.[0]?.y ?? 0
  expect(FOOT - bottom, `${when}: how far above the foot`).toBeLessThan(30)
  expect(FOOT - bottom).toBeGreaterThan(0)
  // Nothing of the text lies under it.
  const top = pages.at(-1)?.lines[start]?.[0]?.y ?? 0
  const check = pages.at(-1)?.lines.find((line) => wordsIn(line).includes('校验码'))?.[0]?.y ?? 0
  const above = pages
    .at(-1)
    ?.lines.slice(0, start)
    .findLast((line) => wordsIn(line).includes('签发：'))
  expect(check).toBeLessThan(top)
  expect((above?.[0]?.y ?? 0) + 8).toBeLessThan(check)
}

/** Edited, signed, confirmed and issued. */
const issue = async (
  board: BoardFixture,
  itemId: Parameters<typeof rewrite>[2],
  copiesTo: string[],
) => {
  await rewrite(board, 'O-REC', itemId, { finding: FINDING })
  await board.press('M-FS', 'signMinutes', { meetingId: MEETING })
  for (const id of CAME) await board.press(id, 'confirmMinutes', { meetingId: MEETING })
  await board.press('M-SE', 'issueMinutes', { meetingId: MEETING, copiesTo })
}

test('the colophon stands at the foot of the last page, whole, with text above it', async ({
  board,
}) => {
  test.setTimeout(180_000)
  const itemId = await holdMeeting(board)
  const copies = Array.from({ length: 9 }, (_, n) => `第${n + 1}居民小组党支部和楼栋党小组`)
  await issue(board, itemId, copies)
  const page = await board.enter('M-SE', OFFICE)
  await page.goto(`${board.origin}/archive/${MEETING}`)
  const paper = page.getByRole('article')
  await expect(paper.getByText(/现将议定事项纪要如下/)).toBeVisible()
  // More and more text: on the way the last page is full, and a next one begins.
  const seen = new Set<number>()
  for (const lines of [0, 12, 18, 19, 20, 21, 22, 23]) {
    await paper.evaluate((sheet, more) => {
      for (const old of sheet.querySelectorAll('[data-more]')) old.remove()
      const last = [...sheet.querySelectorAll('dl')].at(-1)
      for (let n = 0; n < more; n += 1) {
        const line = document.createElement('p')
        line.textContent = `补充的第${n + 1}行`
        line.dataset['more'] = ''
        line.style.margin = '0'
        last?.before(line)
      }
    }, lines)
    const pages = await printed(page, `${lines}`)
    seen.add(pages.length)
    standsAtTheFoot(pages, `${lines}`)
  }
  expect(seen.size, 'a page more on the way').toBe(2)
  // A member has no tab for the record above the paper, and has been asked to confirm.
  const phone = await board.enter('M-P03', PHONE)
  await phone.goto(`${board.origin}/archive/${MEETING}`)
  await expect(phone.getByText(/现将议定事项纪要如下/)).toBeVisible()
  standsAtTheFoot(await printed(phone, 'member'), 'member')
})

test('the comparison of two versions is printed on wish, and can be read without colour', async ({
  board,
}) => {
  test.setTimeout(120_000)
  const itemId = await holdMeeting(board)
  await issue(board, itemId, ['古榕街道党工委'])
  await board.press('O-REC', 'correctMinutes', { meetingId: MEETING, reason: '路灯数量有误' })
  await rewrite(board, 'O-REC', itemId, { finding: FINDING.replace('三盏', '五盏') })
  await board.press('M-FS', 'signMinutes', { meetingId: MEETING })
  const page = await board.enter('M-FS', OFFICE)
  await page.goto(`${board.origin}/archive/${MEETING}`)
  await expect(page.getByRole('article').locator('del')).toHaveText(['三'])
  const plain = (await printed(page, 'plain')).flatMap(wordsOf).join('')
  expect(plain).toContain('五盏路灯年久失修')
  expect(plain).not.toContain('三五盏')
  expect(plain).not.toContain('供核对，不作正式文本')
  await page.getByLabel('打印时带上修改标记').check()
  const pages = await printed(page, 'marked')
  const marked = pages.flatMap(wordsOf).join('')
  expect(marked).toContain('供核对，不作正式文本')
  expect(marked).toContain('三五盏路灯年久失修')
  expect(marked).not.toContain('打印时带上')
  await page.emulateMedia({ media: 'print' })
  for (const [mark, line] of [
    ['del', 'line-through'],
    ['ins', 'underline'],
  ] as const)
    await expect(page.getByRole('article').locator(mark).last()).toHaveCSS(
      'text-decoration-line',
      line,
    )
  // Black on white, but for the red head.
  const glyphs = pages.flatMap((p) => p.glyphs).filter((g) => g.text.trim() && g.size < 20)
  expect(new Set(glyphs.map((g) => g.color))).toEqual(new Set(['#000000']))
  await page.emulateMedia({ media: 'screen' })
  await page.getByLabel('对照').selectOption('0')
  expect((await printed(page, 'alone')).flatMap(wordsOf).join('')).not.toContain('供核对')
  await expect(button(page, '打印')).toBeVisible()
})
