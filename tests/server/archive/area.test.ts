import { io } from 'socket.io-client'
import { expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { COMMANDS } from '../../../domain/commands/index.ts'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'
import { pairId } from '../../../domain/ids.ts'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE } from '../../support/startBoard.ts'
import { bringTo, ended, get, seedOther, startEnded, superior } from './ended.ts'

// [P12] What superiors see of the committees of their area, and what never.

const SUB = pairId('江岸区', '古榕街道')
const C1 = '/api/area/committees/C1'

/** C1 and C2 lie in the subdistrict, C3 in a namesake of another district, C4 nowhere, C5 in one of no district. */
const start = async () => {
  const h = ended()
  const board = await startEnded(h)
  await seedOther(board, h, 'C2', { name: '第二社区' })
  await seedOther(board, h, 'C3', { name: '别区社区', districtName: '别区' })
  await seedOther(board, h, 'C4', { name: '散社区', districtName: undefined, subdistrictName: undefined }) // prettier-ignore
  await seedOther(board, h, 'C5', { name: '无区社区', districtName: undefined })
  return {
    h,
    board,
    sub: await superior(board, 'SUBDISTRICT', SUB),
    dis: await superior(board, 'DISTRICT', '江岸区'),
  }
}

it('[P12] a superior sees the committees of the own area, a namesake of another district not', async () => {
  const { board, sub, dis } = await start()
  const ids = async (cookie: string) => {
    const { json } = await get(board, '/api/area', cookie)
    return json.committees.map((c: { id: string }) => c.id)
  }
  expect(await ids(sub)).toEqual(['C2', 'C1'])
  expect(await ids(dis)).toEqual(['C2', 'C1'])
  expect(await ids(await superior(board, 'SUBDISTRICT', pairId('别区', '古榕街道')))).toEqual([
    'C3',
  ])
  expect(await ids(await superior(board, 'SUBDISTRICT', pairId('', '古榕街道')))).toEqual(['C5'])
  expect((await get(board, '/api/area', sub)).json).toMatchObject({
    tier: 'SUBDISTRICT',
    name: '古榕街道党工委',
  })
  for (const path of ['C3', 'C4', 'C5', 'none'].map((id) => `/api/area/committees/${id}`))
    for (const cookie of [sub, dis]) {
      expect((await get(board, path, cookie)).status).toBe(404)
      expect((await get(board, `${path}/issues`, cookie)).status).toBe(404)
    }
})

it('[P12] a subdistrict sees titles, levels, states, deadlines and whistles; a district numbers, none below five', async () => {
  const { board, sub, dis } = await start()
  const issues = await get(board, `${C1}/issues`, sub)
  expect(issues.json.issues.find((i: { id: string }) => i.id === 'I1')).toEqual({
    id: 'I1',
    no: 'CY-2611-I1',
    title: '消防通道被占用',
    status: 'ASSIGNED',
    level: 'L2',
    dueAt: expect.any(Number),
  })
  for (const word of ['基齿苑', '一村3栋', '居民周某', 'description', 'reporter'])
    expect(issues.text).not.toContain(word)
  expect((await get(board, C1, sub)).json).toHaveProperty('whistles')
  expect((await get(board, `${C1}/issues`, dis)).status).toBe(404)
  expect((await get(board, C1, dis)).json).not.toHaveProperty('whistles')
  const [, line] = (await get(board, '/api/area', dis)).json.committees
  expect(line).toMatchObject({ id: 'C1', meetings: 1, issued: 0 })
  // Three issues there are: a number that small is not told.
  expect(line).not.toHaveProperty('issues')
  expect(line).not.toHaveProperty('open')
  expect((await get(board, '/api/area', sub)).json.committees[1]).toMatchObject({ issues: 3 })
})

it('[P12] minutes are listed and found once they are issued; words of descriptions find nothing', async () => {
  const { h, board, sub, dis } = await start()
  const found = async (cookie: string, query: Record<string, string>) =>
    (await get(board, `/api/search?${new URLSearchParams(query)}`, cookie)).json.results as {
      committeeId: string
      facts: { kind: string }
      snippet?: unknown
    }[]
  for (const phase of ['DRAFT', 'SIGNED'] as const) {
    await bringTo(board, h, phase)
    for (const cookie of [sub, dis]) {
      expect((await get(board, C1, cookie)).text).not.toContain('〔2026〕')
      expect(await found(cookie, { q: '现将议定事项' })).toEqual([])
      expect(await found(cookie, { kind: 'MINUTES' })).toEqual([])
    }
  }
  await bringTo(board, h, 'ISSUED')
  for (const cookie of [sub, dis]) {
    expect((await get(board, C1, cookie)).json.meetings[0].docNo).toBe('〔2026〕11号')
    const results = await found(cookie, { q: '现将议定事项' })
    expect(results.map((r) => r.committeeId)).toEqual(['C1'])
    // A description of an issue, a task: not for superiors.
    for (const query of [{ q: '基齿苑' }, { kind: 'TASK' }, { q: '施划', kind: 'TASK' }])
      expect(await found(cookie, query as Record<string, string>)).toEqual([])
  }
  const titles = await found(sub, { q: '消防通道', kind: 'ISSUE' })
  expect(titles.map((r) => r.committeeId).sort()).toEqual(['C1', 'C2'])
  expect(titles[0]).not.toHaveProperty('snippet')
  expect(await found(sub, { q: '一村3栋' })).toEqual([])
  expect(await found(dis, { kind: 'ISSUE' })).toEqual([])
  expect(await found(dis, { status: 'ASSIGNED' })).toEqual([])
  // One committee of the area, and none of another.
  expect(await found(sub, { q: '消防', committee: 'C1', kind: 'ISSUE' })).toHaveLength(1)
  expect(await found(sub, { q: '消防', committee: 'C3' })).toEqual([])
})

it('[P12] [Z11] no button, no board, no notes, and no address of members answers a superior', async () => {
  const { board, sub, dis } = await start()
  const origin = board.origin()
  for (const cookie of [sub, dis]) {
    const socket = io(origin, { transports: ['websocket'], extraHeaders: { cookie, origin }, reconnection: false, forceNew: true }) // prettier-ignore
    await new Promise((resolve) => socket.once('connect', () => resolve(undefined)))
    const heard: string[] = []
    socket.onAny((name: string) => heard.push(name))
    for (const name of Object.keys(COMMANDS)) {
      const answer = await socket.emitWithAck('command', {
        name,
        input: { meetingId: MEETING, committeeId: COMMITTEE },
        key: crypto.randomUUID(),
        protocol: PROTOCOL,
      })
      expect(answer.ok, name).toBe(false)
      expect(['NOT_PERMITTED', 'NOT_FOUND', 'TOO_MANY']).toContain(answer.code)
    }
    expect(heard).toEqual([])
    socket.disconnect()
    const room = await board.app.rooms.open(COMMITTEE)
    for (const name of [room?.board.name ?? '', `notes.${COMMITTEE}.issue.I1`]) {
      const line = new WebSocket(`${origin.replace('http', 'ws')}/yjs/${name}`, { headers: { cookie, origin } }) // prettier-ignore
      const frames: unknown[] = []
      line.on('message', (data) => frames.push(data))
      const code = await new Promise((resolve) => {
        line.on('close', (c) => resolve(c))
        line.on('error', () => resolve('refused'))
      })
      expect([4403, 4404, 'refused']).toContain(code)
      expect(frames).toEqual([])
    }
    for (const path of [
      '/api/meetings',
      `/api/meetings/${MEETING}`,
      `/api/meetings/${MEETING}/record`,
      `/api/meetings/${MEETING}/sealed.json`,
      '/api/issues',
      '/api/issues/I1/meetings',
      '/api/issues/I1/contact',
      '/api/motions/M/urn',
      '/api/admin/committees',
      '/api/admin/areas',
      '/api/photos/x',
    ])
      expect((await get(board, path, cookie)).status, path).toBe(404)
  }
})

it('[P12] the administrator makes the link, once an area exists; revoking it ends what it opened', async () => {
  const { board } = await start()
  const origin = board.origin()
  const send = (path: string, form: object, cookie = '') =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
  const token = await board.app.auth.setupToken()
  const made = await send('/api/setup', { token, username: 'admin', password: '安装时用的密码一', name: '周某' }) // prettier-ignore
  const admin = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const area = { tier: 'DISTRICT', area: '江岸区' }
  const issued = await send('/api/admin/areas/links', { ...area, replace: true }, admin)
  expect(issued.status).toBe(201)
  const { link } = (await issued.json()) as { link: { token: string } }
  const opened = await send('/api/sign-in/link', { token: link.token })
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = (await get(board, '/api/me', cookie)).json
  expect(me).toMatchObject({ name: '江岸区委组织部', viewer: { kind: 'area', ...area } })
  expect((await get(board, '/api/area', cookie)).status).toBe(200)
  const listed = (await get(board, '/api/admin/areas', admin)).json
  expect(listed).toContainEqual(expect.objectContaining({ ...area, committees: 2, links: 1 }))
  for (const wrong of [
    { tier: 'DISTRICT', area: '无此区' },
    { tier: 'SUBDISTRICT', area: '江岸区' },
  ]) {
    const answer = await send('/api/admin/areas/links', { ...wrong, replace: false }, admin)
    expect(answer.status).toBe(404)
  }
  expect((await send('/api/admin/areas/links', { ...area, replace: true }, cookie)).status).toBe(
    404,
  )
  expect((await send('/api/admin/areas/links/revoke', area, admin)).status).toBe(200)
  await vi.waitFor(async () => expect((await get(board, '/api/area', cookie)).status).toBe(404))
})
