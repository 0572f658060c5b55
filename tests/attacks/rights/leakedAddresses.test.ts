import { afterAll, beforeAll, expect, it } from 'vitest'
import { JPEG } from '../../support/pictures.ts'
import { FOREIGN, foreign, leakedIds, SUFFIX } from '../support/foreign.ts'
import type { AppRoute } from '../support/routesOf.ts'
import { filled, routesOf } from '../support/routesOf.ts'
import { stage } from '../support/stage.ts'
import type { Role } from '../support/Theatre.ts'
import { Theatre } from '../support/Theatre.ts'

// Every address that the server has, as it stands in the code: nobody keeps a list of them.

const [OWN, OTHER] = ['A', 'B']
const NOBODY = 'no-such-thing'

let theatre: Theatre
let routes: readonly AppRoute[]
let photoId = ''
const cookies = new Map<Role, string>()
beforeAll(async () => {
  ;[theatre, routes] = await routesOf(() => Theatre.open())
  await theatre.seed(OWN, stage('SIGNED'))
  await theatre.seed(OTHER, foreign(stage('SIGNED')))
  for (const id of [OWN, OTHER]) await theatre.settled(id)
  for (const role of ['S1', 'S2', 'REC', 'O2', 'SCREEN', 'GUEST', 'ADMIN'])
    cookies.set(role, await theatre.cookieOf(OWN, role))
  const sent = await fetch(`${theatre.origin}/api/photos`, {
    method: 'POST',
    headers: {
      origin: theatre.origin,
      'content-type': 'image/jpeg',
      cookie: await theatre.cookieOf(OTHER, `S1${SUFFIX}`),
    },
    body: new Uint8Array(JPEG),
  })
  photoId = ((await sent.json()) as { id: string }).id
}, 60_000)
afterAll(() => theatre.close())

const ask = async (method: string, path: string, role: Role | undefined, body?: string) => {
  const cookie = role === undefined ? undefined : cookies.get(role)
  const response = await fetch(theatre.origin + path, {
    method,
    redirect: 'manual',
    headers: {
      origin: theatre.origin,
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, text: await response.text() }
}
const withId = () => routes.filter(({ path }) => path.includes(':'))
const isAdmins = ({ path }: AppRoute) => path.startsWith('/api/admin')
/** These end one's own session or begin one; the urn belongs to nobody. */
const ofDoors = /^\/api\/(sign-|setup|urn\/)/

it('[Z03] [Z06] an id of the other committee gives at each address what one that does not exist gives', async () => {
  const ids = [...leakedIds(foreign(stage('SIGNED'))), OTHER, photoId]
  expect(ids.length).toBeGreaterThan(40)
  const wrong: string[] = []
  let asked = 0
  for (const route of withId().filter((r) => !isAdmins(r)))
    for (const role of ['S1', 'O2', 'SCREEN', 'GUEST'] as const) {
      const body = route.method === 'GET' ? undefined : '{"reason":"回访","text":"说明"}'
      const none = await ask(route.method, filled(route, NOBODY), role, body)
      if (none.status < 400) wrong.push(`${route.method} ${route.path} for nothing: ${none.status}`)
      for (const id of ids) {
        const leaked = await ask(route.method, filled(route, encodeURIComponent(id)), role, body)
        asked += 1
        if (leaked.status !== none.status || leaked.text.replaceAll(id, NOBODY) !== none.text)
          wrong.push(`${role} ${route.method} ${route.path} ${id}: ${leaked.status} ${leaked.text}`)
      }
    }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(1_000)
}, 120_000)

it('[Z03] it takes as long, too', async () => {
  const medians: number[] = []
  for (const route of withId().filter((r) => !isAdmins(r) && r.method === 'GET')) {
    const times: [number[], number[]] = [[], []]
    for (let n = 0; n < 41; n += 1)
      for (const which of n % 2 ? [0, 1] : [1, 0]) {
        const begun = performance.now()
        await ask('GET', filled(route, which ? `M0${SUFFIX}` : NOBODY), 'S1')
        times[which as 0 | 1].push(performance.now() - begun)
      }
    const [a, b] = times.map((list) => list.toSorted((x, y) => x - y)[20] ?? 0)
    medians.push(Math.abs((a ?? 0) - (b ?? 0)))
  }
  // All of them, and not each: on a busy machine one pair may be off.
  expect(medians.toSorted((a, b) => a - b)[medians.length >> 1]).toBeLessThan(5)
}, 60_000)

it('[Z06] [Z08] no list, search, feed or count of one committee holds a word of the other', async () => {
  const lists = routes.filter((r) => r.method === 'GET' && !r.path.includes(':') && !isAdmins(r))
  const queries = ['', `?q=${FOREIGN}`, `?text=${FOREIGN}`, `?search=${FOREIGN}`, `?committeeId=${OTHER}&unitId=U2-b`, `?unit=U2${SUFFIX}&meetingId=M0${SUFFIX}`] // prettier-ignore
  expect(lists.length).toBeGreaterThan(5)
  for (const { path } of lists)
    for (const role of cookies.keys())
      for (const query of queries) {
        const { text } = await ask('GET', path + encodeURI(query), role)
        // What was asked for may stand in the answer; what was found may not.
        const found = text
          .replaceAll(/"(q|text|search|query|committeeId|unitId|unit|meetingId)":"[^"]*"/g, '')
          .replaceAll(/value="[^"]*"|“[^”]{1,3}”/g, '')
        const isOdd = found.includes(FOREIGN) || /[A-Z]\d*-b\b/.test(found)
        expect(isOdd && `${role} ${path}${query}: ${found}`).toBe(false)
      }
  const metrics = await ask('GET', '/metrics', undefined)
  expect(metrics.text).not.toMatch(/乙|人S|"S1"|committee="/)
}, 60_000)

it('[Z05] bulk work, links, passwords and settings are the administrator’s alone: to others the addresses do not exist', async () => {
  const admins = routes.filter(isAdmins)
  expect(admins.length).toBeGreaterThan(8)
  const before = theatre.app.rooms.stateOf(OWN)
  const [links, accounts] = [
    await theatre.prisma.personalLink.count(),
    await theatre.prisma.user.count(),
  ]
  const forms = ['{}', JSON.stringify({ units: [], branches: [], seats: [] }), JSON.stringify({ seatIds: ['S1'], screen: true, replace: true })] // prettier-ignore
  for (const route of admins)
    for (const role of ['S1', 'S2', 'REC', 'O2', 'SCREEN', 'GUEST', undefined] as const)
      for (const id of [OWN, OTHER])
        for (const form of route.method === 'GET' ? [undefined] : forms) {
          const { status, text } = await ask(route.method, filled(route, id), role, form)
          const none = await ask('GET', '/api/admin/no-such-address', role)
          expect([status, text], `${String(role)} ${route.path}`).toEqual([none.status, none.text])
          expect(status).toBe(404)
        }
  expect(theatre.app.rooms.stateOf(OWN)).toBe(before)
  expect([await theatre.prisma.personalLink.count(), await theatre.prisma.user.count()]).toEqual([links, accounts]) // prettier-ignore
}, 60_000)

it('[Z05] [Z11] the administrator and who only looks on reach nothing of the meeting by address', async () => {
  const own = ['M1', 'M0', 'V1', 'X', 'A1', photoId]
  const mine = withId().filter((r) => !isAdmins(r) && !ofDoors.test(r.path))
  for (const route of mine)
    for (const role of ['ADMIN', 'GUEST', undefined] as const)
      for (const id of own) {
        const body = route.method === 'GET' ? undefined : '{"reason":"查阅"}'
        const { status } = await ask(route.method, filled(route, id), role, body)
        expect(status, `${String(role)} ${route.method} ${route.path} ${id}`).toBeGreaterThanOrEqual(400) // prettier-ignore
      }
})
