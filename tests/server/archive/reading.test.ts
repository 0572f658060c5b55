import { expect, it } from 'vitest'
import type { Hall } from '../../support/Hall.ts'
import { MEETING, session } from '../../support/builders.ts'
import type { Board } from '../../support/startBoard.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

// [M46] over HTTP: every kind of person, every phase of the minutes, every address that tells of them.

const READERS = {
  DRAFT: ['S1', 'S2', 'S3', 'S4', 'REC'],
  SIGNED: ['S1', 'S2', 'S3', 'S4', 'S5', 'REC'],
  ISSUED: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'REC', 'REC2', 'L2', 'O1', 'SUB'],
} as const
const EVERYBODY = [...READERS.ISSUED, 'O2', 'STEWARD', 'G1']

/** S4 chairs; S6 is a member whom the meeting's roll leaves out. */
const ended = (): Hall => {
  const h = session({ members: 6, chairId: 'S4' })
  for (const id of ['S6']) h.patch('seat', id, { termStart: '2027-01-01' })
  const observer = { order: 110, kind: 'OBSERVER', post: '列席', votes: false } as const
  h.put('seat', { ...observer, id: 'STEWARD', name: '管家', observerKind: 'RED_STEWARD' })
  h.put('seat', { ...observer, id: 'SUB', name: '街道', observerKind: 'SUBDISTRICT_LIAISON' })
  h.put('seat', { ...observer, id: 'G1', name: '来客', observerKind: 'GUEST' })
  h.put('seat', { ...observer, id: 'REC2', name: '另一记录人', kind: 'RECORDER' })
  const meeting = h.get('meeting', MEETING) as { roll: readonly string[] }
  h.patch('meeting', MEETING, { roll: meeting.roll.filter((id) => id !== 'S6') } as never)
  h.start('A1')
  h.propose('S2', 'A1')
  h.adjourn()
  return h
}

const cookieOf = async (board: Board, seatId: string): Promise<string> => {
  const holder = { committeeId: COMMITTEE, seatId }
  return signIn(board, await board.app.auth.issueLink({ holder, name: seatId, createdBy: 'test' }))
}
const signIn = (board: Board, { token }: { token: string }): Promise<string> =>
  post(board, '/api/sign-in/link', { token })

/** The cookie that this address answers with. */
const post = async (board: Board, path: string, form: object): Promise<string> => {
  const answer = await fetch(`${board.origin()}${path}`, {
    method: 'POST',
    headers: { origin: board.origin(), 'content-type': 'application/json' },
    body: JSON.stringify(form),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const press = async (board: Board, seatId: string, name: 'signMinutes' | 'issueMinutes') => {
  const room = await board.app.rooms.of(COMMITTEE)
  const input = name === 'issueMinutes' ? { meetingId: MEETING, copiesTo: ['各成员单位'] } : { meetingId: MEETING } // prettier-ignore
  const actor = { kind: 'seat' as const, seatId: seatId as never }
  const answer = await room?.submit({ actor, name, input, key: crypto.randomUUID() })
  expect(answer).toMatchObject({ ok: true })
}

const sees = async (board: Board, cookie: string) => {
  const get = (path: string) => fetch(`${board.origin()}${path}`, { headers: { cookie } })
  const list = await get('/api/meetings')
  const file = await get(`/api/meetings/${MEETING}`)
  return { status: [list.status, file.status], list: await list.text(), file: await file.text() }
}

it('[M46] every seat sees that there was a meeting; its minutes only who may read them now', async () => {
  const h = ended()
  const board = await startBoard({ state: h.state, clock: { now: () => h.now } })
  const cookies = new Map<string, string>()
  for (const id of EVERYBODY) cookies.set(id, await cookieOf(board, id))
  for (const phase of ['DRAFT', 'SIGNED', 'ISSUED'] as const) {
    if (phase === 'SIGNED') await press(board, 'S1', 'signMinutes')
    if (phase === 'ISSUED') {
      h.now += 5 * 86_400_000
      await press(board, 'S2', 'issueMinutes')
    }
    for (const id of EVERYBODY) {
      const { status, list, file } = await sees(board, cookies.get(id) ?? '')
      const reads = (READERS[phase] as readonly string[]).includes(id)
      expect(status, `${id} ${phase}`).toEqual([200, 200])
      expect(list, id).toContain('2026年第11次')
      for (const [told, text] of Object.entries({ list, file }))
        expect(text.includes('〔2026〕11号'), `${id} ${phase} ${told}`).toBe(reads)
      expect(file.includes('现将议定事项纪要如下'), `${id} ${phase}`).toBe(reads)
      // Decisions, votes and tasks go with the minutes.
      for (const word of ['1号议题', '"motion"', '"task"']) expect(file.includes(word)).toBe(reads)
      const [line] = JSON.parse(list) as { minutesPhase?: string; withheld?: boolean }[]
      expect(line).toMatchObject(reads ? { minutesPhase: phase } : { withheld: true, outcomes: {} })
      expect('outcomes' in line! && Object.keys(line.outcomes as object).length > 0).toBe(reads)
    }
  }
})

it('[M46] of a correction that is being written only its keepers see more than the version in force', async () => {
  const h = ended()
  h.does('S1', 'signMinutes', { meetingId: MEETING })
  h.now += 5 * 86_400_000
  h.does('S2', 'issueMinutes', { meetingId: MEETING, copiesTo: ['各成员单位'] })
  h.does('S2', 'correctMinutes', { meetingId: MEETING, reason: '地点有误' })
  const board = await startBoard({ state: h.state, clock: { now: () => h.now } })
  for (const [id, phases] of [
    ['S2', ['DRAFT', 'ISSUED']],
    ['S5', ['ISSUED']],
    ['O1', ['ISSUED']],
  ] as const) {
    const { list, file } = await sees(board, await cookieOf(board, id))
    const { minutes } = JSON.parse(file) as { minutes: { phase: string }[] }
    expect(minutes.map((m) => m.phase).sort(), id).toEqual(phases)
    expect(JSON.parse(list)[0].minutesPhase).toBe(phases[0])
    expect(file.includes('地点有误')).toBe(id === 'S2')
  }
})

it('[M46] neither guests nor screens nor the administrator nor strangers read of meetings at all', async () => {
  const h = ended()
  const board = await startBoard({ state: h.state, clock: { now: () => h.now } })
  const { auth } = board.app
  const screen = { committeeId: COMMITTEE, screen: true as const }
  const link = await auth.issueLink({ holder: screen, name: '大屏', createdBy: 'test' })
  const code = await auth.codeFor(COMMITTEE)
  const guest = await post(board, '/api/sign-in/code', { code, name: '祝传根' })
  const token = await auth.setupToken()
  const typed = { username: 'admin', password: '安装时用的密码一', name: '周某' }
  const admin = await post(board, '/api/setup', { token, ...typed })
  const cookies = [await signIn(board, link), guest, admin]
  expect(cookies.every((c) => c.includes('='))).toBe(true)
  for (const cookie of [...cookies, '', 'board=forged'])
    expect((await sees(board, cookie)).status, cookie).toEqual([404, 404])
})
