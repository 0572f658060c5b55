import { expect, test, vi } from 'vitest'
import { DAY } from '../../../server/auth/sessionLife.ts'
import type { Member } from '../../support/Member.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { DOORS, knock } from '../support/knock.ts'
import { filled, routesOf } from '../support/routesOf.ts'

const POLLING = '/socket.io/?EIO=4&transport=polling'
const NOBODY = ['', 'board=', 'board=forged.signature', '__Host-board=forged.signature']

/** What is open to everybody on purpose: an operator's tools, checking a seal, and the ways to sign in. */
const OPEN = /^\/(healthz|metrics|verify|pages\.css)$|^\/api\/(sign-in\/|sign-out|setup|urn\/)/

test('[A01] without a session nothing is answered and no socket is made', async () => {
  const [board, routes] = await routesOf(() => startBoard())
  const origin = board.origin()
  const { welcome } = await board.member('S1')
  const { connections } = board.app.gateway.metrics()
  const closed = routes.filter(({ path }) => !OPEN.test(path))
  expect(closed.length).toBeGreaterThan(15)
  for (const cookie of NOBODY) {
    for (const route of closed) {
      const { method } = route
      const body = method === 'POST' ? { body: '{}' } : {}
      const headers = { cookie, origin, 'content-type': 'application/json' }
      const response = await fetch(origin + filled(route, 'M1'), { method, headers, ...body })
      // The same as missing where somebody else's things are asked for, 401 where one's own are.
      const ownThings = /^\/(api\/(me|photos)$|paper\b)/.test(route.path)
      const expected = ownThings ? 401 : 404
      expect([method, route.path, response.status]).toEqual([method, route.path, expected])
    }
    for (const path of DOORS(welcome.boardName, COMMITTEE))
      expect([path, await knock(origin, path, { cookie, origin })]).toEqual([path, 401])
    for (const method of ['GET', 'POST']) {
      const polling = await fetch(origin + POLLING, { method, headers: { cookie, origin } })
      expect(polling.status).toBe(401)
    }
  }
  expect(await knock(origin, '/elsewhere', { origin })).toBe(404)
  expect(board.app.gateway.metrics().connections).toBe(connections)
  expect(await (await fetch(`${origin}/metrics`)).text()).toMatch(/^board_sockets 1$/m)
})

test('[A09] the cookie of a session that is over opens nothing, nowhere', async () => {
  let ahead = 0
  const sessionClock = { now: () => Date.now() + ahead }
  const board = await startBoard({ app: { sessionClock } })
  const origin = board.origin()
  const opensNothing = async ({ cookie, welcome }: Member) => {
    const visitor = new Visitor(origin, '203.0.113.1')
    visitor.cookie = cookie
    expect((await visitor.get('/api/me')).status).toBe(401)
    expect((await visitor.get('/api/issues')).status).toBe(404)
    for (const path of DOORS(welcome.boardName, COMMITTEE))
      expect([path, await knock(origin, path, { cookie, origin })]).toEqual([path, 401])
    expect((await fetch(origin + POLLING, { headers: { cookie, origin } })).status).toBe(401)
  }

  const out = await board.member('S1')
  const visitor = new Visitor(origin, '203.0.113.1')
  visitor.cookie = out.cookie
  expect((await visitor.get('/api/me')).status).toBe(200)
  expect((await visitor.post('/api/sign-out', {})).status).toBe(200)
  await opensNothing(out)

  const idle = await board.member('S3')
  idle.leave()
  ahead = 30 * DAY + 1
  await opensNothing(idle)
  // Not even a server that has never heard of them takes them.
  await board.restart()
  // What was kept open to the server before has to be noticed as closed.
  await vi.waitFor(() => fetch(`${origin}/healthz`))
  await opensNothing(out)
  await opensNothing(idle)
})
