import type { Page } from '@playwright/test'
import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'

const NAME = '周志芬'
const NUMBER = '10055500000'
const ISSUE = 'CY-2611-01'

test('whoever reports leaves a contact; it is sealed, shown masked, and whole for a reason', async ({
  board,
}) => {
  const phone = await board.enter('M-P01', PHONE)
  await phone.goto(`${board.origin}/issues`)
  await phone.getByRole('button', { name: '登记问题' }).click()
  const form = phone.getByRole('dialog', { name: '登记问题' })
  await form.getByLabel('一句话说明').fill('一村2栋楼道灯不亮')
  await form.getByRole('radio', { name: '电气通信' }).check()
  await form.getByLabel('地点').fill('一村2栋')
  await form.getByText('留联系方式').click()
  await form.getByLabel('怎样称呼').fill(NAME)
  await form.getByLabel('电话', { exact: true }).fill(NUMBER)

  await test.step('without consent nothing is sent', async () => {
    await form.getByRole('button', { name: '提交' }).click()
    await expect(form.getByText('请填写称呼和电话，并征得本人同意')).toBeVisible()
    await expect(form.getByText(/只用于回访与评价，问题办结满180天后删除/)).toBeVisible()
  })
  await test.step('nothing of it is kept on the device', async () => {
    expect(await keptOn(phone)).toContain('一村2栋楼道灯不亮')
    expect(await keptOn(phone)).not.toContain(NUMBER)
    expect(await keptOn(phone)).not.toContain(NAME)
  })
  await form.getByLabel(/只用于回访与评价/).check()
  await form.getByRole('button', { name: '提交' }).click()
  await expect(phone.getByText(/已登记 CY-2611-\d+，联系方式已密存/)).toBeVisible()
  await phone.getByRole('button', { name: '查看' }).click()

  const block = (page: Page) => page.getByRole('region', { name: '联系方式' })
  await test.step('the person who reported sees it masked', async () => {
    await expect(block(phone).getByText('周**')).toBeVisible()
    await expect(block(phone).getByText('100****0000')).toBeVisible()
    await expect(phone.getByText(NUMBER)).toHaveCount(0)
  })
  await test.step('and whole, once there is a reason', async () => {
    await block(phone).getByRole('button', { name: '查看', exact: true }).click()
    const why = phone.getByRole('dialog', { name: /查看联系方式/ })
    await expect(why.getByRole('button', { name: '查看' })).toHaveAttribute('title', '请选择事由')
    await why.getByRole('radio', { name: '回访与评价' }).check()
    await why.getByLabel('补充说明').fill('问问灯亮了没有')
    await why.getByRole('button', { name: '查看' }).click()
    await expect(block(phone).getByRole('link', { name: NUMBER })).toBeVisible()
    await expect(block(phone).getByText(NAME)).toBeVisible()
    await block(phone).getByRole('button', { name: '收起' }).click()
    await expect(phone.getByText(NUMBER)).toHaveCount(0)
    expect(await keptOn(phone)).not.toContain(NUMBER)
  })
  const address = new URL(phone.url()).pathname

  await test.step('another member has no such block', async () => {
    const other = await board.enter('M-P02', PHONE)
    await other.goto(`${board.origin}${address}`)
    await expect(other.getByRole('region', { name: '基本情况' })).toBeVisible()
    await expect(block(other)).toHaveCount(0)
  })
  await test.step('the first secretary sees who looked, and no contact', async () => {
    const chair = await board.enter('M-FS', OFFICE)
    await chair.goto(`${board.origin}${address}`)
    await expect(block(chair).getByText(/联系方式由书记、专职委员/)).toBeVisible()
    await expect(block(chair).getByText('周**')).toHaveCount(0)
    await block(chair).getByRole('button', { name: '查看记录 1' }).click()
    const log = chair.getByRole('dialog', { name: '联系方式查看记录' })
    await expect(log.getByText('回访与评价：问问灯亮了没有')).toBeVisible()
    await expect(log.getByText('邵远航')).toBeVisible()
  })
  await test.step('the secretary erases it when the resident takes the consent back', async () => {
    const secretary = await board.enter('M-SE', OFFICE)
    await secretary.goto(`${board.origin}${address}`)
    await block(secretary).getByRole('button', { name: '删除' }).click()
    const sure = secretary.getByRole('dialog', { name: /删除联系方式/ })
    await sure.getByRole('button', { name: '删除' }).click()
    await expect(block(secretary).getByText(/已于.*删除/)).toBeVisible()
    await expect(block(secretary).getByText('周**')).toHaveCount(0)
  })
})

test('a contact that was forgotten is added on the page of the issue', async ({ board }) => {
  const page = await board.enter('O-B1', PHONE)
  await page.goto(`${board.origin}/issues/${ISSUE}`)
  const block = page.getByRole('region', { name: '联系方式' })
  await expect(block.getByText('没有登记联系方式')).toBeVisible()
  await block.getByRole('button', { name: '登记联系方式' }).click()
  const dialog = page.getByRole('dialog', { name: /登记联系方式/ })
  await dialog.getByLabel('怎样称呼').fill(NAME)
  await dialog.getByLabel('电话', { exact: true }).fill('电话1005550')
  await expect(dialog.getByText('电话号码不对，请检查')).toBeVisible()
  await dialog.getByLabel('电话', { exact: true }).fill('100 5550 0000')
  await dialog.getByLabel('住址').fill('一村2栋3单元501室')
  await dialog.getByLabel(/只用于回访与评价/).check()
  await dialog.getByRole('button', { name: '密存' }).click()
  await expect(block.getByText('一村2栋', { exact: true })).toBeVisible()
  await expect(page.getByText('501')).toHaveCount(0)
})

/** Everything that the page has left on the device. */
const keptOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no database'))
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => (all.onsuccess = resolve))
        texts.push(JSON.stringify(all.result))
      }
      database.close()
    }
    return texts.join('\n')
  })

test('a telephone number in what members write together is pointed out to all and taken out', async ({
  board,
}) => {
  const [page, other] = [await board.enter('M-SE', OFFICE), await board.enter('M-P01', PHONE)]
  for (const one of [page, other]) await one.goto(`${board.origin}/issues/${ISSUE}`)
  const discussion = (one: Page) => one.getByRole('textbox', { name: '讨论意见' })
  await expect(discussion(page)).toBeEditable()
  await discussion(page).pressSequentially('先找楼栋长，电话13812345678，再看现场')
  for (const one of [page, other]) await expect(one.getByText(/这里有电话号码/)).toBeVisible()
  await discussion(other).press('End')
  await other.getByRole('button', { name: '替我隐去' }).click()
  for (const one of [page, other]) {
    await expect(discussion(one)).toHaveValue('先找楼栋长，电话〔电话〕，再看现场')
    await expect(one.getByText(/这里有电话号码/)).toHaveCount(0)
  }
})

test('a reason that names a telephone number is pointed out, and taken out at one press', async ({
  board,
}) => {
  const page = await board.enter('M-SE', OFFICE)
  await page.goto(`${board.origin}/issues/${ISSUE}`)
  await page.getByRole('button', { name: '操作', exact: true }).click()
  await page.getByRole('button', { name: /研判分级/ }).click()
  const dialog = page.getByRole('dialog', { name: /研判分级/ })
  await dialog.getByLabel('研判理由').fill('王阿姨138 1234 5678来问过')
  await expect(dialog.getByText(/这里有电话号码/)).toBeVisible()
  await dialog.getByRole('button', { name: '替我隐去' }).click()
  await expect(dialog.getByLabel('研判理由')).toHaveValue('王阿姨〔电话〕来问过')
  await expect(dialog.getByLabel('研判理由')).toBeFocused()
})
