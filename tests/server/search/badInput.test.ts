import { Client } from 'pg'
import { expect, it } from 'vitest'
import type { SearchPage } from '../../../server/search/search.ts'
import type { Board } from '../../support/startBoard.ts'
import { cookieOf, ended, get, startEnded } from '../archive/ended.ts'

const find = async (board: Board, cookie: string, query: Record<string, string>) => {
  const answer = await get(board, `/api/search?${new URLSearchParams(query)}`, cookie)
  expect(answer.status, JSON.stringify(query)).toBe(200)
  return answer.json as SearchPage
}
const titlesOf = (page: SearchPage) => page.results.map((r) => r.title.text)

it('[X15] wildcards and quotes are characters like any others; [X14] objects, lists and odd values are refused', async () => {
  const h = ended()
  h.patch('issue', 'I2', { title: '占用率100%_的楼', description: `'; DROP TABLE "Issue"; --` })
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  const titles = async (q: string) => titlesOf(await find(board, cookie, { q }))
  for (const q of ['%', '_', '%%', '消%道', '消_通', '\\', '.*', '消防*'])
    expect(await titles(q), q).toEqual([])
  expect(await titles('100%_的')).toEqual(['CY-2611-I2 占用率100%_的楼'])
  expect(await titles('%_的')).toEqual(['CY-2611-I2 占用率100%_的楼'])
  expect(await titles(`'; drop table "issue"`)).toEqual(['CY-2611-I2 占用率100%_的楼'])
  for (const query of [
    'q=a&q=b',
    'q[not]=x',
    'year=abc',
    'year=2026.5',
    'year=-1',
    'year=1e3',
    'page=0',
    'page=21',
    'page=999999999999',
    'kind=BALLOT',
    'category=NONE',
    'outcome=%27',
    'status=X',
    `unit=${'u'.repeat(200)}`,
    `q=${'长'.repeat(101)}`,
    'q=%ED%A0%80&unit=a&unit=b',
    'elsewhere=1',
    '__proto__=1',
  ]) {
    const answer = await get(board, `/api/search?${query}`, cookie)
    expect([answer.status, answer.json?.code], query).toEqual([400, 'INVALID'])
  }
  for (const query of ['q=%00', 'unit=%00']) {
    const { status } = await get(board, `/api/search?${query}`, cookie)
    expect(status, query).toBe(400)
  }
})

it('[X01] what looks like markup comes as text with ranges', async () => {
  const h = ended()
  const title = '<img src=x onerror=alert(1)>'
  h.patch('issue', 'I2', { title })
  const board = await startEnded(h)
  const { results } = await find(board, await cookieOf(board, 'S2'), { q: 'onerror' })
  expect(results[0]?.title.text).toBe(`CY-2611-I2 ${title}`)
  expect(results[0]?.title.marks).toEqual([[22, 29]])
})

it('[X17] neither a phone nor an identity number gets into the index', async () => {
  const h = ended()
  h.patch('issue', 'I2', {
    title: '漏水请打13800138000',
    description: '业主身份证510212198001011234，住3栋2-5室，电话 138 0013 8000',
  })
  const board = await startEnded(h)
  const rows = JSON.stringify(await board.prisma.searchEntry.findMany())
  for (const secret of ['13800138000', '138 0013 8000', '510212198001011234', '2-5室'])
    expect(rows).not.toContain(secret)
  const cookie = await cookieOf(board, 'S2')
  for (const q of ['13800138000', '1380013', '510212198001011234'])
    expect((await find(board, cookie, { q })).results, q).toEqual([])
})

it('[D12] two searches of a member at a time: the third is told so, and nobody else', async () => {
  const h = ended()
  const board = await startEnded(h)
  const [cookie, other] = [await cookieOf(board, 'S2'), await cookieOf(board, 'S3')]
  const locker = new Client({ connectionString: board.database.url })
  await locker.connect()
  await locker.query('BEGIN; LOCK TABLE "SearchEntry" IN ACCESS EXCLUSIVE MODE')
  const ask = (c: string) => get(board, '/api/search?q=消防', c)
  const two = [ask(cookie), ask(cookie)]
  // Both are under way once the database says that they wait.
  await expect
    .poll(async () => {
      const { rows } = await locker.query(
        `SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      )
      return rows[0].n
    })
    .toBe(2)
  expect((await ask(cookie)).status).toBe(429)
  const third = ask(other)
  await locker.query('COMMIT')
  await locker.end()
  expect((await Promise.all([...two, third])).map((a) => a.status)).toEqual([200, 200, 200])
})
