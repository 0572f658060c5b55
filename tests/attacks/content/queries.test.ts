import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppRoute } from '../support/routesOf.ts'
import { filled, routesOf } from '../support/routesOf.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
const SERVER = globSync('server/**/*.ts', { cwd: ROOT }).map((file) => ({
  file,
  text: readFileSync(ROOT + file, 'utf8'),
}))

let theatre: Theatre
let routes: readonly AppRoute[]
const cookies = new Map<string, string>()
beforeAll(async () => {
  ;[theatre, routes] = await routesOf(() => Theatre.open())
  await theatre.seed('A', stage('SIGNED'))
  await theatre.settled('A')
  for (const role of ['S2', 'ADMIN'] as const) cookies.set(role, await theatre.cookieOf('A', role))
}, 60_000)
afterAll(() => theatre.close())

const ask = async (who: string, method: string, path: string, body?: unknown) => {
  const response = await fetch(theatre.origin + path, {
    method,
    headers: {
      ...{ origin: theatre.origin, 'content-type': 'application/json' },
      // The urn takes no cookie.
      ...(path.startsWith('/api/urn') ? {} : { cookie: cookies.get(who) ?? '' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}
const writes = ({ method }: AppRoute) => method !== 'GET' && method !== 'HEAD'
/** With ids that are there, so that the request gets as far as its form. */
const real = ({ path }: AppRoute): string =>
  path
    .replace(/issues\/:id|issue\/:id/u, (at) => at.replace(':id', 'I1'))
    .replace('meetings/:id', 'meetings/M1')
    .replace(':kind', 'issue')
    .replace(/:id|:\w+/gu, (name) => (path.includes('/notes/') && name === ':id' ? 'I1' : 'A'))
/** Signing out would end the walk. */
const isWalked = ({ path }: AppRoute) => path !== '/api/sign-out'

/** Everything that a query of a database could take for an instruction. */
const OPERATORS = [{ not: '' }, { contains: '' }, { gt: '' }, { in: [''] }, { OR: [{}] }, { equals: null }, ['A'], [{ not: '' }], {}, true, 7, null] // prettier-ignore
const FIELDS = [
  'id', 'token', 'username', 'password', 'code', 'name', 'reason', 'phone', 'consent', 'address', 'seatId',
  'seatIds', 'screen', 'replace', 'committeeId', 'motionId', 'serial', 'signature', 'choice', 'units', 'branches',
  'seats', 'settings', 'no', 'startAt', 'place', 'chairId', 'recorderId', 'sequence', 'kind', 'tier', 'area',
] // prettier-ignore

it('[X14] where a text or a number is expected, no object gets through to the database', async () => {
  const state = async () =>
    JSON.stringify([...(await theatre.app.rooms.of('A'))!.state.seat.values()])
  const before = await state()
  let asked = 0
  for (const route of routes.filter((r) => writes(r) && isWalked(r)))
    for (const operator of OPERATORS) {
      const body = Object.fromEntries(FIELDS.map((field) => [field, operator]))
      for (const form of [body, [operator], { where: operator }, { ...body, __proto__x: operator }])
        for (const who of cookies.keys()) {
          const path = real(route)
          const { status } = await ask(who, route.method, path, form)
          const what = `${who} ${route.method} ${path} ${JSON.stringify(form)?.slice(0, 80)}`
          // The urn answers a refusal as a command does: 200 with `ok: false`, or 400 for a wrong form.
          expect([what, status >= 400 && status < 500]).toEqual([what, true])
          asked += 1
        }
    }
  expect(asked).toBeGreaterThan(500)
  expect(await state()).toBe(before)
}, 120_000)

const QUERIES = ['id=a&id=b', 'id[not]=', 'id[$ne]=', 'id[]=a', 'q=a&q=b', 'q[contains]=', 'year=1&year=2', 'year[gt]=0', 'before[lt]=9', 'version=1&version=2', 'version[not]=1', 'page=1&page=2', 'code=a&code=b', 'code[not]=', 'committee[]=A', '__proto__[x]=1', 'constructor=1', 'toString=x'] // prettier-ignore

it('[X14] a query with lists and objects is refused or left alone; undefined ids find nothing', async () => {
  for (const route of routes.filter((r) => r.method === 'GET'))
    for (const query of QUERIES)
      for (const who of cookies.keys()) {
        const path = `${real(route)}?${query}`
        const { status } = await ask(who, 'GET', path)
        expect([who, path, status < 500]).toEqual([who, path, true])
      }
  for (const route of routes.filter((r) => r.path.includes(':') && r.method === 'GET'))
    for (const id of ['undefined', 'null', '[object Object]', 'NaN', '{"not":""}', '*']) {
      const path = filled(route, encodeURIComponent(id))
      const { status } = await ask('S2', 'GET', path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
}, 120_000)

it('[X14] what a request brings is parsed before it is used: by a schema, or as one text', () => {
  const routers = SERVER.filter(({ file }) => /^server\/(http|auth)\//u.test(file))
  for (const { file, text } of routers) {
    // Only server/store speaks with Prisma (lint); a body goes nowhere but into a schema or a check of bytes.
    const loose = [...text.matchAll(/request\.body\b(?!\))[^\n]*/gu)]
      .map(([line]) => line)
      .filter((line) => !/^request\.body$/u.test(line))
    expect([file, loose]).toEqual([file, []])
    for (const [, use = ''] of text.matchAll(/(\S*)request\.query\['?\w+'?\]/gu))
      expect([file, use]).toEqual([file, expect.stringMatching(/^v\.safeParse\(\w+,$|^\(?$/u)])
  }
})

/** Statements that are put together: of the names of tables and columns, with parameters for the rest. */
const PUT_TOGETHER = ['server/store/prismaCommitStore.ts', 'server/store/searchIndex.ts']

it('[X15] SQL is written with parameters; what is put together is put together of our own names', () => {
  for (const { file, text } of SERVER) {
    if (!file.startsWith('server/store/')) {
      const isRaw = /queryRawUnsafe|executeRawUnsafe|Prisma\.raw|\bLIKE\b/u.test(text)
      expect([file, isRaw]).toEqual([file, false])
      continue
    }
    if (/RawUnsafe\(/u.test(text)) expect(PUT_TOGETHER).toContain(file)
    expect([file, /Prisma\.raw\(/u.test(text)]).toEqual([file, false])
    // A pattern would need its wildcards escaped: there is none.
    expect([file, /\bI?LIKE\b|contains:|startsWith:|endsWith:/u.test(text)]).toEqual([file, false])
  }
})

it('[X15] ids and words that are SQL are ids and words', async () => {
  const SQL = [
    `' OR '1'='1`,
    `A'; DROP TABLE "Issue"; --`,
    `A" OR "a"="a`,
    '%',
    '_',
    'A%',
    'A\\',
    `A'||pg_sleep(5)||'`,
    '$1',
    `A\u2019 OR 1=1`,
    'A--',
    'A/*',
  ]
  const missing = await ask('S2', 'GET', '/api/meetings/none')
  for (const route of routes.filter((r) => r.method === 'GET' && r.path.includes(':')))
    for (const id of SQL) {
      const begun = performance.now()
      const path = filled(route, encodeURIComponent(id))
      const { status, text } = await ask('S2', 'GET', path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
      if (route.path === '/api/meetings/:id') expect(text).toBe(missing.text)
      expect(performance.now() - begun).toBeLessThan(4_500)
    }
  const found = async (q: string) => {
    const { text } = await ask('S2', 'GET', `/api/search?q=${encodeURIComponent(q)}`)
    return (JSON.parse(text) as { results?: readonly unknown[] }).results?.length ?? 0
  }
  for (const q of SQL) expect([q, await found(q)]).toEqual([q, 0])
  expect(await ask('S2', 'GET', '/api/issues')).toMatchObject({ status: 200 })
}, 120_000)
