import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, OFFICE, test } from './support/openBoard.ts'

const CHAIR = 'M-FS'
const RECORDER = 'O-REC'
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const isAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations).toEqual([])
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName)

test('the chair holds a vote and assigns a task by keys alone, and the focus is never lost', async ({
  board,
}) => {
  const chair = await board.enter(CHAIR, OFFICE)
  const recorder = await board.enter(RECORDER, OFFICE)
  await chair.waitForURL('**/chair')
  await recorder.waitForURL('**/chair')

  await test.step('the desk says how many are missing, and the recorder checks people in', async () => {
    await expect(chair.getByText('到会0人，还差10人即可开会。')).toBeVisible()
    await isAccessible(chair)
    await expect(button(recorder, '开会')).toHaveCount(0)
    for (let n = 0; n < 10; n += 1) {
      await recorder
        .getByRole('button', { name: / 签到$/ })
        .nth(1)
        .click()
      await expect(recorder.getByText(`委员 ${n + 1}/19`)).toBeVisible()
    }
    await button(chair, '我签到').click()
    await expect(chair.getByText('到会11人，法定人数已到齐，可以开会。')).toBeVisible()
    expect(await focused(chair)).not.toBe('BODY')
    await button(chair, '开会').click()
    await expect(chair.getByText('会议中')).toBeVisible()
  })

  await test.step('N begins an item, J and K turn pages, and no key acts while one types', async () => {
    await chair.keyboard.press('n')
    await button(chair, '通报完毕').click()
    await chair.keyboard.press('n')
    await expect(chair.getByRole('heading', { name: /老厂区道路路灯/ })).toBeVisible()
    await chair.keyboard.press('j')
    await expect(chair.getByRole('heading', { name: /外墙瓷砖/ })).toBeVisible()
    await chair.keyboard.press('k')
    const draft = chair.getByRole('textbox', { name: '议案草稿' })
    await draft.click()
    await chair.keyboard.type('jknpva，由城管大队牵头。')
    await expect(chair.getByRole('heading', { name: /老厂区道路路灯/ })).toBeVisible()
    await expect(chair.getByRole('dialog')).toHaveCount(0)
    await draft.blur()
  })

  await test.step('P proposes the words of the draft, V opens the vote', async () => {
    await chair.keyboard.press('p')
    await expect(chair.getByRole('textbox', { name: '动议文字' })).toHaveValue(
      'jknpva，由城管大队牵头。',
    )
    await button(chair, '提出并定稿').click()
    await expect(chair.getByText('待表决')).toBeVisible()
    await chair.keyboard.press('v')
    await expect(chair.getByText('已投 0/11', { exact: true })).toBeVisible()
    await isAccessible(chair)
    expect(await focused(chair)).not.toBe('BODY')
  })

  await test.step('raised hands are entered; the names of the missing stand there, no choices', async () => {
    for (let n = 1; n <= 9; n += 1) {
      await recorder.getByRole('button', { name: '赞成' }).and(UNPRESSED(recorder)).first().click()
      await expect(chair.getByText(`已投 ${n}/11`, { exact: true })).toBeVisible()
    }
    await expect(chair.getByText('未投 2人')).toBeVisible()
    await expect(chair.getByText('主持人末位').first()).toBeVisible()
    await expect(chair.getByRole('definition').filter({ hasText: /^9票$/ })).toHaveCount(0)
  })

  await test.step('a short press asks with the names, a held Enter closes', async () => {
    await button(chair, '结束表决').click()
    await expect(chair.getByRole('dialog')).toContainText('还没有投票：')
    await chair.keyboard.press('Escape')
    await expect(button(chair, '结束表决')).toBeFocused()
    await button(chair, '结束表决').blur()
    await chair.keyboard.down('Enter')
    await expect(chair.getByText('未通过').first()).toBeVisible()
    await chair.keyboard.up('Enter')
    await expect(chair.getByText(/赞成9票，未超过应到会委员19人的半数（需10票）/)).toBeVisible()
    expect(await focused(chair)).not.toBe('BODY')
  })
})

test('what was agreed is assigned in two presses where the triage is right', async ({ board }) => {
  const chair = await board.enter(CHAIR, OFFICE)
  await chair.waitForURL('**/chair')
  for (let n = 0; n < 10; n += 1) {
    await chair
      .getByRole('button', { name: / 签到$/ })
      .first()
      .click()
    await expect(chair.getByText(`委员 ${n + 1}/19`)).toBeVisible()
  }
  await button(chair, '开会').click()
  await expect(chair.getByText('会议中')).toBeVisible()
  await button(chair, '下一项').click()
  await button(chair, '下一项').click()
  await chair.keyboard.press('n')
  await button(chair, '一致同意（不表决）').click()
  await button(chair, '第一次征询意见').click()
  // The second time only counts once somebody has had the time to object.
  await expect(async () => {
    await button(chair, '第二次征询意见').click({ timeout: 1_000 })
    await expect(chair.getByText('已征询2次')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await button(chair, '无人反对，会议同意').click()
  await expect(chair.getByRole('dialog')).toHaveCount(0)
  await chair.keyboard.press('a')
  await expect(chair.getByRole('radio', { name: /城管大队 · 温克勤/ })).toBeChecked()
  await isAccessible(chair)
  await chair.keyboard.press('Enter')
  await expect(chair.getByText('牵头 城管大队')).toBeVisible()
  await expect(chair.getByRole('dialog')).toHaveCount(0)
})

const UNPRESSED = (page: Page) => page.locator('[aria-pressed="false"]')
