import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { areasOf } from '../../server/auth/area.ts'
import type { BoardFixture } from './support/openBoard.ts'
import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'

// The archive as its readers use it: secretary, steward, superior, and a browser without JavaScript.

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map((v) => `${v.id} ${v.nodes.map((n) => n.target).join()}`)).toEqual([])
}

/** An address that signs a superior in. */
const superior = async ({ app, origin }: BoardFixture, tier: 'SUBDISTRICT' | 'DISTRICT') => {
  const committee = await app.prisma.committee.findFirstOrThrow()
  const area = areasOf(committee).find((a) => a.tier === tier)
  if (!area) throw new Error(`the demo lies in no ${tier}`)
  const { token } = await app.auth.issueLink({ holder: area, name: area.area, createdBy: 'test' })
  return `${origin}/j#${token}`
}

test('a secretary finds a decision by a word, sees how far it is, and reads its section', async ({
  board,
}) => {
  const page = await board.enter('M-SE', OFFICE)
  await page.goto(`${board.origin}/archive`)
  await expect(page.getByRole('heading', { name: '2026年', exact: false }).first()).toBeVisible()
  await accessible(page)
  await page.getByRole('searchbox', { name: /查找/ }).fill('供水')
  await page.keyboard.press('Enter')
  const found = page.getByRole('article').filter({ hasText: '一、关于一村二次供水加压可行性' })
  await expect(found.locator('mark').first()).toHaveText('供水')
  await accessible(page)
  await found.getByRole('button', { name: '办理进展' }).click()
  const sheet = page.getByRole('dialog', { name: '办理进展' })
  await expect(sheet).toContainText('一村管网检测、改造方案和资金测算')
  await expect(sheet).toContainText('办理中')
  await accessible(page)
  await page.keyboard.press('Escape')
  await found.getByRole('link').click()
  await expect(page).toHaveURL(/\/archive\/.+#item-/)
  const section = page.locator('[id^="item-"]:focus')
  await expect(section).toContainText('一、关于一村二次供水加压可行性')
  await expect(section).toBeInViewport()
  // Back to what was asked: it stands in the address.
  await page.goBack()
  await expect(page.getByRole('searchbox', { name: /查找/ })).toHaveValue('供水')
  await expect(found).toBeVisible()
})

test('by first letters, by unit and outcome, and from an issue to its meetings, on a phone', async ({
  board,
}) => {
  const page = await board.enter('M-SE', PHONE)
  await page.goto(`${board.origin}/archive`)
  const field = page.getByRole('searchbox', { name: /查找/ })
  await field.fill('nxyz')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('article').first()).toContainText('暖新驿站')
  await page.getByText('更多条件').click()
  await page.getByLabel('结果', { exact: true }).selectOption({ label: '撤回' })
  await expect(page.getByText('没有找到符合条件的内容')).toBeVisible()
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(page.getByRole('link', { name: '2026年第10次' })).toBeVisible()
  await page.goto(`${board.origin}/archive?kind=ISSUE&q=水压不足`)
  await page.getByRole('article').getByRole('button').first().click()
  const sheet = page.getByRole('dialog', { name: '上会经过' })
  await expect(sheet.getByRole('link', { name: /2026年第10次/ })).toBeVisible()
  await expect(sheet).toContainText('通过')
  await sheet.getByRole('link', { name: /2026年第10次/ }).click()
  await expect(page).toHaveURL(/#item-/)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(390)
})

test('a residents’ representative sees that there were meetings, and finds no minutes', async ({
  board,
}) => {
  const page = await board.enter('O-R1', PHONE)
  await page.goto(`${board.origin}/archive`)
  await expect(page.getByText('纪要还没有印发，或不在您的查阅范围').first()).toBeVisible()
  await page.goto(`${board.origin}/archive?kind=MINUTES&q=会议`)
  await expect(page.getByText('没有找到符合条件的内容')).toBeVisible()
})

test('superiors come to their area, read issued minutes and find nothing else', async ({
  board,
}) => {
  const page = await board.enter('', PHONE, await superior(board, 'SUBDISTRICT'))
  await expect(page).toHaveURL(/\/area$/)
  await accessible(page)
  await page.getByRole('link', { name: /大党委/ }).click()
  await expect(page.getByRole('heading', { name: '吹哨上报' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '问题清单' })).toBeVisible()
  await accessible(page)
  await page.getByRole('link', { name: /第10次/ }).click()
  await expect(page.getByText('现将议定事项纪要如下')).toBeVisible()
  const district = await board.enter('', OFFICE, await superior(board, 'DISTRICT'))
  await district.goto(`${board.origin}/area?q=供水`)
  await expect(district.getByRole('article').first()).toContainText('纪要')
  await expect(district.getByRole('article').filter({ hasText: '任务' })).toHaveCount(0)
  await district.getByRole('article').getByRole('link').first().click()
  await expect(district).toHaveURL(/\/paper\/in\//)
})

test('without JavaScript: list, search, minutes, and a print on A4', async ({ board, browser }) => {
  const signedIn = await board.enter('M-SE', OFFICE)
  const cookies = await signedIn.context().cookies()
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false, locale: 'zh-CN' })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(board.origin)
  await page.getByRole('link', { name: '会议档案（纸面版）' }).click()
  await expect(page.getByRole('heading', { name: '会议档案', level: 1 })).toBeVisible()
  await page.getByRole('searchbox').fill('供水')
  await page.getByText('更多条件').click()
  await page.getByLabel('范围').selectOption('纪要')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.locator('mark').first()).toHaveText('供水')
  await page.getByRole('link', { name: '一、关于一村二次供水加压可行性' }).click()
  await expect(page.getByText('现将议定事项纪要如下')).toBeVisible()
  await expect(page.locator('section:target')).toBeInViewport()
  const print = await page.pdf({ preferCSSPageSize: true })
  expect(print.subarray(0, 5).toString()).toBe('%PDF-')
  // A4 in points.
  expect(print.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/)
  await context.close()
  const withScript = await board.enter('M-SE', OFFICE)
  for (const path of ['/paper', '/paper?q=供水']) {
    await withScript.goto(board.origin + path)
    await accessible(withScript)
  }
})
