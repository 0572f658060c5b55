import { expect, test } from 'vitest'
import { startBoard } from '../../support/startBoard.ts'
import { castOf } from '../support/castOf.ts'
import { dumpOf } from '../support/dump.ts'
import { filled, routesOf } from '../support/routesOf.ts'

/** One of each kind of thing that a path may name; the last one is nothing. */
const IDS = ['C1', 'M1', 'I1', 'A1', 'S1', 'nothing']
const READS = [
  ['GET', ''],
  ['HEAD', ''],
  ['GET', '?_method=POST&action=delete&isOpen=false&seatId=S1'],
] as const

/** A room that is opened takes its lease: here it is open before. */
test('[C04] reading changes nothing: not one row, on any route, by anybody', async () => {
  const [board, routes] = await routesOf(() => startBoard())
  const s2 = await board.member('S2')
  const cast = await castOf(board)
  const paths = [...new Set(routes.flatMap((route) => IDS.map((id) => filled(route, id))))]
  expect(paths.length).toBeGreaterThan(40)
  const { revision } = s2.board
  const before = await dumpOf(board)
  await Promise.all(
    Object.entries(cast).map(async ([who, { cookie }]) => {
      for (const path of paths)
        for (const [method, query] of who === 'chair' ? READS : READS.slice(0, 1)) {
          const headers = { cookie, origin: board.origin(), 'x-http-method-override': 'POST' }
          const response = await fetch(board.origin() + path + query, { method, headers })
          await response.arrayBuffer()
          const what = `${who} ${method} ${path}${query}`
          expect([what, response.status < 500]).toEqual([what, true])
          expect([what, response.headers.getSetCookie()]).toEqual([what, []])
        }
    }),
  )
  expect(await dumpOf(board)).toEqual(before)
  expect(s2.board.revision).toBe(revision)
  expect(s2.closed).toBeUndefined()
}, 120_000)
