import { expect, it } from 'vitest'
import type { SearchPage } from '../../../server/search/search.ts'
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
} from '../archive/ended.ts'

const find = async (board: Board, cookie: string, query: Record<string, string>) => {
  const answer = await get(board, `/api/search?${new URLSearchParams(query)}`, cookie)
  expect(answer.status, JSON.stringify(query)).toBe(200)
  return answer.json as SearchPage
}
const kindsOf = (page: SearchPage) => page.results.map((r) => r.facts.kind)
const titlesOf = (page: SearchPage) => page.results.map((r) => r.title.text)

it('words of two characters and more, single characters of titles, first letters, in any case and width', async () => {
  const h = ended()
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  const titles = async (q: string) => titlesOf(await find(board, cookie, { q }))
  const issue = 'CY-2611-I1 消防通道被占用'
  const section = '一、关于消防通道被占用'
  for (const q of [
    '消防',
    '防通',
    '通道被占',
    '消防通道被占用',
    '消防 占用',
    'xftd',
    'XFTD',
    'ＸＦＴＤ',
    '消',
  ])
    expect(await titles(q), q).toEqual(expect.arrayContaining([issue, section]))
  // In what is said of it, and not as a single character.
  expect(await titles('基齿苑')).toEqual([issue])
  expect(await titles('齿苑门口停满')).toEqual([issue])
  expect(await titles('苑')).not.toContain(issue)
  // All pairs are there, the word is not.
  expect(await titles('道被占用消防通')).toEqual([])
  expect(await titles('施划')).toEqual([section, '施划禁停标线'])
  expect(await titles('cysq')).toContain('齿苑社区“大党委”党建联席会议纪要 〔2026〕11号')
  expect(await titles('没有的词')).toEqual([])
  expect(await titles('cy-2611-i1')).toEqual([issue])
})

it('year, kind, number, unit, category, outcome, owner and status narrow it', async () => {
  const h = ended()
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  const titles = async (query: Record<string, string>) => titlesOf(await find(board, cookie, query))
  expect(await titles({ year: '2025' })).toEqual([])
  expect((await titles({ year: '2026' })).length).toBeGreaterThan(5)
  expect(await titles({ kind: 'TASK' })).toEqual(['施划禁停标线'])
  expect(await titles({ outcome: 'PASSED' })).toEqual(['一、关于消防通道被占用'])
  expect(await titles({ outcome: 'CARRIED_OVER' })).toHaveLength(3)
  expect(await titles({ owner: 'S5' })).toEqual(['一、关于消防通道被占用', '施划禁停标线'])
  expect(await titles({ unit: 'U2' })).toEqual(['一、关于消防通道被占用', '施划禁停标线'])
  expect(await titles({ unit: 'U1' })).toEqual([])
  expect(await titles({ kind: 'TASK', status: 'ASSIGNED' })).toHaveLength(1)
  expect(await titles({ kind: 'TASK', status: 'CLOSED' })).toEqual([])
  expect(await titles({ kind: 'ISSUE', category: 'LIVELIHOOD' })).toHaveLength(3)
  expect(await titles({ category: 'GREENING' })).toEqual([])
  for (const docNo of ['〔2026〕11号', '2026 11', '11'])
    expect((await find(board, cookie, { docNo })).results).toHaveLength(5)
  expect(await titles({ docNo: '〔2026〕12号' })).toEqual([])
  expect(await titles({ docNo: '号' })).toEqual([])
  expect(
    await titles({ q: '消防', kind: 'ISSUE', year: '2026', category: 'LIVELIHOOD' }),
  ).toHaveLength(1)
  // Fields that a form sends empty are not there.
  expect(await titles({ q: '施划', year: '', unit: '', outcome: '', owner: '' })).toHaveLength(2)
})

it(
  '[M46] minutes are found by who may read them now, and nobody learns that there is something',
  { timeout: 60_000 },
  async () => {
    const h = ended()
    const board = await startEnded(h)
    const cookies = new Map<string, string>()
    for (const id of EVERYBODY) cookies.set(id, await cookieOf(board, id))
    for (const phase of PHASES) {
      await bringTo(board, h, phase)
      for (const id of EVERYBODY) {
        const cookie = cookies.get(id) ?? ''
        const reads = (READERS[phase] as readonly string[]).includes(id)
        for (const query of [
          { q: '现将议定事项', docNo: '〔2026〕11号' },
          { outcome: 'PASSED' },
          { kind: 'MINUTES', unit: 'U5', status: phase },
        ]) {
          const { results, more } = await find(board, cookie, query as Record<string, string>)
          expect(results.length > 0, `${id} ${phase} ${JSON.stringify(query)}`).toBe(reads)
          expect(more).toBe(false)
        }
        // What stands on the board is found by every seat.
        const onBoard = kindsOf(await find(board, cookie, { q: '消防' }))
        expect(onBoard).toEqual(expect.arrayContaining(['ISSUE']))
      }
    }
  },
)

it('[M46] a correction is found by its keepers until it is issued; then it is all that is found', async () => {
  const h = ended()
  h.does('S1', 'signMinutes', { meetingId: MEETING })
  h.now += 5 * 86_400_000
  h.does('S2', 'issueMinutes', { meetingId: MEETING, copiesTo: ['各成员单位'] })
  const board = await startEnded(h)
  const versions = async (id: string) => {
    const { results } = await find(board, await cookieOf(board, id), { q: '现将议定事项' })
    return results.map((r) => (r.facts.kind === 'MINUTES' ? r.facts.version : 0))
  }
  const { press } = await import('../archive/ended.ts')
  await press(board, 'S2', 'correctMinutes', { meetingId: MEETING, reason: '地点有误' })
  expect(await versions('S2')).toEqual([1, 2])
  expect(await versions('S5')).toEqual([1])
  await bringTo(board, h, 'SIGNED')
  expect(await versions('S5')).toEqual([1, 2])
  expect(await versions('O1')).toEqual([1])
  await bringTo(board, h, 'ISSUED')
  for (const id of ['S2', 'S5', 'O1']) expect(await versions(id), id).toEqual([2])
})

it('[Z03] nothing of another committee is found, whatever is asked', async () => {
  const h = ended()
  const board = await startEnded(h)
  await seedOther(board, h, 'C2', { name: '别处' })
  const cookie = await cookieOf(board, 'S2')
  for (const query of [{ q: '消防' }, { kind: 'TASK' }, { committee: 'C1', q: '消防' }]) {
    const { results } = await find(board, cookie, query)
    expect(results.length).toBeGreaterThan(0)
    expect(new Set(results.map((r) => r.committeeId))).toEqual(new Set(['C1']))
  }
  expect((await find(board, cookie, { committee: 'C2', q: '消防' })).results).toEqual([])
})

it('newest first, a page at a time, without gaps or repetitions', async () => {
  const h = ended()
  const source = h.get('issue', 'I1')
  for (let n = 0; n < 50; n += 1)
    h.put('issue', {
      ...source,
      id: `N${n}`,
      no: `N-${n}`,
      // Months apart: the search has to reach back step by step.
      reportedAt: h.now - n * 60 * 86_400_000,
    } as never)
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  const pages: SearchPage[] = []
  for (const page of ['1', '2', '3'])
    pages.push(await find(board, cookie, { q: '通道被占', kind: 'ISSUE', page }))
  expect(pages.map((p) => [p.results.length, p.more])).toEqual([[20, true], [20, true], [11, false]]) // prettier-ignore
  const all = pages.flatMap((p) => p.results)
  expect(new Set(titlesOf({ page: 1, more: false, results: all })).size).toBe(51)
  const times = all.map((r) => r.at)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect((await find(board, cookie, { q: '通道被占', page: '20' })).results).toEqual([])
})
