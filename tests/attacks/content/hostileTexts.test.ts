import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MEETING, newProblem } from '../../support/builders.ts'
import { startBoard } from '../../support/startBoard.ts'
import { startHostile } from './hostileMeeting.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
const sources = (pattern: string) =>
  globSync(pattern, { cwd: ROOT }).map((file) => ({
    file,
    text: readFileSync(ROOT + file, 'utf8'),
  }))

const MARKUP = `<img src=x onerror=alert(1)><svg onload=alert(2)></svg><a href="javascript:alert(3)">点</a>"'><script>alert(4)</script></textarea></title>&lt;b&gt;\${7*7}{{7*7}}`

/** Tags with their attributes as a browser would read them. */
const tagsIn = (page: string): readonly string[] => page.match(/<[a-z!/][^>]*>/giu) ?? []

it('[X01] pages that the server writes show what people wrote as text', async () => {
  const { get } = await startHostile((what) => MARKUP + what)
  const pages = [
    '/paper',
    `/paper/${MEETING}`,
    '/paper?q=onerror',
    `/paper?q=${encodeURIComponent(MARKUP)}`,
    '/paper/none',
    '/verify',
  ]
  let shown = 0
  for (const path of pages) {
    const { text, headers } = await get(path)
    expect([path, headers.get('content-type')]).toEqual([path, 'text/html; charset=utf-8'])
    for (const tag of tagsIn(text)) {
      expect([path, tag]).toEqual([
        path,
        expect.not.stringMatching(
          /^<(img|svg|script|iframe|object|embed|base|meta http)|\son\w+=|javascript:/iu,
        ),
      ])
    }
    shown += text.split('&lt;img src=x onerror=alert(1)&gt;').length - 1
  }
  expect(shown).toBeGreaterThan(10)
})

it('[X01] what programs read comes as JSON or plain text, which no browser takes for a page', async () => {
  const { get } = await startHostile((what) => MARKUP + what)
  for (const path of [
    '/api/issues',
    '/api/meetings',
    `/api/meetings/${MEETING}`,
    `/api/meetings/${MEETING}/record`,
    `/api/meetings/${MEETING}/minutes.txt`,
    '/api/search?q=onerror',
    '/api/me',
  ]) {
    const { status, headers, text } = await get(path)
    expect([path, status, text.includes('onerror')]).toEqual([path, 200, true])
    expect(headers.get('content-type')).toMatch(/^(application\/json|text\/plain)/u)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

it('[X01] no screen of ours makes markup, code or an address of what people wrote', () => {
  const screens = sources('client/**/*.{ts,tsx}').filter(
    ({ file }) => !file.startsWith('client/dist'),
  )
  expect(screens.length).toBeGreaterThan(300)
  for (const { file, text } of screens) {
    const found =
      /dangerouslySetInnerHTML|\binnerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|new Function|\beval\(|srcDoc|DOMParser/u.exec(
        text,
      )
    expect([file, found?.[0]]).toEqual([file, undefined])
    // An address begins with a path of ours, or its maker stands in the list below.
    for (const [, address = ''] of text.matchAll(/\b(?:href|src)=\{((?:[^{}]|\{[^{}]*\})*)\}/gu))
      if (!/^`\/((archive|issues|api\/photos|paper\/in)\/|area\?c=)\$\{/u.test(address))
        expect(MADE_ELSEWHERE).toContain(`${file} ${address}`)
  }
})

/** Addresses that another function makes: of our own paths, of a photo's id, of digits. */
const MADE_ELSEWHERE = [
  'client/features/archive/ResultCard.tsx href',
  'client/features/archive/ResultCard.tsx hrefOf(result)',
  'client/features/intake/PhotoPicker.tsx photo.address',
  'client/features/issueCard/ContactLines.tsx `tel:${phone}`',
  'client/features/minutes/CheckCode.tsx path',
  'client/features/more/More.tsx href',
  'client/pages/ReaderHead.tsx to',
  'client/parts/IssueLine.tsx href',
  'client/parts/PhotoRow.tsx addressOf(id)',
  'client/parts/PhotoRow.tsx addressOf(photo)',
]

it('[X02] what is pasted is text: no field of ours takes markup', () => {
  for (const { file, text } of sources('client/**/*.tsx')) {
    expect([file, /contentEditable|designMode|execCommand/u.test(text)]).toEqual([file, false])
    expect([file, /text\/html|getData\(/u.test(text)]).toEqual([file, false])
  }
})

it('[X04] texts have limits, and the longest that are let in go through all that we make of them', async () => {
  const word = '长'.repeat(59)
  const emoji = '👨‍👩‍👧‍👦🏳️‍🌈é'.repeat(3)
  for (const text of [word, emoji, 'W'.repeat(59), 'ﷺ'.repeat(59), '\n'.repeat(20)]) {
    const { get } = await startHostile((what) => (text + what).slice(0, 60).toWellFormed())
    for (const path of [
      '/paper',
      `/paper/${MEETING}`,
      `/api/meetings/${MEETING}/minutes.docx`,
      `/api/meetings/${MEETING}/minutes.pdf`,
      `/api/meetings/${MEETING}/record.pdf`,
      '/api/issues.xlsx',
      '/api/issues.csv',
    ])
      expect([text, path, (await get(path)).status]).toEqual([text, path, 200])
  }
}, 120_000)

it('[X04] ten thousand lines, a line of a megabyte and a bomb of emoji are refused, and the server goes on', async () => {
  const board = await startBoard()
  const s2 = await board.member('S2')
  const issue = { ...newProblem, title: '路灯不亮' }
  const tooLong = {
    title: ['长'.repeat(61), '👨‍👩‍👧‍👦'.repeat(20)],
    description: ['行\n'.repeat(10_000), 'e\u0301'.repeat(5_000)],
    location: ['W'.repeat(101)],
  }
  for (const [field, texts] of Object.entries(tooLong))
    for (const text of texts) {
      const answer = await s2.press('addIssue', { issue: { ...issue, [field]: text } } as never)
      expect([field, answer]).toEqual([field, expect.objectContaining({ code: 'INVALID' })])
    }
  expect((await s2.press('addIssue', { issue } as never)).ok).toBe(true)
  const megabyte = { issue: { ...issue, description: 'x'.repeat(1_000_000) } }
  await expect(s2.press('addIssue', megabyte as never)).rejects.toThrow()
  const s3 = await board.member('S3')
  expect((await s3.press('addIssue', { issue } as never)).ok).toBe(true)
})
