import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { readPdf, textOf } from '../server/exports/readPdf.ts'
import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'

// The secretary at an office PC takes the minutes away; a member on a phone does, too.

const OCTOBER = '/archive/M-2026-10'
const TITLE = '齿苑社区“大党委”党建联席会议'
const MM = 72 / 25.4

test('minutes, record and the year’s minutes are taken away from their pages', async ({
  board,
}) => {
  const page = await board.enter('M-SE', OFFICE)
  const open = () => page.getByRole('button', { name: '导出 ▾' }).click()
  const take = async (name: string) => {
    await open()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  await page.goto(board.origin + OCTOBER)
  await open()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '导出 ▾' })).toBeFocused()
  const pdf = await take('会议纪要 PDF')
  expect(pdf.name).toBe(`${TITLE}纪要〔2026〕10号.pdf`)
  expect((await readPdf(pdf.bytes)).pages.length).toBeGreaterThan(2)
  await expect(page.getByText(`已导出：${pdf.name}`)).toBeVisible()
  expect((await take('会议记录（内部） Word')).name).toBe(`${TITLE}记录（2026年第10次）.docx`)
  await page.goto(`${board.origin}/archive`)
  await open()
  await page
    .getByRole('group', { name: '导出', exact: true })
    .getByLabel('年份')
    .selectOption('2026')
  await page.keyboard.press('Escape')
  expect((await take('全年纪要 压缩包')).name).toBe(`${TITLE}纪要（2026年）.zip`)
})

test('a member on a phone is offered what he may read, and told when nothing comes', async ({
  board,
}) => {
  const page = await board.enter('M-P03', PHONE)
  await page.goto(board.origin + OCTOBER)
  const button = page.getByRole('button', { name: '导出 ▾' })
  await button.click()
  await expect(page.getByRole('group', { name: '会议记录（内部）' })).toHaveCount(0)
  const panel = await page.getByRole('group', { name: '导出', exact: true }).boundingBox()
  expect(panel!.x).toBeGreaterThanOrEqual(0)
  expect(panel!.x + panel!.width).toBeLessThanOrEqual(390)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '会议纪要 Word', exact: true }).click()
  await expect(page.getByText('文件没有取到，请检查网络后再试')).toBeVisible()
  await page.context().setOffline(false)
  await button.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '会议纪要 Word', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${TITLE}纪要〔2026〕10号.docx`)
})

test('the page prints as an official document, without its buttons', async ({ board }) => {
  const page = await board.enter('M-SE', OFFICE)
  await page.goto(board.origin + OCTOBER)
  await expect(page.getByRole('heading', { name: `${TITLE}纪要` })).toBeVisible()
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  const words = pages.flatMap((p) => p.lines.map(textOf)).join('')
  expect(words).toContain('现将议定事项纪要如下。')
  for (const chrome of ['导出', '复制全文', '会议档案', '已印发'])
    expect(words).not.toContain(chrome)
  for (const [n, sheet] of pages.entries()) {
    expect(Math.abs(sheet.width - 210 * MM)).toBeLessThan(1)
    expect(Math.abs(sheet.height - 297 * MM)).toBeLessThan(1)
    expect(words).toContain(`— ${n + 1} —`)
    const area = sheet.glyphs.filter((g) => g.text.trim() && g.y < (297 - 35) * MM)
    for (const glyph of area) {
      expect(glyph.x).toBeGreaterThan(28 * MM - 9)
      expect(glyph.x + glyph.width).toBeLessThan((210 - 26) * MM + 9)
      expect(glyph.y).toBeGreaterThan(37 * MM)
    }
  }
})
