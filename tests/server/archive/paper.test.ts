import { expect, it } from 'vitest'
import { pairId } from '../../../domain/ids.ts'
import { MEETING } from '../../support/builders.ts'
import type { Board } from '../../support/startBoard.ts'
import {
  bringTo,
  cookieOf,
  ended,
  EVERYBODY,
  get,
  PHASES,
  READERS,
  seedOther,
  startEnded,
  superior,
} from './ended.ts'

// The archive on paper: no script, no inline style, and only what the reader may read.

const paper = (board: Board, cookie: string, path = '/paper') => get(board, path, cookie)
const SHEET = `/paper/${MEETING}`

it('[M46] on paper, too, minutes are for who may read them now', { timeout: 60_000 }, async () => {
  const h = ended()
  const board = await startEnded(h)
  const cookies = new Map<string, string>()
  for (const id of EVERYBODY) cookies.set(id, await cookieOf(board, id))
  for (const phase of PHASES) {
    await bringTo(board, h, phase)
    for (const id of EVERYBODY) {
      const cookie = cookies.get(id) ?? ''
      const reads = (READERS[phase] as readonly string[]).includes(id)
      const list = await paper(board, cookie)
      expect([list.status, list.text.includes('2026年第11次')], id).toEqual([200, true])
      expect(list.text.includes('〔2026〕11号'), `${id} ${phase}`).toBe(reads)
      const sheet = await paper(board, cookie, SHEET)
      expect(sheet.status, `${id} ${phase}`).toBe(reads ? 200 : 404)
      expect(sheet.text.includes('现将议定事项纪要如下')).toBe(reads)
      const found = await paper(board, cookie, '/paper?q=现将议定')
      expect(found.text.includes('<mark>现将议定</mark>'), `${id} ${phase}`).toBe(reads)
    }
  }
})

it('a page has no script, no style of its own and no address elsewhere, and its policy forbids them', async () => {
  const h = ended()
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  for (const path of ['/paper', '/paper?q=消防', SHEET, '/paper/none']) {
    const response = await fetch(board.origin() + path, { headers: { cookie } })
    const text = await response.text()
    expect(text, path).not.toMatch(/<script|style=|<style|javascript:|https?:\/\//iu)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
  expect((await get(board, '/pages.css', '')).status).toBe(200)
})

it('[X01] what members typed is text on every page', async () => {
  const h = ended()
  const evil = `<img src=x onerror=alert(1)>"'</title><script>`
  h.patch('issue', 'I2', { title: evil })
  h.patch('committee', 'C1', { name: evil })
  const document = h.get('minutes', MEETING).document
  const [first] = document.sections
  h.patch('minutes', MEETING, {
    document: {
      ...document,
      mark: evil,
      opening: evil,
      sections: [{ ...first!, itemId: '"><b>' as never, heading: evil, decision: evil }],
      people: [{ label: evil, names: [evil] }],
    },
  } as never)
  h.patch('seat', 'S5', { name: evil, post: evil })
  h.patch('unit', 'U5', { shortName: evil })
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  for (const path of [
    '/paper',
    SHEET,
    '/paper?q=onerror',
    `/paper?q=${encodeURIComponent(evil)}`,
  ]) {
    const { text, status } = await paper(board, cookie, path)
    expect(status, path).toBe(200)
    expect(text, path).toContain('&lt;img src=x')
    expect(text, path).not.toMatch(/<img|<script|<b>"|" onerror/iu)
  }
})

it('the form finds without JavaScript, keeps what was typed, and turns pages', async () => {
  const h = ended()
  const source = h.get('issue', 'I1')
  for (let n = 0; n < 30; n += 1) h.put('issue', { ...source, id: `N${n}`, no: `N-${n}` } as never)
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  const query = 'q=通道被占&year=2026&kind=ISSUE&docNo=&category=LIVELIHOOD&unit=&status='
  const first = (await paper(board, cookie, `/paper?${query}`)).text
  expect(first).toContain('value="通道被占"')
  expect(first).toMatch(/<option value="2026" selected>/u)
  const next = /href="([^"]+)" rel="next"/u.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = (await paper(board, cookie, next)).text
  expect(second).toContain('第2页')
  expect(second.match(/<li>/gu)).toHaveLength(11)
  expect(second).not.toContain('rel="next"')
  expect((await paper(board, cookie, '/paper?q=没有的词')).text).toContain('没有找到')
  for (const wrong of ['year=x', 'q=a&q=b', 'page=0', 'else=1'])
    expect((await paper(board, cookie, `/paper?${wrong}`)).status, wrong).toBe(400)
})

it('results lead to the section, with what has become of its tasks', async () => {
  const h = ended()
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  const { text } = await paper(board, cookie, '/paper?q=施划')
  expect(text).toContain(`href="${SHEET}#item-A1"`)
  const sheet = (await paper(board, cookie, SHEET)).text
  expect(sheet).toContain('<section id="item-A1">')
  expect(sheet).toMatch(/已交办/u)
})

it('[P12] superiors have the same pages for the committees of their area', async () => {
  const h = ended()
  const board = await startEnded(h)
  await seedOther(board, h, 'C3', { name: '别区社区', districtName: '别区' })
  const sub = await superior(board, 'SUBDISTRICT', pairId('江岸区', '古榕街道'))
  const at = `/paper/in/C1/${MEETING}`
  expect((await paper(board, sub)).text).toContain('href="/paper/in/C1"')
  expect((await paper(board, sub, '/paper/in/C1')).text).toContain('纪要还没有印发')
  expect((await paper(board, sub, at)).status).toBe(404)
  await bringTo(board, h, 'SIGNED')
  await bringTo(board, h, 'ISSUED')
  const sheet = await paper(board, sub, at)
  expect(sheet.text).toContain('现将议定事项纪要如下')
  // How far tasks are is the members' business.
  expect(sheet.text).not.toContain('class="progress"')
  expect((await paper(board, sub, '/paper?q=现将议定')).text).toContain(`href="${at}"`)
  for (const path of ['/paper/in/C3', `/paper/in/C3/${MEETING}`, SHEET, '/paper/in/none'])
    expect((await paper(board, sub, path)).status, path).toBe(404)
})

it('whoever has not signed in, and the big screen, are told to sign in', async () => {
  const board = await startEnded(ended())
  const { auth } = board.app
  const holder = { committeeId: 'C1', screen: true as const }
  const { token } = await auth.issueLink({ holder, name: '大屏', createdBy: 'test' })
  const { signIn } = await import('../../../server/rehearse/signIn.ts')
  for (const cookie of ['', await signIn(board.origin(), token)])
    for (const path of ['/paper', '/paper?q=消防', SHEET, '/paper/in/C1']) {
      const { status, text } = await paper(board, cookie, path)
      expect([status, text.includes('请先登录')], path).toEqual([401, true])
    }
})
