import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { BoardFixture } from './support/openBoard.ts'
import { expect, OFFICE, PHONE, SCREEN, test } from './support/openBoard.ts'

// What is not a vote: the chair (顾闻舟) at an office PC, a member (温克勤) and the secretary, who is the
// deputy, on phones, and the big screen. The others who make the quorum have no page of ours to look at.

const MEETING = 'M-2026-11'
const CHAIR = 'M-FS'
const SECRETARY = 'M-SE'
const MEMBER = 'M-P02'
const OTHERS = ['M-FS', 'M-SE', 'M-F1', 'M-F2', 'M-F3', 'M-P06', 'M-P07', 'M-P08', 'M-P09']

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const isAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations).toEqual([])

const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) })

/** The items in the order of the agenda. */
const agendaOf = async (board: BoardFixture) =>
  [...(await board.state()).item.values()]
    .filter((i) => i.meetingId === MEETING && i.phase === 'PENDING')
    .sort((a, b) => a.order - b.order)

const checkIn = async (board: BoardFixture, seats: readonly string[]) => {
  for (const id of seats) await board.press(id, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
}

test('a member asks to speak on the phone, the chair gives the floor, the hall sees it', async ({
  board,
}) => {
  const chair = await board.enter(CHAIR, OFFICE)
  const phone = await board.enter(MEMBER, PHONE)
  const screen = await board.enter('screen', SCREEN)
  await checkIn(board, [...OTHERS, MEMBER])
  await board.press(CHAIR, 'openMeeting', { meetingId: MEETING })
  const item = (await agendaOf(board)).find((i) => i.type === 'DELIBERATE')
  await board.press(CHAIR, 'startItem', { itemId: item!.id })
  await board.press('M-P06', 'askToSpeak', { itemId: item!.id })

  await button(phone, '申请发言').click()
  await expect(phone.getByText('您已申请发言，前面还有1人。')).toBeVisible()
  await expect(screen.getByText('接着发言')).toBeVisible()
  await button(chair, /^请 温克勤 发言/).click()
  await expect(phone.getByText('请您发言')).toBeVisible()
  await expect(screen.getByText('正在发言')).toBeVisible()
  await expect(screen.getByText('温克勤').first()).toBeVisible()
  await button(phone, '发言完毕').click()
  await expect(screen.getByText('正在发言')).toHaveCount(0)
  await button(phone, '申请发言').click()
  await button(phone, '取消申请').click()
  await expect(button(phone, '申请发言')).toBeVisible()
})

test('routine items are agreed to together, and one objection from a phone pulls its item out', async ({
  board,
}) => {
  const chair = await board.enter(CHAIR, OFFICE)
  const phone = await board.enter(MEMBER, PHONE)
  const screen = await board.enter('screen', SCREEN)
  await checkIn(board, [...OTHERS, MEMBER])
  const items = (await agendaOf(board)).filter((i) => i.type === 'DELIBERATE').slice(0, 3)
  await button(chair, '调整议程').click()
  for (const { title } of items) await button(chair, `一般事项：${title}`).click()
  await button(chair, '调整完成').click()
  await button(chair, '开会').click()

  await button(chair, '第一次征询意见').click()
  await expect(phone.getByText('主持人征询意见：有无不同意见？')).toBeVisible()
  await expect(screen.getByText('第一次征询')).toBeVisible()
  await isAccessible(phone)
  await isAccessible(chair)
  await tab(phone, '清单').click()
  await phone.getByRole('link', { name: '去看看' }).click()
  await button(phone, `对“${items[1]!.title}”有不同意见`).click()
  await expect(phone.getByText('您已表示不同意见，这一项将单独审议。')).toBeVisible()
  await expect(chair.getByText('温克勤有不同意见，须单独审议')).toBeVisible()
  await expect(screen.getByText('有不同意见，单独审议')).toBeVisible()
  await button(chair, '第二次征询意见').click()
  await expect(phone.getByText('第二次征询')).toBeVisible()
  await button(chair, '2项一并同意').click()
  await expect(phone.getByText('对“')).toHaveCount(0)
  await expect(async () => {
    const { item } = await board.state()
    expect(items.map((i) => item.get(i.id)?.phase)).toEqual(['DECIDED', 'PENDING', 'DECIDED'])
  }).toPass()
})

test('the deputy takes the chair from a phone after the page of the chair is gone', async ({
  board,
}) => {
  const chair = await board.enter(CHAIR, OFFICE)
  const deputy = await board.enter(MEMBER, PHONE)
  const screen = await board.enter('screen', SCREEN)
  await checkIn(board, [...OTHERS, MEMBER])
  await board.press(CHAIR, 'openMeeting', { meetingId: MEETING })
  await button(chair, '更多').click()
  await chair.getByRole('menuitem', { name: '指定代理主持人' }).click()
  await chair.getByRole('dialog').getByRole('combobox').selectOption(MEMBER)
  await button(chair, '指定').click()
  await expect(deputy.getByText('您是代理主持人（主持人：顾闻舟）')).toBeVisible()
  await chair.close()
  await expect(deputy.getByText('主持人顾闻舟断线，您可以接任主持。')).toBeVisible()
  await button(deputy, '接任主持').click()
  await deputy.getByRole('dialog').getByRole('button', { name: '接任主持' }).click()
  await expect(screen.getByText('代理主持人接任')).toBeVisible()
  await deputy.waitForURL('**/chair')
  await expect(button(deputy, '休会')).toBeVisible()
})

test('changed rules are kept out of the meeting that goes on', async ({ board }) => {
  const secretary = await board.enter(SECRETARY, OFFICE)
  await checkIn(board, [...OTHERS, MEMBER])
  await board.press(CHAIR, 'openMeeting', { meetingId: MEETING })
  await secretary.goto(`${board.origin}/settings`)
  await expect(secretary.getByText('应到19人：一般事项到会10人、重大事项到会13人')).toBeVisible()
  await isAccessible(secretary)
  await secretary.getByLabel('一般事项须到会').selectOption({ label: '三分之二以上' })
  await secretary.getByLabel(/每次发言/).fill('5')
  await button(secretary, '保存').click()
  await expect(secretary.getByText('现在保存的规则与正在进行的会议不同。')).toBeVisible()
  const { committee, meeting } = await board.state()
  expect([...committee.values()][0]?.settings.speechMinutes).toBe(5)
  const running = meeting.get(MEETING as never) as { settings?: { speechMinutes?: number } }
  expect(running.settings?.speechMinutes).toBeUndefined()

  const [{ settings } = { settings: undefined }] = committee.values()
  await board.press(CHAIR, 'changeSettings', { settings: { ...settings, speechMinutes: 7 } })
  await button(secretary, '显示现在的规则').click()
  await expect(secretary.getByLabel(/每次发言/)).toHaveValue('7')
  await expect(button(secretary, '显示现在的规则')).toHaveCount(0)
  await secretary.setViewportSize({ width: 390, height: 844 })
})
