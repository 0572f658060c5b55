import { expect, test } from 'vitest'
import { startBoard } from '../../support/startBoard.ts'
import { castOf } from '../support/castOf.ts'
import { filled, routesOf } from '../support/routesOf.ts'

const IDS = ['C1', 'M1', 'I1', 'nothing']
/** Pages, files, a wrong address, and what answers outside of Express's routes. */
const OTHERS = [
  '/',
  '/m',
  '/j',
  '/setup',
  '/sign-in',
  '/icon.svg',
  '/assets/nothing.js',
  '/api',
  '/api/x',
  '/%',
  '/socket.io/',
]

interface Got {
  readonly what: string
  readonly path: string
  readonly headers: Headers
}
let collected: Promise<readonly Got[]> | undefined

/** Every answer that there is to get, by everybody; asked for once. */
const allAnswers = (): Promise<readonly Got[]> => (collected ??= collect())

const collect = async (): Promise<readonly Got[]> => {
  const [board, routes] = await routesOf(() => startBoard())
  // Three who see all that there is between them; whole files are made for some of these answers.
  const { nobody, chair, admin } = await castOf(board)
  const paths = new Set([
    ...routes.flatMap((route) => IDS.map((id) => filled(route, id))),
    ...OTHERS,
  ])
  const asked = Object.entries({ nobody, chair, admin }).map(async ([who, visitor]) => {
    const { cookie } = visitor!
    const got: Got[] = []
    for (const path of paths)
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const headers = { cookie, origin: board.origin(), 'content-type': 'application/json' }
        const body = method === 'POST' && path !== '/api/sign-out' ? { body: '{' } : {}
        const response = await fetch(board.origin() + path, { method, headers, ...body })
        await response.arrayBuffer()
        const what = `${who} ${method} ${path} ${response.status}`
        got.push({ what, path, headers: response.headers })
      }
    return got
  })
  return (await Promise.all(asked)).flat()
}

test('[C05] nothing of ours is shown in a frame of another page', async () => {
  for (const { what, headers } of await allAnswers()) {
    expect([what, headers.get('x-frame-options')]).toEqual([what, 'DENY'])
    const policy = policyOf(headers)
    // A photo answers in a sandbox that forbids everything.
    if (policy.has('sandbox')) continue
    expect([what, policy.get('frame-ancestors')]).toEqual([what, "'none'"])
  }
}, 120_000)

/** That no page ever breaks the policy is looked after by every browser test: openBoard.ts. */
test('[C06] no inline script or style, no eval, and sockets to this host only', async () => {
  for (const { what, headers } of await allAnswers()) {
    const policy = policyOf(headers)
    expect([what, policy.get('default-src')]).toEqual([what, "'none'"])
    expect([what, [...policy.values()].join()]).not.toEqual([what, expect.stringMatching(/unsafe|\*|https?:/)]) // prettier-ignore
  }
  const board = await startBoard()
  const { host } = new URL(board.origin())
  const page = policyOf((await fetch(board.origin())).headers)
  for (const kind of ['script-src', 'style-src', 'form-action'])
    expect(page.get(kind)).toBe("'self'")
  expect(page.get('base-uri')).toBe("'none'")
  expect(page.get('connect-src')).toBe(`'self' ws://${host} wss://${host}`)
}, 120_000)

test('[C09] JSON is JSON to every browser, and what is personal is kept by none', async () => {
  let json = 0
  for (const { what, path, headers } of await allAnswers()) {
    expect([what, headers.get('x-content-type-options')]).toEqual([what, 'nosniff'])
    if (!headers.get('content-type')?.includes('json')) continue
    json += 1
    if (path.startsWith('/api'))
      expect([what, headers.get('cache-control')]).toEqual([what, 'no-store'])
  }
  expect(json).toBeGreaterThan(100)
}, 120_000)

test('[C10] no answer lets a page of another site read it', async () => {
  const [board, routes] = await routesOf(() => startBoard())
  const { chair } = await castOf(board)
  const asks = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } // prettier-ignore
  const paths = [...new Set([...routes.map((route) => filled(route, 'I1')), ...OTHERS])]
  for (const path of paths)
    for (const method of ['GET', 'POST', 'OPTIONS'])
      for (const origin of ['https://evil.example', 'null', board.origin(), '*']) {
        const headers = { cookie: chair!.cookie, origin, ...asks }
        const response = await fetch(board.origin() + path, { method, headers })
        await response.arrayBuffer()
        const told = [...response.headers.keys()].filter((n) => n.startsWith('access-control'))
        expect([method, path, origin, told]).toEqual([method, path, origin, []])
        expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      }
}, 120_000)

/** The directives of the content security policy, by name. */
const policyOf = (headers: Headers): ReadonlyMap<string, string> =>
  new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values.join(' ')]
    }),
  )
