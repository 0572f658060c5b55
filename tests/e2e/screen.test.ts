import type { Page } from '@playwright/test'
import { expect, SCREEN, test } from './support/openBoard.ts'

// The big screen on its own: what it shows while the chair goes on, at every size, and through an outage.

const MEETING = 'M-2026-11'
const ROOM = ['M-FS', 'M-SE', 'M-F1', 'M-F2', 'M-F3', 'M-P01', 'M-P02', 'M-P03', 'M-P04', 'M-P05']
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]
const LONG = Array.from(
  { length: 24 },
  (_, n) =>
    `第${n + 1}条，由社区党委牵头，会同派出所、住建委、供水公司对老旧管网逐栋排查，登记造册。`,
).join('\n')

test('nothing overlaps, scrolls or can be pressed, at any size, whatever the chair does', async ({
  board,
}) => {
  const screen = await board.enter('screen', SCREEN)
  await expect(screen.getByText('扫码参会')).toBeVisible()
  await fits(screen, 'before the meeting')
  const code = await board.app.auth.codeFor((await board.state()).committee.keys().next().value!)
  const qr = screen.locator('[data-qr]')
  await expect(qr).toHaveAttribute('data-qr', `${board.origin}/join?code=${code}`)

  for (const id of ROOM) await board.press(id, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await board.press('M-FS', 'openMeeting', { meetingId: MEETING })
  await expect(screen.getByRole('heading', { name: '会议议程' })).toBeVisible()
  await fits(screen, 'agenda')

  const items = [...(await board.state()).item.values()].filter((i) => i.meetingId === MEETING)
  const itemId = items.find((i) => i.type === 'DELIBERATE')!.id
  await board.press('M-FS', 'startItem', { itemId })
  const method = 'SHOW_OF_HANDS'
  const moved = await board.press('M-SE', 'proposeMotion', { itemId, method, text: LONG })
  const motionId = moved.ok ? String(moved.answer?.['motionId']) : ''
  await expect(screen.getByText('第1条')).toBeVisible()
  await expect(screen.getByText(/第1页 · 共\d+页/)).toBeVisible()
  await fits(screen, 'a long motion')
  // The pages turn by themselves.
  await expect(screen.getByText(/第2页 · 共\d+页/)).toBeVisible({ timeout: 15_000 })

  await board.press('M-FS', 'openVote', { motionId })
  for (const id of ROOM.slice(1))
    await board.press(id, 'castBallot', { motionId, choice: 'APPROVE' })
  await expect(screen.getByText('已投 9 / 10人')).toBeVisible()
  for (const name of ['陶立春', '佘晓岚', '骆启明'])
    await expect(screen.getByText(name)).toHaveCount(0)
  await fits(screen, 'voting')
  await board.press('M-FS', 'castBallot', { motionId, choice: 'AGAINST' })
  await board.press('M-FS', 'closeVote', { motionId })
  await expect(screen.getByText('赞成9票，未超过应到会委员19人的半数（需10票）')).toBeVisible()
  await fits(screen, 'result')
  await board.press('M-FS', 'adjournMeeting', { meetingId: MEETING })
  await expect(screen.getByText('散会，感谢各位委员')).toBeVisible()
  await fits(screen, 'good-bye')
})

test('the screen keeps its picture through an outage, says so after 30 s, and comes back alone', async ({
  board,
}) => {
  const screen = await board.enter('screen', SCREEN)
  await expect(screen.getByText('已签到')).toBeVisible()
  await screen.clock.install()
  await board.app.close()
  await screen.clock.runFor(4_000)
  await expect(screen.getByRole('status').filter({ hasText: '网络中断' })).toBeAttached()
  await expect(screen.getByText('正在重连')).toHaveCount(0)
  await screen.clock.runFor(28_000)
  await expect(screen.getByText('正在重连')).toBeVisible()
  await expect(screen.getByText('已签到')).toBeVisible()

  await board.restart()
  // Under another name of the board, and nobody has touched the screen.
  await board.press('M-SE', 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await expect(async () => {
    await screen.clock.runFor(2_000)
    await expect(screen.getByText('正在重连')).toHaveCount(0, { timeout: 500 })
    await expect(screen.getByText('实到 1/应到 19')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
})

const fits = async (screen: Page, when: string): Promise<void> => {
  for (const size of SIZES) {
    await screen.setViewportSize(size)
    await expect
      .poll(() => screen.evaluate(faults, size.height), { message: `${when} ${size.width}` })
      .toEqual([])
  }
  await screen.setViewportSize(SCREEN.viewport)
}

/** In the page: scrollbars, controls, small print, and blocks of the stage that lie over each other. */
const faults = (height: number): readonly string[] => {
  const found: string[] = []
  if (document.documentElement.scrollHeight !== innerHeight) found.push('scrolls')
  if (document.querySelectorAll('main :is(button,a,input,select)').length > 0)
    found.push('controls')
  const least = (28 * height) / 1080
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.nodeValue?.trim() || element?.closest('.visually-hidden')) continue
    if (element && parseFloat(getComputedStyle(element).fontSize) < least - 0.01)
      found.push(`small: ${element.textContent}`)
  }
  const blocks = [...document.querySelectorAll('main > header, main > div > *, main > footer')]
  const boxes = blocks.map((block) => block.getBoundingClientRect())
  boxes.forEach((a, n) => {
    if (a.bottom > innerHeight + 1 || a.right > innerWidth + 1) found.push(`outside: ${n}`)
    for (const b of boxes.slice(n + 1))
      if (
        a.left < b.right - 1 &&
        b.left < a.right - 1 &&
        a.top < b.bottom - 1 &&
        b.top < a.bottom - 1
      )
        found.push(`overlap: ${n}`)
  })
  return found
}
