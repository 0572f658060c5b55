import { onTestFinished, expect, test as always } from 'vitest'
import type { LivePage } from '../../client/live/startMeetingPages.ts'
import { startMeetingPages } from '../../client/live/startMeetingPages.ts'
import { findBrowser } from '../../support/browser.ts'

const test = always.skipIf(findBrowser() === undefined)
const PATIENTLY = { timeout: 20_000 }
const OTHERS_WORDS = '别人写的话'
const OWN_WORDS = '自己写的话'

test('[Y28] a device keeps only what its person has written and is not saved yet, and nothing after sign-out', async () => {
  const hall = await startMeetingPages()
  onTestFinished(() => hall.stop())
  const open = async (role: string) => {
    const page = await hall.open(hall.links.find((link) => link.role === role)!.url)
    await page.until('live.isReady', PATIENTLY.timeout)
    return page
  }
  const [chair, member] = [await open('chair'), await open('member')]
  const state = hall.app.rooms.stateOf(await chair.see('live.me.committeeId'))!
  const issues = [...state.issue.values()]
  for (const { page } of [chair, member])
    await page.evaluate(`live.openNotes(${JSON.stringify({ kind: 'issue', id: issues[0]!.id })})`)
  const status = () => member.page.locator('[data-state]').getAttribute('data-state')
  await fieldOf(chair).fill(OTHERS_WORDS)
  await expect.poll(() => fieldOf(member).inputValue(), PATIENTLY).toBe(OTHERS_WORDS)

  const comeBack = await hall.outage()
  await expect.poll(status, PATIENTLY).toBe('offline')
  await fieldOf(member).press('End')
  await fieldOf(member).pressSequentially(OWN_WORDS)
  // Of another person on the same machine, who never signed out.
  await member.page.evaluate(PLANT)
  await expect.poll(async () => (await keptBy(member)).rows.join(), PATIENTLY).toContain('话')
  const offline = await keptBy(member)
  for (const sign of OWN_WORDS) expect(offline.rows.join()).toContain(sign)
  for (const kept of [offline.rows.join(), offline.rest]) {
    expect(kept).not.toContain('别人')
    for (const { title, description } of issues)
      for (const words of [title, description]) if (words) expect(kept).not.toContain(words)
  }

  await comeBack()
  await expect.poll(status, PATIENTLY).toBe('saved')
  await expect.poll(async () => (await keptBy(member)).rows, PATIENTLY).toEqual([PLANTED])
  expect(await member.see('live.signOut()')).toBe(true)
  await member.until("live.status === 'out'")
  const after = await keptBy(member)
  expect(after.rows).toEqual([])
  for (const words of [OWN_WORDS, OTHERS_WORDS, ...issues.map(({ title }) => title)])
    expect(after.rest).not.toContain(words)
}, 120_000)

const fieldOf = ({ page }: LivePage) => page.getByLabel('讨论意见')

const PLANTED = JSON.stringify({
  id: 'left',
  owner: 'somebody',
  name: 'notes.x.issue.y',
  update: 'x',
})
const PLANT = `new Promise((done) => {
  const open = indexedDB.open('meeting-board', 1)
  open.onsuccess = () => {
    const all = open.result.transaction(['notes'], 'readwrite')
    all.objectStore('notes').put(${PLANTED}, 'left')
    all.oncomplete = () => { open.result.close(); done() }
  }
})`

type Kept = { readonly rows: readonly string[]; readonly rest: string }
const keptBy = (page: LivePage) => page.see<Kept>(KEPT)

/** Everything that a browser keeps of an address, as text; bytes as the characters that they spell. */
const KEPT = `(async () => {
  const rows = await new Promise((done) => {
    const open = indexedDB.open('meeting-board', 1)
    open.onsuccess = () => {
      const names = [...open.result.objectStoreNames]
      const all = open.result.transaction(names)
      const rows = []
      for (const name of names)
        all.objectStore(name).getAll().onsuccess = (e) => rows.push(...e.target.result)
      all.oncomplete = () => { open.result.close(); done(rows) }
    }
  })
  const spelt = (_, value) => value instanceof Uint8Array ? new TextDecoder().decode(value) : value
  const files = await Promise.all((await caches.keys()).map(async (name) => {
    const cache = await caches.open(name)
    return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key)).text()))
  }))
  const rest = [{ ...localStorage }, { ...sessionStorage }, files, document.cookie]
  return { rows: rows.map((row) => JSON.stringify(row, spelt)), rest: JSON.stringify(rest) }
})()`
