import type { Page } from '@playwright/test'
import type { BoardFixture } from './support/openBoard.ts'
import { expect, PHONE, test } from './support/openBoard.ts'

// What a member has pressed outlives an outage, a reload and a closed tab, and counts once or not at all.

const MEETING = 'M-2026-11'
const VOTERS = ['M-FS', 'M-SE', 'M-F1', 'M-F2', 'M-F3', 'M-P01', 'M-P02', 'M-P03', 'M-P04', 'M-P05']
const ME = 'M-P01'

const openVote = async (board: BoardFixture): Promise<string> => {
  for (const id of VOTERS) await board.press(id, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await board.press('M-FS', 'openMeeting', { meetingId: MEETING })
  await board.press('M-FS', 'startItem', { itemId: 'A4' })
  const motion = { itemId: 'A4', method: 'SHOW_OF_HANDS', text: '同意先行垫付。' }
  const proposed = await board.press('M-FS', 'proposeMotion', motion)
  const motionId = proposed.ok ? String(proposed.answer?.['motionId']) : ''
  await board.press('M-FS', 'openVote', { motionId })
  return motionId
}

const ballotsOf = async (board: BoardFixture, motionId: string) =>
  [...(await board.state()).ballot.values()].filter(
    (ballot) => ballot.motionId === motionId && ballot.seatId === ME,
  )

const approve = (page: Page) => page.getByRole('button', { name: /赞成/ }).first()
const unsent = (page: Page) => page.getByText('赞成：未送达，自动重试').first()
const recorded = (page: Page) => page.getByText('已记录：赞成').first()
const receipt = (page: Page) => page.getByText(/^#\w{10}$/).first()

test('a vote that cannot be stored says so, also after a reload, and is then stored once, with its receipt', async ({
  board,
}) => {
  const page = await board.enter(ME, PHONE)
  const motionId = await openVote(board)
  await expect(approve(page)).toBeVisible()
  board.app.shortage.setFull(true)
  await approve(page).click()
  await expect(unsent(page)).toBeVisible()
  await page.reload()
  await expect(unsent(page)).toBeVisible()
  expect(await ballotsOf(board, motionId)).toEqual([])
  board.app.shortage.setFull(false)
  await expect(recorded(page)).toBeVisible()
  await expect(receipt(page)).toBeVisible()
  expect(await ballotsOf(board, motionId)).toMatchObject([{ choice: 'APPROVE' }])
})

test('a vote pressed offline is delivered by the next tab, though the first was closed', async ({
  board,
}) => {
  const page = await board.enter(ME, PHONE)
  const motionId = await openVote(board)
  await expect(approve(page)).toBeVisible()
  const context = page.context()
  await context.setOffline(true)
  await approve(page).click()
  await expect(unsent(page)).toBeVisible()
  await page.close()
  await context.setOffline(false)
  expect(await ballotsOf(board, motionId)).toEqual([])
  const next = await context.newPage()
  await next.goto(board.origin)
  await expect(recorded(next)).toBeVisible({ timeout: 20_000 })
  await expect(receipt(next)).toBeVisible()
  expect(await ballotsOf(board, motionId)).toMatchObject([{ choice: 'APPROVE' }])
})

test('a vote that comes after closing says that it does not count, after a reload as well', async ({
  board,
}) => {
  const page = await board.enter(ME, PHONE)
  const motionId = await openVote(board)
  await expect(approve(page)).toBeVisible()
  const context = page.context()
  await context.setOffline(true)
  await approve(page).click()
  await expect(unsent(page)).toBeVisible()
  await board.press('M-FS', 'closeVote', { motionId })
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto(board.origin)
  await expect(next.getByText('表决已结束，您的票未计入').first()).toBeVisible({ timeout: 20_000 })
  expect(await ballotsOf(board, motionId)).toEqual([])
})

test('the server is restarted in mid-vote: the page waits, comes back and has voted once', async ({
  board,
}) => {
  const page = await board.enter(ME, PHONE)
  const motionId = await openVote(board)
  await expect(approve(page)).toBeVisible()
  const restarting = board.restart()
  await approve(page).click()
  await restarting
  await expect(recorded(page)).toBeVisible({ timeout: 20_000 })
  await expect(receipt(page)).toBeVisible()
  expect(await ballotsOf(board, motionId)).toMatchObject([{ choice: 'APPROVE' }])
})

test('[F6] a phone without any room left keeps a vote for as long as its page is open, and it counts once', async ({
  board,
}) => {
  const page = await board.enter(ME, PHONE)
  await page.addInitScript(() => {
    const full = () => {
      Object.assign(window, { wasFull: true })
      throw new DOMException('no room', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = full
    Storage.prototype.setItem = full
  })
  await page.reload()
  const motionId = await openVote(board)
  await expect(approve(page)).toBeVisible()
  board.app.shortage.setFull(true)
  await approve(page).click()
  await expect(unsent(page)).toBeVisible()
  expect(await page.evaluate(() => 'wasFull' in window)).toBe(true)
  board.app.shortage.setFull(false)
  await expect(recorded(page)).toBeVisible()
  expect(await ballotsOf(board, motionId)).toMatchObject([{ choice: 'APPROVE' }])
})
