import { Client } from 'pg'
import { expect, it, vi } from 'vitest'
import { createLog } from '../../../server/log.ts'
import { keepIndex, rebuildIndex } from '../../../server/search/keepIndex.ts'
import { searchIndex } from '../../../server/store/searchIndex.ts'
import { MEETING } from '../../support/builders.ts'
import { proseBase } from '../../support/proseBase.ts'
import type { Board } from '../../support/startBoard.ts'
import { bringTo, cookieOf, ended, get, press, seedOther, startEnded } from '../archive/ended.ts'

const rowsOf = async (board: Board) => {
  const rows = await board.prisma.searchEntry.findMany({
    orderBy: [{ committeeId: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, tokens: [...row.tokens].sort() }))
}

/** Everything that changes entries: issues, tasks, minutes through their whole life, an erratum. */
const live = async (board: Board, h: ReturnType<typeof ended>) => {
  await press(board, 'S5', 'acceptTask', { taskId: [...h.state.task.keys()][0] })
  await press(board, 'S2', 'editIssue', {
    issueId: 'I2',
    patch: { title: '水管爆裂', location: '一村5栋' },
  })
  await press(board, 'REC', 'editMinutes', {
    meetingId: MEETING,
    itemId: 'A1',
    finding: '路面破损',
    base: proseBase(h.state, MEETING, 'A1'),
  })
  await bringTo(board, h, 'SIGNED')
  await bringTo(board, h, 'ISSUED')
  await press(board, 'S2', 'correctMinutes', { meetingId: MEETING, reason: '地点有误' })
  await bringTo(board, h, 'SIGNED')
  await bringTo(board, h, 'ISSUED')
}

it('the index that commits have written is the one that is made of the records', async () => {
  const h = ended()
  const board = await startEnded(h)
  await seedOther(board, h, 'C2')
  await live(board, h)
  const written = await rowsOf(board)
  expect(written.length).toBeGreaterThan(10)
  expect(new Set(written.map((r) => r.kind))).toEqual(new Set(['ISSUE', 'MINUTES', 'TASK']))
  expect(written.filter((r) => r.committeeId === 'C1' && r.version === 1)).toEqual([])
  await board.prisma.searchEntry.updateMany({ data: { title: 'stale', tokens: [] } })
  await rebuildIndex(searchIndex(board.prisma))
  expect(await rowsOf(board)).toEqual(written)
})

it('an index of another version is made anew at the start, and searches say so until it is whole', async () => {
  const h = ended()
  const board = await startEnded(h)
  const cookie = await cookieOf(board, 'S2')
  const written = await rowsOf(board)
  await board.prisma.searchEntry.deleteMany()
  const incomplete = await get(board, '/api/search?q=消防', cookie)
  expect(incomplete.json).toMatchObject({ results: [], incomplete: true })
  const stop = keepIndex(searchIndex(board.prisma), createLog('silent'))
  await vi.waitFor(async () => expect(await rowsOf(board)).toEqual(written))
  await stop()
  const { json } = await get(board, '/api/search?q=消防', cookie)
  expect(json.results.length).toBeGreaterThan(0)
  expect(json).not.toHaveProperty('incomplete')
  // Whole: the next start leaves it alone.
  await board.prisma.searchEntry.deleteMany()
  await keepIndex(searchIndex(board.prisma), createLog('silent'))()
  expect(await rowsOf(board)).toEqual([])
})

it('a commit under way is waited for: no entry is made of what is about to be replaced', async () => {
  const h = ended()
  const board = await startEnded(h)
  const [committing, watching] = [1, 2].map(() => new Client({ connectionString: board.database.url })) as [Client, Client] // prettier-ignore
  await Promise.all([committing.connect(), watching.connect()])
  await committing.query(`BEGIN; SELECT 1 FROM "RoomLease" WHERE "committeeId" = 'C1' FOR SHARE`)
  await committing.query(`UPDATE "Issue" SET title = '新的标题' WHERE id = 'I1'`)
  const making = searchIndex(board.prisma).rebuild('C1')
  const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE wait_event_type = 'Lock' AND datname = current_database()`
  await Promise.race([
    making,
    vi.waitFor(async () => expect((await watching.query(waiting)).rows[0].n).toBe(1)),
  ])
  await committing.query('COMMIT')
  await making
  await Promise.all([committing.end(), watching.end()])
  const titles = (await rowsOf(board)).map((r) => r.title)
  expect(titles).toContain('CY-2611-I1 新的标题')
})

it('presses while the index is being made are neither lost nor undone', async () => {
  const h = ended()
  const source = h.get('issue', 'I2')
  for (let n = 0; n < 250; n += 1)
    h.put('issue', { ...source, id: `N${n}`, no: `N-${n}`, status: 'VERIFIED' } as never)
  const board = await startEnded(h)
  const index = searchIndex(board.prisma)
  let isMaking = true
  const making = index.rebuild('C1').finally(() => (isMaking = false))
  for (let n = 0; isMaking && n < 250; n += 1)
    await press(board, 'S2', 'editIssue', {
      issueId: `N${249 - n}`,
      patch: { title: `改过${n}` },
    })
  await making
  const written = await rowsOf(board)
  await index.rebuild('C1')
  expect(written).toEqual(await rowsOf(board))
  expect(written.filter((r) => r.title.includes('改过')).length).toBeGreaterThan(0)
})
