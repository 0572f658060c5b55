import { afterAll, beforeAll, expect, test as always } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { findBrowser } from '../../support/browser.ts'
import { COMMITTEE, startDocuments } from '../../server/documents/startDocuments.ts'
import { startNotesPages } from './startNotesPages.ts'

const test = always.skipIf(findBrowser() === undefined)
let browser: Awaited<ReturnType<typeof startNotesPages>>
beforeAll(async () => {
  if (findBrowser() !== undefined) browser = await startNotesPages()
})
afterAll(() => browser?.stop())

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })

async function two() {
  const { url } = await startDocuments()
  return Promise.all([browser.open(url, ROOM, 'zhang'), browser.open(url, ROOM, 'wang')])
}

test('nobody ever sees the letters of somebody’s pinyin, only the words', async () => {
  const [a, b] = await two()
  const seen = await b.record()
  await a.putCaret(0)
  for (const [letters, word] of [
    [['l', 'lu', 'lud', 'lude', 'ludeng'], '路灯'],
    [['h', 'hu', 'huai', 'huail', 'huaile'], '坏了'],
  ] as const) {
    for (const step of letters) await a.compose(step)
    expect(await a.value()).toMatch(/[a-z]+$/)
    await a.accept(word)
  }
  await b.reads('路灯坏了')
  await a.reads('路灯坏了')
  expect((await seen()).join('|')).not.toMatch(/[a-z]/)
})

test('what others write during a composition is kept, and the composition goes on', async () => {
  const [a, b] = await two()
  await a.putCaret(0)
  await a.accept('路灯')
  await b.reads('路灯')
  await a.putCaret(2)
  await a.compose('huai')
  await b.putCaret(0)
  await b.accept('三单元')
  await b.putCaret(5)
  await b.accept('！')
  await b.reads('三单元路灯！')
  // Held back: the field shows what is being composed, and nothing moves under it.
  expect(await a.value()).toBe('路灯huai')
  await a.compose('huaile')
  await a.accept('坏了')
  await a.reads('三单元路灯坏了！')
  await b.reads('三单元路灯坏了！')
  expect(await a.caret()).toEqual([7, 7])
})

test('a composition over selected words replaces them, and keeps what others put between', async () => {
  const [a, b] = await two()
  await a.putCaret(0)
  await a.accept('楼道灯坏')
  await b.reads('楼道灯坏')
  await a.putCaret(0, 2)
  await a.compose('wai')
  await b.putCaret(1)
  await b.accept('新')
  await b.reads('楼新道灯坏')
  await a.accept('外墙')
  await a.reads('外墙新灯坏')
  await b.reads('外墙新灯坏')
})

test('a composition that is given up changes nothing for anybody', async () => {
  const [a, b] = await two()
  await a.putCaret(0)
  await a.accept('好')
  await b.reads('好')
  await a.putCaret(1)
  await a.compose('ma')
  await b.putCaret(0)
  await b.accept('很')
  await b.reads('很好')
  await a.compose('')
  await a.accept('')
  await a.page.locator('textarea').blur()
  await a.reads('很好')
  expect(await b.value()).toBe('很好')
})

test('the caret and the selection stay where the person put them', async () => {
  const [a, b] = await two()
  await a.putCaret(0)
  await a.accept('请物业修路灯')
  await b.reads('请物业修路灯')
  await a.putCaret(4)
  await b.putCaret(0)
  await b.accept('今天')
  await a.reads('今天请物业修路灯')
  expect(await a.caret()).toEqual([6, 6])
  await b.putCaret(8)
  await b.accept('。')
  await a.reads('今天请物业修路灯。')
  expect(await a.caret()).toEqual([6, 6])
  await a.putCaret(3, 5)
  await b.putCaret(0, 2)
  await b.page.keyboard.press('Delete')
  await a.reads('请物业修路灯。')
  expect(await a.caret()).toEqual([1, 3])
})

test('undo takes back one’s own writing and nobody else’s, by key and by button', async () => {
  const [a, b] = await two()
  await a.putCaret(0)
  await a.accept('甲写的')
  await b.reads('甲写的')
  await b.putCaret(3)
  await b.accept('乙写的')
  await a.reads('甲写的乙写的')
  await a.page.keyboard.press('Control+z')
  await b.reads('乙写的')
  await a.page.keyboard.press('Control+y')
  await b.reads('甲写的乙写的')
  await b.page.getByRole('button', { name: /撤销/ }).click()
  await a.reads('甲写的')
  await b.page.keyboard.press('Control+z')
  expect(await b.value()).toBe('甲写的')
})

test('two people who type 200 times in one field lose no character', async () => {
  const [a, b] = await two()
  const seed = Date.now() % 1_000_000
  let state = seed
  const random = (n: number): number => (state = (state * 48_271 + 11) % 2_147_483_647) % n
  const written = new Set<string>()
  await Promise.all([a.putCaret(0), b.putCaret(0)])
  for (let step = 0; step < 100; step += 1) {
    await Promise.all(
      [a, b].map(async (tab, who) => {
        // Every character is its own, so that a lost or doubled one can be named.
        const own = String.fromCharCode(0x4e00 + 2 * step + who)
        written.add(own)
        const length = (await tab.value()).length
        if (random(3) === 0) await tab.putCaret(random(length + 1))
        if (random(2) === 0) {
          await tab.compose('x')
          await tab.compose('xy')
        }
        await tab.accept(own)
      }),
    )
  }
  await a.page.waitForSelector('main[data-state=saved]')
  await b.page.waitForSelector('main[data-state=saved]')
  await b.reads(await a.value())
  const text = await a.value()
  expect([...text].sort().join(''), `seed ${seed}`).toBe([...written].sort().join(''))
})

test('a page offline keeps its writing in IndexedDB over a reload, and brings it once', async () => {
  const { url, gateway } = await startDocuments()
  const a = await browser.open(url, ROOM, 'zhang')
  await a.putCaret(0)
  await a.accept('路灯')
  await a.page.waitForSelector('main[data-state=saved]')
  await a.page.context().setOffline(true)
  gateway.closeSession('zhang', 4503)
  await a.page.waitForSelector('main[data-state=offline]')
  await a.accept('坏了')
  await a.page.waitForTimeout(400)
  await a.page.context().setOffline(false)
  await a.page.reload()
  await a.page.waitForSelector('main[data-state=saved]')
  await a.reads('路灯坏了')
  const b = await browser.open(url, ROOM, 'wang')
  await b.reads('路灯坏了')
})
