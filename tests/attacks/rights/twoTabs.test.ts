import { expect, it, onTestFinished } from 'vitest'
import { MEETING } from '../../support/builders.ts'
import { foreign, SUFFIX } from '../support/foreign.ts'
import { stage } from '../support/stage.ts'
import { Theatre } from '../support/Theatre.ts'

it('[Z13] a member of two communities with a tab for each: every press belongs to its own session, whatever the other tab does', async () => {
  const theatre = await Theatre.open()
  onTestFinished(() => theatre.close())
  await theatre.seed('A', stage('NOTICED'))
  await theatre.seed('B', foreign(stage('NOTICED')))
  const [a, b] = [await theatre.enter('A', 'S6'), await theatre.enter('B', `S6${SUFFIX}`)]
  const meetings = { a: MEETING, b: `${MEETING}${SUFFIX}` }
  // In turns, as somebody does who goes from tab to tab.
  for (let n = 0; n < 5; n += 1) {
    const via = 'ONSITE'
    expect(await a.press('checkIn', { meetingId: meetings.a, via })).toMatchObject({ ok: true })
    expect(await b.press('checkIn', { meetingId: meetings.b, via })).toMatchObject({ ok: true })
    expect(await a.press('checkIn', { meetingId: meetings.b, via })).toMatchObject({ code: 'NOT_FOUND' }) // prettier-ignore
    expect(await b.press('checkOut', { meetingId: meetings.a })).toMatchObject({
      code: 'NOT_FOUND',
    })
  }
  const here = (id: string, seat: string, meeting: string) =>
    theatre.app.rooms.stateOf(id)?.attendance.get(`${meeting}/${seat}`)?.stays.length
  expect([here('A', 'S6', meetings.a), here('B', `S6${SUFFIX}`, meetings.b)]).toEqual([1, 1])

  // Which committee one is in follows from the cookie of each request, and from nothing that stays.
  const get = async (path: string, cookie: string) =>
    (await fetch(theatre.origin + path, { headers: { cookie } })).json() as Promise<{
      viewer: { committeeId: string }
    }>
  for (const [cookie, id] of [
    [a.cookie, 'A'],
    [b.cookie, 'B'],
    [a.cookie, 'A'],
  ] as const)
    // prettier-ignore
    expect((await get('/api/me', cookie)).viewer.committeeId).toBe(id)
  // Both cookies in one request are one session, and never the rights of both.
  for (const both of [`${a.cookie}; ${b.cookie}`, `${b.cookie}; ${a.cookie}`]) {
    const { viewer } = await get('/api/me', both)
    const caller = await theatre.come(both)
    const [own, other] =
      viewer.committeeId === 'A' ? [meetings.a, meetings.b] : [meetings.b, meetings.a]
    expect(await caller.press('checkIn', { meetingId: own, via: 'REMOTE' })).toMatchObject({ ok: true }) // prettier-ignore
    expect(await caller.press('checkIn', { meetingId: other, via: 'REMOTE' })).toMatchObject({ code: 'NOT_FOUND' }) // prettier-ignore
  }
  expect(a.boardName).not.toBe(b.boardName)
})
