import type { Page } from '@playwright/test'
import type { BoardFixture } from './support/openBoard.ts'
import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'

const MEETING = 'M-2026-11'
const VOTERS = ['M-FS', 'M-SE', 'M-F1', 'M-F2', 'M-F3', 'M-P01', 'M-P02', 'M-P03', 'M-P04', 'M-P05']

test('a member follows the chair until he scrolls, and comes back with one press', async ({
  board,
}) => {
  await openMeeting(board)
  await board.press('M-FS', 'startItem', { itemId: 'A2' })
  const page = await board.enter('M-P01', PHONE)
  const heading = page.getByRole('heading', { level: 2 })
  await expect(heading.getByText('老厂区道路路灯修复和移交')).toBeVisible()
  await expect(page.getByText('跟随主持人')).toBeVisible()

  await test.step('the chair goes on, the page follows', async () => {
    await board.press('M-FS', 'startItem', { itemId: 'A3' })
    await expect(heading.getByText('五村41栋外墙')).toBeVisible({ timeout: 1_000 })
  })
  await test.step('after scrolling by hand it stays', async () => {
    await page.mouse.move(200, 400)
    await page.mouse.wheel(0, 300)
    await expect(page.getByText('自由浏览')).toBeVisible()
    await board.press('M-FS', 'startItem', { itemId: 'A4' })
    await expect(page.getByText('自由浏览')).toBeVisible()
    await expect(heading.getByText('五村41栋外墙')).toBeAttached()
  })
  await test.step('回到主持人', async () => {
    await page.getByRole('button', { name: '回到主持人' }).click()
    await expect(heading.getByText('二村11栋排污主管')).toBeVisible()
  })
  await test.step('whoever writes is not moved before he leaves the field', async () => {
    await page.getByRole('textbox', { name: '讨论意见' }).fill('物业先垫付')
    await board.press('M-FS', 'startItem', { itemId: 'A5' })
    await expect(page.getByText('已换议题')).toBeVisible()
    await expect(heading.getByText('二村11栋排污主管')).toBeVisible()
    await page.getByRole('textbox', { name: '讨论意见' }).blur()
    await expect(heading.getByText('滨河路夜市限时经营')).toBeVisible()
  })
})

test('the ballot fits one screen of a phone at the largest text, and a double tap is one vote', async ({
  board,
}) => {
  await openMeeting(board)
  const page = await board.enter('M-P01', PHONE)
  await expect(page.getByText('请等主持人开始第一项议题')).toBeVisible()
  await page.getByRole('button', { name: '大字' }).click()
  await page.getByRole('button', { name: '特大' }).click()
  const frames: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => frames.push(String(payload))),
  )
  await page.reload()
  const motionId = await openVote(board, '同意由产权单位与住户按七比三分担费用。'.repeat(20))
  const approve = page.getByRole('button', { name: '赞成' })
  await expect(approve).toBeVisible()

  const seen = await page.evaluate(() => {
    const sheet = document.querySelector('dialog[open] > div')
    const buttons = [...document.querySelectorAll('dialog[open] [aria-pressed]')]
    return {
      scrolls: sheet ? sheet.scrollHeight > sheet.clientHeight : true,
      smallest: Math.min(
        ...buttons.flatMap((b) => [
          b.getBoundingClientRect().width,
          b.getBoundingClientRect().height,
        ]),
      ),
      lowest: Math.max(...buttons.map((b) => b.getBoundingClientRect().bottom)),
    }
  })
  expect(seen.scrolls).toBe(false)
  expect(seen.smallest).toBeGreaterThanOrEqual(60)
  expect(seen.lowest).toBeLessThanOrEqual(844)

  const sheet = page.getByRole('dialog')
  await approve.dblclick()
  await expect(sheet.getByText('已记录：赞成')).toBeVisible()
  expect(frames.filter((f) => f.includes('castBallot'))).toHaveLength(1)
  await page.getByRole('button', { name: '弃权' }).click()
  await expect(sheet.getByText('已记录：弃权')).toBeVisible()
  const ballots = [...(await board.state()).ballot.values()].filter((b) => b.motionId === motionId)
  expect(ballots).toMatchObject([{ seatId: 'M-P01', choice: 'ABSTAIN' }])
})

test('an issue with a photo is registered without a network, and arrives with it', async ({
  board,
}) => {
  const page = await board.enter('O-B6', PHONE)
  await page.getByRole('button', { name: '清单' }).click()
  await page.getByRole('button', { name: '登记问题' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('一句话说明').fill('楼道堆杂物，电话13812345678')
  await form.getByRole('button', { name: '替我隐去' }).click()
  await expect(form.getByLabel('一句话说明')).toHaveValue('楼道堆杂物，电话〔电话〕')
  await form.getByLabel('地点').fill('六村52栋')
  await expect(form.getByLabel('党支部')).toHaveValue('B6')
  await page.context().setOffline(true)
  const picked = page.waitForEvent('filechooser')
  await form.getByRole('button', { name: /加照片/ }).click()
  await (await picked).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: await photo(page) })
  await expect(form.getByText('待上传')).toBeVisible()
  await form.getByRole('radio', { name: '消防安全' }).check()
  await form.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('待上传 1')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('待上传 1')).toBeHidden({ timeout: 20_000 })
  const isThere = async () =>
    [...(await board.state()).issue.values()].find((i) => i.location === '六村52栋' && i.photos)
  await expect.poll(isThere).toMatchObject({ branchId: 'B6', photos: [expect.any(String)] })
})

test('the secretary works through the list by keyboard', async ({ board }) => {
  const page = await board.enter('M-SE', OFFICE)
  await page.getByRole('button', { name: '清单' }).click()
  await expect(page.getByRole('heading', { name: '问题清单' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('ddccdz')
  const rows = page.locator('tr[data-issue]')
  await expect(rows).toHaveCount(2)
  await page.getByRole('checkbox', { name: /CY-2611-28/ }).focus()
  const form = page.getByRole('dialog')
  // The part of the page that hears the key comes a moment after the list.
  await expect(async () => {
    await page.keyboard.press('t')
    await expect(form).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await form.getByRole('radio', { name: /一级/ }).check()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('checkbox', { name: /CY-2611-28/ })).toBeFocused()
  await page.getByRole('button', { name: '合并到 CY-2611-16' }).click()
  await expect(rows).toHaveCount(1)
  const merged = (await board.state()).issue.get('CY-2611-28')
  expect(merged).toMatchObject({ status: 'MERGED', triageLevel: 'L1' })
})

const openMeeting = async (board: BoardFixture): Promise<void> => {
  for (const id of VOTERS) await board.press(id, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await board.press('M-FS', 'openMeeting', { meetingId: MEETING })
}

const openVote = async (board: BoardFixture, text: string): Promise<string> => {
  await board.press('M-FS', 'startItem', { itemId: 'A4' })
  const motion = { itemId: 'A4', method: 'SHOW_OF_HANDS', text }
  const proposed = await board.press('M-FS', 'proposeMotion', motion)
  const motionId = proposed.ok ? String(proposed.answer?.['motionId']) : ''
  await board.press('M-FS', 'openVote', { motionId })
  return motionId
}

/** A picture that the browser can read. */
const photo = async (page: Page): Promise<Buffer> => page.screenshot({ type: 'png' })
