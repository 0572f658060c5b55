import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'
import {
  ADDITION,
  button,
  CAME,
  dialog,
  editorOf,
  field,
  FINDING,
  holdMeeting,
  isAccessible,
  MEETING,
  minutesNow,
  paragraph,
  rewrite,
  watchPolicy,
} from './support/minutesMeeting.ts'

// The minutes of the demo community's meeting from draft to issue: the recorder (卓欣), the first
// secretary (顾闻舟) and the secretary at office PCs, two members (温克勤, 卞水清) on phones.

const SILENT = CAME.filter((id) => !['M-P02', 'M-P05'].includes(id))

test('minutes are edited, signed, confirmed, objected to and issued', async ({ board }) => {
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
    const editor = editorOf(recorder, /^修改文字：.*路灯/)
    const finding = field(editor, '情况')
    await finding.fill(FINDING)
    await expect(editor.getByText('未保存', { exact: true })).toBeVisible()
    await recorder.reload()
    await expect(finding).toHaveValue(FINDING)
    await field(editor, '补充').fill(ADDITION)
    await finding.focus()
    await expect(editor.getByText('已保存')).toBeVisible()
    await expect(finding).toHaveValue(`${FINDING}。`)
    await expect(paragraph(recorder, `${ADDITION}。`)).toBeVisible()
    expect((await minutesNow(board)).document.sections.find((s) => s.itemId === itemId)).toEqual(
      expect.objectContaining({ finding: `${FINDING}。`, addition: `${ADDITION}。` }),
    )
    await field(editor, '补充').fill('赞成10票')
    await button(recorder, '保存').click()
    await expect(editor.getByText(/票数、人数由系统按记录填写/)).toBeVisible()
    await isAccessible(recorder)
    await field(editor, '补充').fill('联系人电话13812345678')
    await finding.focus()
    await expect(editor.getByText('未保存', { exact: true })).toBeVisible()
    await button(recorder, '替我隐去').click()
    await expect(field(editor, '补充')).toHaveValue('联系人电话〔电话〕')
    expect((await minutesNow(board)).text).not.toContain('13812345678')
    await field(editor, '补充').fill(ADDITION)
    await finding.focus()
    await expect(editor.getByText('已保存')).toBeVisible()
    await expect(button(recorder, '签发')).toHaveCount(0)
  })

  await test.step('[M47] two write the same paragraph: both texts are shown, nothing is lost', async () => {
    const editor = editorOf(recorder, /^修改文字：.*路灯/)
    const addition = field(editor, '补充')
    // What the secretary writes does not come to this page before the recorder saves.
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    const file = `${board.origin}/api/meetings/${MEETING}`
    await recorder.route(file, async (route) => {
      await held
      await route.continue()
    })
    await rewrite(board, 'M-SE', itemId, { addition: '移交前由物业巡查' })
    await addition.fill('移交前由社区每日巡查')
    await button(recorder, '保存').click()
    await expect(editor.getByText(/没有保存：纪要已被他人修改/)).toBeVisible()
    await expect(addition).toHaveValue('移交前由社区每日巡查')
    release()
    await expect(editor.getByText('移交前由物业巡查。')).toBeVisible()
    await recorder.unroute(file)
    await isAccessible(recorder)
    await recorder.reload()
    await expect(addition).toHaveValue('移交前由社区每日巡查')
    await expect(editor.getByText('移交前由物业巡查。')).toBeVisible()
    expect((await minutesNow(board)).text).toContain('移交前由物业巡查。')
    await button(recorder, '保存我写的').click()
    await expect(editor.getByText('已保存')).toBeVisible()
    await rewrite(board, 'M-SE', itemId, { addition: ADDITION })
    await expect(addition).toHaveValue(`${ADDITION}。`)
  })

  await test.step('an input method composes: nothing is shown or saved half-typed', async () => {
    const editor = editorOf(recorder, /^修改文字：.*五村41栋/)
    await field(editor, '情况').fill('')
    await field(editor, '情况').focus()
    const ime = await recorder.context().newCDPSession(recorder)
    const compose = (text: string) =>
      ime.send('Input.imeSetComposition', {
        ...{ text, selectionStart: text.length, selectionEnd: text.length },
      })
    for (const text of ['w', 'wa', 'wai', 'waiqiang']) await compose(text)
    await expect(field(editor, '情况')).toHaveValue('waiqiang')
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
    await rewrite(board, 'O-REC', itemId, { addition: '' })
    await expect(dialog(first).getByRole('alert').first()).toContainText('草稿刚刚又被修改')
    await button(first, '取消').click()
    await button(first, '签发').click()
    await isAccessible(first)
    const late = editorOf(recorder, /^修改文字：.*一户一表/)
    await field(late, '情况').fill('还没有写完的一段')
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
    const { sections } = (await minutesNow(board)).document
    const heading = sections.find((s) => s.itemId === itemId)?.heading
    await button(bian, '对某一项提出异议').click()
    await dialog(bian)
      .getByLabel('对哪一项')
      .selectOption({ label: heading ?? '' })
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

  for (const [who, messages] of said) expect([who, messages]).toEqual([who, []])
})
