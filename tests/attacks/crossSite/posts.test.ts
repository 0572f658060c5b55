import { expect, test } from 'vitest'
import { startBoard } from '../../support/startBoard.ts'
import { castOf } from '../support/castOf.ts'
import { dumpOf } from '../support/dump.ts'
import { filled, routesOf } from '../support/routesOf.ts'

const READING = ['GET', 'HEAD']
const FORMS = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']
/** What takes a file as it is: no form and no script can send such a type without asking us first. */
const TAKES_FILES = /^\/api\/photos$|\/roster\/preview$/
/** For everybody, signed in or not, from wherever: it reads a file and keeps nothing. */
const FOR_ALL = '/verify'

const FOREIGN: readonly ((ours: string) => Readonly<Record<string, string>>)[] = [
  () => ({ origin: 'https://evil.example' }),
  () => ({ origin: 'null' }),
  () => ({}),
  (origin) => ({ origin, 'sec-fetch-site': 'cross-site' }),
  (origin) => ({ origin, 'sec-fetch-site': 'same-site' }),
]

test('[C03] no form and no script of another site reaches a route that changes something', async () => {
  const [board, routes] = await routesOf(() => startBoard())
  const changing = routes.filter(
    ({ method, path }) => !READING.includes(method) && path !== FOR_ALL,
  )
  expect(changing.length).toBeGreaterThan(14)
  const { admin, chair } = await castOf(board)
  const origin = board.origin()
  const before = await dumpOf(board)
  const send = async (
    cookie: string,
    { method, path }: (typeof changing)[number],
    headers: Readonly<Record<string, string>>,
  ) => {
    const to = filled({ method, path }, path.includes('/issues/') ? 'I1' : 'C1')
    const response = await fetch(origin + to, {
      method,
      body: '{}',
      headers: { cookie, ...headers },
    })
    return [method, path, response.status, response.headers.getSetCookie()]
  }
  const json = 'application/json'
  for (const { cookie } of [admin!, chair!])
    for (const route of changing) {
      const { method, path } = route
      for (const foreign of FOREIGN)
        for (const type of foreign === FOREIGN[0] ? [...FORMS, json, ''] : [json, 'text/plain'])
          expect(await send(cookie, route, { 'content-type': type, ...foreign(origin) })).toEqual([
            ...[method, path, 403, []],
          ])
      // Even from a page of our own, a form is not what these routes take.
      if (TAKES_FILES.test(path) || method === 'DELETE') continue
      for (const type of FORMS) {
        const [, , status] = await send(cookie, route, { 'content-type': type, origin })
        const hidden = cookie !== admin!.cookie && path.startsWith('/api/admin')
        expect([path, type, status]).toEqual([path, type, hidden ? 404 : 415])
      }
    }
  expect(await dumpOf(board)).toEqual(before)
}, 60_000)
