import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'
import {
  button,
  CAME,
  dialog,
  editorOf,
  field,
  FINDING,
  holdMeeting,
  isAccessible,
  MEETING,
  paragraph,
  rewrite,
  watchPolicy,
} from './support/minutesMeeting.ts'

// Minutes that were issued and turn out wrong: the recorder (卓欣) corrects them, a member (温克勤) sees on
// the phone what has changed; on paper; and for a meeting that is long over, by the secretary.

const OLD = 'M-2026-08'

test('issued minutes are corrected, with the difference in sight', async ({ board }) => {
  test.setTimeout(240_000)
  const itemId = await holdMeeting(board)
  const meetingId = MEETING
  await rewrite(board, 'O-REC', itemId, { finding: FINDING })
  await board.press('M-FS', 'signMinutes', { meetingId })
  await board.press('M-P05', 'objectToMinutes', {
    ...{ meetingId, itemId, reason: '应为五盏路灯，不是三盏' },
  })
  for (const id of CAME) await board.press(id, 'confirmMinutes', { meetingId })
  await board.press('M-SE', 'issueMinutes', { meetingId })
  const recorder = await board.enter('O-REC', OFFICE)
  const secretary = await board.enter('M-SE', OFFICE)
  const wen = await board.enter('M-P02', PHONE)
  const pages = { recorder, secretary, wen }
  const said = Object.entries(pages).map(([who, page]) => [who, watchPolicy(page)] as const)
  const address = `${board.origin}/archive/${MEETING}`
  await recorder.goto(address)

  await test.step('an erratum shows what it changes, and the version before stays', async () => {
    await button(recorder, '更正').click()
    await dialog(recorder).getByLabel('更正原因').fill('路灯数量有误')
    await dialog(recorder).getByRole('button', { name: '开始更正' }).click()
    const editor = editorOf(recorder, /^修改文字：.*路灯/)
    await field(editor, '情况').fill(FINDING.replace('三盏', '五盏'))
    await field(editor, '补充').focus()
    await expect(editor.getByText('已保存')).toBeVisible()
    const paper = recorder.getByRole('article')
    await expect(paper.locator('del')).toHaveText(['三'])
    await expect(paper.locator('ins').last()).toHaveText('五')
    await expect(recorder.getByText('与第1版相比，2处不同：')).toBeVisible()
    await isAccessible(recorder)
    await wen.goto(address)
    await expect(wen.getByText('第2版（更正）正在起草，签发前以这一版为准。')).toBeVisible()
    await expect(paragraph(wen, `${FINDING}。`)).toBeVisible()
    await board.press('M-FS', 'signMinutes', { meetingId: MEETING })
    await expect(wen.getByText(/第2版 · 更正/)).toBeVisible()
    await expect(wen.getByRole('article').locator('del')).toHaveText(['三'])
    await wen.getByLabel('对照').selectOption('0')
    await expect(wen.getByRole('article').locator('del')).toHaveCount(0)
    await wen.getByLabel('版本').selectOption('1')
    await expect(paragraph(wen, `${FINDING}。`)).toBeVisible()
    await expect(wen.getByRole('list', { name: /^异议：.*路灯/ })).toBeVisible()
    await expect(button(wen, '确认无误')).toHaveCount(0)
    await button(wen, '看最新一版').click()
    await expect(button(wen, '确认无误')).toBeVisible()
  })

  await test.step('paper has the text, the objections and the check code, and no marks', async () => {
    await wen.emulateMedia({ media: 'print' })
    await expect(wen.getByRole('article').locator('del')).toBeHidden()
    await expect(button(wen, '确认无误')).toBeHidden()
    await expect(wen.getByText('已签发，未印发')).toBeVisible()
    await expect(wen.getByText(`核对：${board.origin}/verify`)).toBeVisible()
    await recorder.goto(`${address}?version=1`)
    await recorder.emulateMedia({ media: 'print' })
    await expect(recorder.getByText('应为五盏路灯，不是三盏')).toBeVisible()
    await expect(recorder.getByText('未印发')).toBeHidden()
    const code = recorder.getByRole('link', { name: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/ })
    const text = (await code.textContent()) ?? ''
    expect(await code.getAttribute('href')).toBe(`/verify?code=${text}`)
  })

  await test.step('minutes of a meeting that the board does not show any more are corrected, too', async () => {
    await secretary.goto(`${board.origin}/archive/${OLD}`)
    await button(secretary, '更正').click()
    await dialog(secretary).getByLabel('更正原因').fill('漏记一句')
    await dialog(secretary).getByRole('button', { name: '开始更正' }).click()
    await expect(secretary.getByText('第2版 · 更正')).toBeVisible()
    const editor = editorOf(secretary, /^修改文字：一/)
    await field(editor, '补充').fill('另行踏勘')
    await field(editor, '情况').focus()
    await expect(paragraph(secretary, '另行踏勘。')).toBeVisible()
    await expect(editor.getByText('已保存')).toBeVisible()
  })

  for (const [who, messages] of said) expect([who, messages]).toEqual([who, []])
})
