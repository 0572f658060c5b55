import { AxeBuilder } from '@axe-core/playwright'
import { expect, OFFICE, PHONE, SCREEN, test } from './support/openBoard.ts'

const ISSUE = 'CY-2611-01'
const SHOTS = process.env['SHOTS']

test('staff see who wrote and who deleted, and bring an earlier text back on everybody’s page', async ({
  board,
}) => {
  const member = await board.enter('M-P01', PHONE)
  const staff = await board.enter('M-SE', OFFICE)
  for (const page of [member, staff]) await page.goto(`${board.origin}/issues/${ISSUE}`)
  const field = (page: typeof member) => page.getByRole('textbox', { name: '讨论意见' })
  await field(staff).fill('物业先垫付，月底前补齐；费用由三家单位分摊。')
  await expect(field(member)).toHaveValue(/三家单位分摊/)
  await field(member).fill('不同意')
  await expect(field(staff)).toHaveValue('不同意')
  // Whoever is not staff has no such button.
  await expect(member.getByRole('button', { name: '修改记录' })).toHaveCount(0)

  await staff.getByRole('button', { name: '修改记录' }).click()
  const dialog = staff.getByRole('dialog', { name: '修改记录' })
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expect(dialog.getByRole('listitem').first()).toContainText(/写 3 字.*删 22 字/s)
  await dialog.getByRole('listitem').last().getByRole('button', { name: '查看当时的内容' }).click()
  await expect(dialog.getByText('三家单位分摊')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: staff }).include('dialog').analyze()
  expect(violations).toEqual([])
  for (const { viewport } of SHOTS ? [OFFICE, PHONE, SCREEN] : []) {
    await staff.setViewportSize(viewport)
    await staff.screenshot({ path: `${SHOTS}/history-${viewport.width}.png` })
  }
  await staff.setViewportSize(OFFICE.viewport)
  await dialog.getByRole('button', { name: '恢复成当时的内容' }).click()

  await expect(dialog).toBeHidden()
  for (const page of [member, staff])
    await expect(field(page)).toHaveValue('物业先垫付，月底前补齐；费用由三家单位分摊。')
  await staff.getByRole('button', { name: '修改记录' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
})
