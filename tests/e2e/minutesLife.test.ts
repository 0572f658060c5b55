import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { ItemId } from '../../domain/ids.ts'
import { newestMinutes } from '../../domain/minutes/lifeCycle.ts'
import type { BoardFixture } from './support/openBoard.ts'
import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'

// The minutes of the demo community's meeting from draft to erratum: the recorder (卓欣) and the first
// secretary (顾闻舟) at office PCs, the secretary (M-SE) too, two members (温克勤, 卞水清) on phones.

const MEETING = 'M-2026-11'
const OLD = 'M-2026-08'
const CAME = ['M-FS', 'M-SE', 'M-F1', 'M-F2', 'M-F3', 'M-P02', 'M-P05', 'M-P06', 'M-P07', 'M-P08']
const SILENT = CAME.filter((id) => !['M-P02', 'M-P05'].includes(id))
const FINDING = '老厂区大门道路三盏路灯年久失修，夜间行人不便，产权移交尚未办完'
const ADDITION = '移交前由社区每周巡查一次'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = (page: Page) => page.getByRole('dialog')
/** A paragraph of the paper, not of a field beside it. */
const paragraph = (page: Page, text: string) =>
  page.getByRole('article').locator('p', { hasText: text })

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const isAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations).toEqual([])

/** What the browser refused to load or to run on this page, by its policy. */
const watchPolicy = (page: Page): readonly string[] => {
  const said: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

/** One item decided, a task given, the rest not reached; adjourned. */
const holdMeeting = async (board: BoardFixture): Promise<ItemId> => {
  for (const id of CAME) await board.press(id, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
  await board.press('M-FS', 'openMeeting', { meetingId: MEETING })
  const { item } = await board.state()
  const lamps = [...item.values()].find(
    (i) => i.meetingId === MEETING && i.title.startsWith('老厂区道路路灯'),
  )
  if (!lamps) throw new Error('no such item')
  const itemId = lamps.id
  await board.press('M-FS', 'startItem', { itemId })
  await board.press('M-P02', 'proposeMotion', {
    ...{ itemId, method: 'SHOW_OF_HANDS' },
    text: '三盏路灯移交事项上报古榕街道，移交前设置临时照明。',
  })
  const { motion } = await board.state()
  const motionId = [...motion.values()].find((m) => m.itemId === itemId)?.id
  await board.press('M-FS', 'openVote', { motionId })
  for (const id of [...CAME.slice(1), 'M-FS'])
    await board.press(id, 'castBallot', { motionId, choice: 'APPROVE' })
  await board.press('M-FS', 'closeVote', { motionId, round: 1 })
  await board.press('M-FS', 'adjournMeeting', { meetingId: MEETING })
  return itemId
}

const minutesNow = async (board: BoardFixture) => {
  const minutes = newestMinutes(await board.state(), MEETING as never)
  if (!minutes) throw new Error('no minutes')
  return minutes
}

test('minutes are edited, signed, confirmed, objected to, issued and corrected', async ({
  board,
}) => {
  test.setTimeout(240_000)
  const itemId = await holdMeeting(board)
  const recorder = await board.enter('O-REC', OFFICE)
  const first = await board.enter('M-FS', OFFICE)
  const secretary = await board.enter('M-SE', OFFICE)
  const wen = await board.enter('M-P02', PHONE)
  const bian = await board.enter('M-P05', PHONE)
  const pages = { recorder, first, secretary, wen, bian }
  const said = Object.entries(pages).map(([who, page]) => [who, watchPolicy(page)] as const)
  const address = `${board.origin}/archive/${MEETING}`
  for (const page of Object.values(pages)) await page.goto(address)

  await test.step('a member is told that it is being drafted', async () => {
    await expect(wen.getByText('纪要正在起草，签发后可以查阅')).toBeVisible()
    await expect(wen.getByText('2026年第11次')).toBeVisible()
    await expect(wen.getByText('〔2026〕11号')).toHaveCount(0)
    await isAccessible(wen)
  })

  await test.step('the recorder writes the prose, and nothing else', async () => {
    await expect(recorder.getByText(/由记录生成，不能修改/)).toHaveCount(1)
    const editor = recorder.getByRole('region', { name: /^修改文字：.*路灯/ })
    const finding = editor.getByLabel('情况', { exact: true })
    await finding.fill(FINDING)
    await expect(editor.getByText('未保存', { exact: true })).toBeVisible()
    await recorder.reload()
    await expect(finding).toHaveValue(FINDING)
    await editor.getByLabel('补充', { exact: true }).fill(ADDITION)
    await finding.focus()
    await expect(editor.getByText('已保存')).toBeVisible()
    await expect(finding).toHaveValue(`${FINDING}。`)
    await expect(paragraph(recorder, `${ADDITION}。`)).toBeVisible()
    expect((await minutesNow(board)).document.sections.find((s) => s.itemId === itemId)).toEqual(
      expect.objectContaining({ finding: `${FINDING}。`, addition: `${ADDITION}。` }),
    )
    await editor.getByLabel('补充', { exact: true }).fill('赞成10票')
    await button(recorder, '保存').click()
    await expect(editor.getByText(/票数、人数由系统按记录填写/)).toBeVisible()
    await isAccessible(recorder)
    await editor.getByLabel('补充', { exact: true }).fill('联系人电话13812345678')
    await finding.focus()
    await expect(editor.getByText('未保存', { exact: true })).toBeVisible()
    await button(recorder, '替我隐去').click()
    await expect(editor.getByLabel('补充', { exact: true })).toHaveValue('联系人电话〔电话〕')
    expect((await minutesNow(board)).text).not.toContain('13812345678')
    await editor.getByLabel('补充', { exact: true }).fill(ADDITION)
    await finding.focus()
    await expect(editor.getByText('已保存')).toBeVisible()
    await expect(button(recorder, '签发')).toHaveCount(0)
  })

  await test.step('an input method composes: nothing is shown or saved half-typed', async () => {
    const editor = recorder.getByRole('region', { name: /^修改文字：.*五村41栋/ })
    await editor.getByLabel('情况', { exact: true }).fill('')
    await editor.getByLabel('情况', { exact: true }).focus()
    const ime = await recorder.context().newCDPSession(recorder)
    const compose = (text: string) =>
      ime.send('Input.imeSetComposition', {
        ...{ text, selectionStart: text.length, selectionEnd: text.length },
      })
    for (const text of ['w', 'wa', 'wai', 'waiqiang']) await compose(text)
    await expect(editor.getByLabel('情况', { exact: true })).toHaveValue('waiqiang')
    await expect(paragraph(recorder, 'waiqiang')).toHaveCount(0)
    await ime.send('Input.insertText', { text: '外墙瓷砖脱落' })
    await expect(paragraph(recorder, '外墙瓷砖脱落')).toBeVisible()
    await button(recorder, '保存').click()
    await expect(editor.getByText('已保存')).toBeVisible()
    expect((await minutesNow(board)).text).not.toContain('waiqiang')
  })

  await test.step('the first secretary sees the edits arrive, reviews and signs', async () => {
    await expect(paragraph(first, `${FINDING}。`)).toBeVisible()
    await expect(first.getByText(/卓欣 .*改过/)).toBeVisible()
    await expect(first.getByLabel('情况', { exact: true })).toHaveCount(0)
    await button(first, '签发').click()
    await expect(dialog(first).getByText(/〔2026〕11号全文/)).toBeVisible()
    await expect(dialog(first).getByText('签发人：顾闻舟')).toBeVisible()
    await board.press('O-REC', 'editMinutes', { meetingId: MEETING, itemId, addition: '' })
    await expect(dialog(first).getByRole('alert').first()).toContainText('草稿刚刚又被修改')
    await button(first, '取消').click()
    await button(first, '签发').click()
    await isAccessible(first)
    const late = recorder.getByRole('region', { name: /^修改文字：.*一户一表/ })
    await late.getByLabel('情况', { exact: true }).fill('还没有写完的一段')
    await dialog(first).getByRole('button', { name: '签发', exact: true }).click()
    await expect(first.getByText(/顾闻舟 .*签发，确认期到/)).toBeVisible()
    expect((await minutesNow(board)).phase).toBe('SIGNED')
    await expect(recorder.getByLabel('情况', { exact: true })).toHaveCount(0)
    await expect(recorder.getByText(/没有来得及保存，没有写进纪要/)).toBeVisible()
    await expect(recorder.getByText('还没有写完的一段')).toBeVisible()
    await button(recorder, '知道了，删去').click()
    await expect(recorder.getByText('还没有写完的一段')).toHaveCount(0)
  })

  await test.step('a member finds it on the phone, reads and confirms', async () => {
    await wen.goto(`${board.origin}/m?tab=mine`)
    await expect(wen.getByRole('heading', { name: '纪要待您确认' })).toBeVisible()
    await isAccessible(wen)
    await wen.getByRole('link', { name: '去看纪要' }).click()
    await expect(paragraph(wen, `${FINDING}。`)).toBeVisible()
    const confirm = button(wen, '确认无误')
    await expect(confirm).toBeInViewport()
    expect((await confirm.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await isAccessible(wen)
    await confirm.click()
    await expect(wen.getByText(/您已于.*确认无误/)).toBeVisible()
    await expect(wen.getByText(/已确认1人 · 尚未答复9人/)).toBeVisible()
    const file = wen.waitForResponse((r) => r.url().endsWith(`/api/meetings/${MEETING}`))
    await wen.goto(`${board.origin}/m?tab=mine`)
    await file
    await expect(wen.getByText('我登记的问题')).toBeVisible()
    // Two frames, in which the card would have come.
    await wen.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    await expect(wen.getByText('纪要待您确认')).toHaveCount(0)
  })

  await test.step('another objects to an item; it stands beside it for everybody', async () => {
    await expect(paragraph(bian, `${FINDING}。`)).toBeVisible()
    await button(bian, '对某一项提出异议').click()
    await dialog(bian)
      .getByLabel('对哪一项')
      .selectOption({ label: (await lampsHeading(board, itemId)) ?? '' })
    await dialog(bian)
      .getByLabel(/什么地方不对/)
      .fill('应为五盏路灯，不是三盏')
    await dialog(bian).getByRole('button', { name: '提出异议', exact: true }).click()
    for (const page of [bian, secretary, first]) {
      const beside = page.getByRole('list', { name: /^异议：.*路灯/ })
      await expect(beside.getByText('应为五盏路灯，不是三盏')).toBeVisible({ timeout: 20_000 })
      await expect(beside.getByText(/卞水清/)).toBeVisible()
    }
  })

  await test.step('names are for those who keep the minutes', async () => {
    await secretary.getByText(/已确认1人 · 提出异议1人 · 尚未答复8人/).click()
    await expect(secretary.getByText('温克勤', { exact: true })).toBeVisible()
    await expect(bian.getByText(/已确认1人 · 提出异议1人 · 尚未答复8人/)).toBeVisible()
    await expect(bian.getByText('温克勤', { exact: true })).toHaveCount(0)
    const file = await bian.request.get(`${board.origin}/api/meetings/${MEETING}`)
    const { minutesAnswer } = (await file.json()) as { minutesAnswer: { seatId: string }[] }
    expect(minutesAnswer.map((a) => a.seatId)).toEqual(['M-P05'])
  })

  await test.step('the secretary issues when all have answered, and not before', async () => {
    await button(secretary, '印发').click()
    await expect(
      dialog(secretary)
        .getByText(/确认期到.*还有8位委员没有确认/)
        .first(),
    ).toBeVisible()
    await expect(dialog(secretary).getByText(/还没有答复的委员（8人）/)).toBeVisible()
    await isAccessible(secretary)
    await expect(dialog(secretary).getByRole('button', { name: '印发' })).toBeDisabled()
    for (const id of SILENT) await board.press(id, 'confirmMinutes', { meetingId: MEETING })
    await expect(dialog(secretary).getByText(/还没有答复的委员/)).toHaveCount(0, {
      timeout: 20_000,
    })
    await button(secretary, '加一个').click()
    await dialog(secretary).getByRole('textbox').last().fill('区委组织部')
    await dialog(secretary).getByRole('button', { name: '印发' }).click()
    await expect(secretary.getByText('已印发', { exact: true }).first()).toBeVisible()
    await expect(secretary.getByText(/抄送：.*区委组织部。/)).toBeVisible()
    expect(await minutesNow(board)).toMatchObject({ phase: 'ISSUED' })
    await expect(button(bian, '再提一条异议')).toHaveCount(0)
  })

  await test.step('an erratum shows what it changes, and the version before stays', async () => {
    await button(recorder, '更正').click()
    await dialog(recorder).getByLabel('更正原因').fill('路灯数量有误')
    await dialog(recorder).getByRole('button', { name: '开始更正' }).click()
    const editor = recorder.getByRole('region', { name: /^修改文字：.*路灯/ })
    await editor.getByLabel('情况', { exact: true }).fill(FINDING.replace('三盏', '五盏'))
    await editor.getByLabel('补充', { exact: true }).focus()
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
    await first.goto(`${address}?version=1`)
    await first.emulateMedia({ media: 'print' })
    await expect(first.getByText('应为五盏路灯，不是三盏')).toBeVisible()
    await expect(first.getByText('未印发')).toBeHidden()
    const code = first.getByRole('link', { name: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/ })
    const text = (await code.textContent()) ?? ''
    expect(await code.getAttribute('href')).toBe(`/verify?code=${text}`)
  })

  await test.step('minutes of a meeting that the board does not show any more are corrected, too', async () => {
    await secretary.goto(`${board.origin}/archive/${OLD}`)
    await button(secretary, '更正').click()
    await dialog(secretary).getByLabel('更正原因').fill('漏记一句')
    await dialog(secretary).getByRole('button', { name: '开始更正' }).click()
    await expect(secretary.getByText('第2版 · 更正')).toBeVisible()
    const editor = secretary.getByRole('region', { name: /^修改文字：一/ })
    await editor.getByLabel('补充', { exact: true }).fill('另行踏勘')
    await editor.getByLabel('情况', { exact: true }).focus()
    await expect(paragraph(secretary, '另行踏勘。')).toBeVisible()
    await expect(editor.getByText('已保存')).toBeVisible()
  })

  for (const [who, messages] of said) expect([who, messages]).toEqual([who, []])
})

const lampsHeading = async (board: BoardFixture, itemId: ItemId) =>
  (await minutesNow(board)).document.sections.find((s) => s.itemId === itemId)?.heading
