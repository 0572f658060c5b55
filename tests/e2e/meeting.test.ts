import type { Page } from '@playwright/test'
import type { State } from '../../domain/state.ts'
import { expect, OFFICE, PHONE, SCREEN, test } from './support/openBoard.ts'

// One monthly meeting of the demo community in five browsers: the chair (顾闻舟) at an office PC, two
// members (温克勤, 卞水清) on phones, the recorder (卓欣) at a PC and the big screen. Eight more members are
// in the room without a page of ours to look at, so that there is a quorum of 10 out of 19.

const MEETING = 'M-2026-11'
const OTHERS = ['M-SE', 'M-F1', 'M-F2', 'M-F3', 'M-P06', 'M-P07', 'M-P08', 'M-P09']
const MOTION = '四村至原厂大门道路及三盏路灯移交事项上报古榕街道，移交前由齿轮公司设置临时照明。'

test('a committee holds its meeting', async ({ board }) => {
  test.setTimeout(240_000)
  const chair = await board.enter('M-FS', OFFICE)
  const wen = await board.enter('M-P02', PHONE)
  const bian = await board.enter('M-P05', PHONE)
  const recorder = await board.enter('O-REC', OFFICE)
  const screen = await board.enter('screen', SCREEN)

  await test.step('members check in; the chair opens with a quorum and not before', async () => {
    await expect(screen.getByText('扫码参会').first()).toBeVisible()
    await wen.getByRole('button', { name: '现场签到' }).click()
    await bian.getByRole('button', { name: '线上签到' }).click()
    await chair.getByRole('button', { name: '我签到' }).click()
    await expect(chair.getByText('到会3人，还差7人即可开会。')).toBeVisible()
    for (const id of OTHERS) await board.press(id, 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
    await expect(chair.getByText('到会11人，法定人数已到齐，可以开会。')).toBeVisible()
    await chair.getByRole('button', { name: '开会', exact: true }).click()
    await expect(chair.getByText('会议中').first()).toBeVisible()
  })

  await test.step('a member adds an issue from the phone', async () => {
    await tab(bian, '清单').click()
    await bian.getByRole('button', { name: '登记问题' }).first().click()
    const form = bian.getByRole('dialog')
    await form.getByLabel('一句话说明').fill('四村29栋楼顶热水器支架松动')
    await form.getByRole('radio', { name: '房屋安全' }).check()
    await form.getByLabel('地点').fill('四村29栋楼顶')
    await form.getByRole('button', { name: '提交' }).click()
    await expect(bian.getByText('已登记 CY-2611-55').first()).toBeVisible()
    const issues = [...(await board.state()).issue.values()]
    const added = issues.filter((i) => i.title === '四村29栋楼顶热水器支架松动')
    expect(added).toMatchObject([{ branchId: 'B4', status: 'REPORTED', channel: 'MEETING' }])
    await tab(bian, '会议').click()
  })

  await test.step('everybody follows the chair to an item', async () => {
    await chair
      .getByRole('button', { name: /老厂区道路路灯/ })
      .first()
      .click()
    await chair.getByRole('button', { name: '开始审议本项' }).click()
    for (const page of [wen, bian, screen])
      await expect(page.getByText('老厂区道路路灯修复和移交').first()).toBeVisible()
  })

  await test.step('the motion is written together in the notes and proposed', async () => {
    const draft = wen.getByRole('textbox', { name: '议案草稿' })
    await draft.fill(MOTION)
    await expect(chair.getByRole('textbox', { name: '议案草稿' })).toHaveValue(MOTION)
    await wen.getByRole('button', { name: '提出动议' }).click()
    const dialog = wen.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: /动议文字/ })).toHaveValue(MOTION)
    await dialog.getByRole('radio', { name: '记名投票', exact: true }).check()
    await dialog.getByRole('button', { name: '提出，文字定稿' }).click()
    await expect(chair.getByText('已定稿').first()).toBeVisible()
  })

  await test.step('an open vote, with a reload and a network cut in the middle', async () => {
    await chair.getByRole('button', { name: /^发起表决/ }).click()
    await expect(screen.getByText('已投').first()).toBeVisible()
    await wen.getByRole('button', { name: /反对/ }).click()
    await expect(wen.getByText('已记录：反对').first()).toBeVisible()
    await wen.reload()
    await expect(wen.getByText(/反对/).first()).toBeVisible()
    await wen.getByRole('button', { name: /赞成/ }).click()
    await expect(
      wen.getByText('已记录：赞成').or(wen.getByText('您投了：赞成')).first(),
    ).toBeVisible()

    await bian.context().setOffline(true)
    await bian.getByRole('button', { name: /赞成/ }).click()
    await expect(bian.getByText('赞成：未送达，自动重试').first()).toBeVisible()
    await bian.context().setOffline(false)
    await expect(bian.getByText('已记录：赞成').first()).toBeVisible({ timeout: 20_000 })

    const motionId = await openMotion(board)
    for (const id of OTHERS) await board.press(id, 'castBallot', { motionId, choice: 'APPROVE' })
    for (const page of [wen, bian, screen, recorder])
      await expect(page.getByText(/赞成\s*10/)).toHaveCount(0)
    await chair.getByRole('button', { name: /赞成/ }).first().click()
    await expect(chair.getByText('已记录：赞成').first()).toBeVisible()
    await chair.getByRole('button', { name: '结束表决' }).first().click()
    await expect(screen.getByText('通过', { exact: true }).first()).toBeVisible()
    await expect(chair.getByText('通过').first()).toBeVisible()
    const decided = (await board.state()).motion.get(motionId)
    expect(decided).toMatchObject({
      phase: 'DECIDED',
      tally: { approve: 11, against: 0, passed: true },
    })
  })

  await test.step('the chair assigns a task; the owner’s unit sees it', async () => {
    await chair.getByRole('button', { name: /^交办/ }).first().click()
    const dialog = chair.getByRole('dialog')
    await dialog.getByRole('searchbox').fill('wkq')
    await dialog.getByRole('radio', { name: /温克勤/ }).check()
    await dialog.getByRole('textbox', { name: '任务' }).fill('协调路灯移交，移交前巡查临时照明')
    await dialog.getByRole('button', { name: '交办', exact: true }).click()
    await expect(dialog).toBeHidden()
    await wen.getByRole('button', { name: '知道了' }).last().click()
    await tab(wen, '我的').click()
    await expect(wen.getByText('协调路灯移交，移交前巡查临时照明').first()).toBeVisible()
    await wen.getByRole('button', { name: '签收', exact: true }).click()
    await expect(wen.getByText('已签收').first()).toBeVisible()
    await tab(wen, '会议').click()
  })

  await test.step('a secret vote: counted, and nobody knows whose', async () => {
    await chair
      .getByRole('button', { name: /五村41栋外墙/ })
      .first()
      .click()
    await chair.getByRole('button', { name: '开始审议本项' }).click()
    const item = [...(await board.state()).item.values()].find((i) =>
      i.title.startsWith('五村41栋外墙'),
    )
    await board.press('M-SE', 'proposeMotion', {
      itemId: item?.id,
      method: 'SECRET_BALLOT',
      text: '动用共建资金4.5万元，完成外墙安全鉴定并加装防护网。',
    })
    await chair.getByRole('button', { name: /^发起表决/ }).click()
    const motionId = await openMotion(board)
    for (const [page, choice] of [
      [wen, '赞成'],
      [bian, '反对'],
      [chair, '赞成'],
    ] as const) {
      await page
        .getByRole('button', { name: new RegExp(choice) })
        .first()
        .click()
      await expect(page.getByText('已投入票箱').first()).toBeVisible({ timeout: 20_000 })
    }
    const choices = [...(await board.state()).secretBallot.values()].map((b) => b.choice)
    expect(choices.toSorted()).toEqual(['AGAINST', 'APPROVE', 'APPROVE'])
    expect(
      [...(await board.state()).ballot.values()].filter((b) => b.motionId === motionId),
    ).toEqual([])
    const close = chair.getByRole('button', { name: '结束表决' }).first()
    await close.click()
    await chair.getByRole('dialog').getByRole('button', { name: /结束/ }).click()
    await expect(screen.getByText('暂缓').first()).toBeVisible()
  })

  await test.step('adjourned: everybody reads the minutes', async () => {
    await chair.getByRole('button', { name: '散会', exact: true }).click()
    await chair.getByRole('dialog').getByRole('button', { name: '散会' }).click()
    await expect(screen.getByText(/散会/).first()).toBeVisible()
    await chair.getByRole('link', { name: '查看会议纪要' }).first().click()
    await readsMinutes(chair)
    await chair.getByRole('button', { name: '核对票箱' }).click()
    const urn = chair.getByRole('dialog')
    await expect(urn.getByText('3张选票的签名全部有效，重新计票与公布的结果一致。')).toBeVisible()
    await expect(urn.getByText('赞成2票，反对1票，弃权0票')).toBeVisible()
    await recorder.goto(`${board.origin}/archive/${MEETING}`)
    await readsMinutes(recorder)
    await wen.getByRole('button', { name: '知道了' }).last().click()
    await wen.getByRole('link', { name: '查看会议纪要' }).first().click()
    await expect(wen.getByText('纪要正在起草，签发后可以查阅')).toBeVisible()
    await board.press('M-FS', 'signMinutes', { meetingId: MEETING })
    await readsMinutes(wen)
  })
})

const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) })

const openMotion = async (board: { state(): Promise<State> }) => {
  let id = ''
  await expect(async () => {
    const motion = [...(await board.state()).motion.values()].find((m) => m.phase === 'VOTING')
    expect(motion).toBeTruthy()
    id = motion?.id ?? ''
  }).toPass({ timeout: 10_000 })
  return id
}

const readsMinutes = async (page: Page) => {
  await expect(page.getByText('〔2026〕11号').first()).toBeVisible()
  await expect(page.getByText(/应到委员19人，实到11人/).first()).toBeVisible()
  await expect(
    page.getByText(/记名投票：应到19人，到会11人，赞成11票，反对0票，弃权0票，通过/).first(),
  ).toBeVisible()
  await expect(
    page.getByText(/无记名投票：应到19人，到会11人，赞成2票，反对1票/).first(),
  ).toBeVisible()
  await expect(page.getByText(/未及审议/).first()).toBeVisible()
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(/卞水清[^。；）]{0,6}反对/)
}
