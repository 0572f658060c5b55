import type { Page } from '@playwright/test'
import { expect, OFFICE, PHONE, SCREEN, test } from './support/openBoard.ts'

const MEETING = 'M-2026-11'
const MARKUP = `<img src=x onerror="window.evil=1"><svg onload="window.evil=1">`
const LINK = '<a href="javascript:window.evil=1">点</a>'
const WIDE = 'W'.repeat(60)

const issue = (title: string) => ({
  issue: {
    ...{ branchId: 'B1', category: 'OTHER', urgency: 'EMERGENCY', title, description: LINK },
    ...{ location: MARKUP, affectedHouseholds: 1 },
    reporter: { kind: 'RESIDENT', alias: '<b>周某</b>' },
  },
})

/** Nothing ran, and nothing of it became an element. */
const isHarmless = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => (window as { evil?: number }).evil)).toBeUndefined()
  await expect(page.locator('img[src="x"], svg[onload], a[href^="javascript"]')).toHaveCount(0)
}

test('[X01] what people wrote is text on phone, desk and big screen, whatever it looks like', async ({
  board,
}) => {
  const added = await board.press('M-SE', 'addIssue', issue(MARKUP.slice(0, 60)))
  const issueId = String(added.ok && added.answer?.['issueId'])
  const item = { meetingId: MEETING, type: 'DELIBERATE', title: MARKUP, summary: LINK, issueId }
  const put = await board.press('M-SE', 'putItem', item)
  const itemId = String(put.ok && put.answer?.['itemId'])
  for (const seatId of [
    'M-FS',
    'M-SE',
    'M-F1',
    'M-F2',
    'M-F3',
    'M-P01',
    'M-P02',
    'M-P03',
    'M-P04',
    'M-P05',
  ])
    await board.press(seatId, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await board.press('M-FS', 'openMeeting', { meetingId: MEETING })
  await board.press('M-FS', 'startItem', { itemId })
  const motion = { itemId, method: 'SHOW_OF_HANDS', text: `${MARKUP}${LINK}` }
  const moved = await board.press('M-SE', 'proposeMotion', motion)
  expect(moved.ok).toBe(true)

  const phone = await board.enter('M-P01', PHONE)
  await expect(phone.getByText(MARKUP).first()).toBeVisible()
  await expect(phone.getByText(`${MARKUP}${LINK}`).first()).toBeVisible()
  await isHarmless(phone)
  await phone.goto(`${board.origin}/issues/${issueId}`)
  await expect(phone.getByText(LINK)).toBeVisible()
  await expect(phone.getByText('<b>周某</b>')).toBeVisible()
  await isHarmless(phone)

  const chair = await board.enter('M-FS', OFFICE)
  await chair.goto(`${board.origin}/chair`)
  await expect(chair.getByText(MARKUP).first()).toBeVisible()
  await isHarmless(chair)

  const screen = await board.enter('screen', SCREEN)
  await expect(screen.getByText(MARKUP).first()).toBeVisible()
  await isHarmless(screen)
})

test('[X02] markup that is pasted stays the text that it says', async ({ board }) => {
  const page = await board.enter('M-SE', OFFICE)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${board.origin}/issues/CY-2611-01`)
  await page.evaluate(async (html) => {
    const types = { 'text/html': html, 'text/plain': '划线，再劝离' }
    const entries = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(entries))])
  }, '<h1>划线</h1><b>再</b><a href="https://evil.example">劝离</a><img alt="图">')
  const discussion = page.getByRole('textbox', { name: '讨论意见' })
  await discussion.focus()
  await page.keyboard.press('Control+V')
  await expect(discussion).toHaveValue('划线，再劝离')
  await expect(page.locator('img[alt="图"], a[href^="https:"]')).toHaveCount(0)
})

test('[X04] a word without an end breaks on every screen, and nothing runs over its edge', async ({
  board,
}) => {
  await board.press('M-SE', 'addIssue', issue(WIDE))
  const item = { meetingId: MEETING, type: 'DELIBERATE', title: `${WIDE}${'👨‍👩‍👧‍👦'.repeat(3)}` }
  await board.press('M-SE', 'putItem', { ...item, summary: WIDE.repeat(8) })
  const isWithin = async (page: Page) => {
    await expect(page.getByText(WIDE).first()).toBeAttached()
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect([page.url(), over <= 0]).toEqual([page.url(), true])
  }
  const phone = await board.enter('M-P01', PHONE)
  await phone.goto(`${board.origin}/issues`)
  await isWithin(phone)
  await phone.getByText(WIDE).first().click()
  await isWithin(phone)
  const chair = await board.enter('M-FS', OFFICE)
  await chair.goto(`${board.origin}/chair`)
  await isWithin(chair)
})
