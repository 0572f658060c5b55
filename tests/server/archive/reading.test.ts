import { expect, it } from 'vitest'
import { signIn } from '../../../server/rehearse/signIn.ts'
import { MEETING } from '../../support/builders.ts'
import type { Board } from '../../support/startBoard.ts'
import { COMMITTEE } from '../../support/startBoard.ts'
import { bringTo, cookieOf, ended, EVERYBODY, get, PHASES, READERS, startEnded } from './ended.ts'

// [M46] over HTTP: every kind of person, every phase of the minutes, every address that tells of them.

const sees = async (board: Board, cookie: string) => {
  const list = await get(board, '/api/meetings', cookie)
  const file = await get(board, `/api/meetings/${MEETING}`, cookie)
  return { status: [list.status, file.status], list: list.text, file: file.text }
}

it(
  '[M46] every seat sees that there was a meeting; its minutes only who may read them now',
  { timeout: 60_000 },
  async () => {
    const h = ended()
    const board = await startEnded(h)
    const cookies = new Map<string, string>()
    for (const id of EVERYBODY) cookies.set(id, await cookieOf(board, id))
    for (const phase of PHASES) {
      await bringTo(board, h, phase)
      for (const id of EVERYBODY) {
        const { status, list, file } = await sees(board, cookies.get(id) ?? '')
        const reads = (READERS[phase] as readonly string[]).includes(id)
        expect(status, `${id} ${phase}`).toEqual([200, 200])
        expect(list, id).toContain('2026年第11次')
        for (const [told, text] of Object.entries({ list, file }))
          expect(text.includes('〔2026〕11号'), `${id} ${phase} ${told}`).toBe(reads)
        expect(file.includes('现将议定事项纪要如下'), `${id} ${phase}`).toBe(reads)
        // Decisions, votes and tasks go with the minutes.
        for (const word of ['消防通道', '"motion"', '"task"'])
          expect(file.includes(word)).toBe(reads)
        const [line] = JSON.parse(list) as { minutesPhase?: string; withheld?: boolean }[]
        expect(line).toMatchObject(
          reads ? { minutesPhase: phase } : { withheld: true, outcomes: {} },
        )
        expect('outcomes' in line! && Object.keys(line.outcomes as object).length > 0).toBe(reads)
      }
    }
  },
)

it('[M46] of a correction that is being written only its keepers see more than the version in force', async () => {
  const h = ended()
  h.does('S1', 'signMinutes', { meetingId: MEETING })
  h.now += 5 * 86_400_000
  h.does('S2', 'issueMinutes', { meetingId: MEETING, copiesTo: ['各成员单位'] })
  h.does('S2', 'correctMinutes', { meetingId: MEETING, reason: '地点有误' })
  const board = await startEnded(h)
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
    // The list counts as the minutes do: a report that was not reached is carried over, too.
    const carried = /结转(\d+)项/.exec(file)?.[1]
    expect(JSON.parse(list)[0].outcomes.CARRIED_OVER, id).toBe(Number(carried))
  }
})

it('[M46] neither guests nor screens nor the administrator nor strangers read of meetings at all', async () => {
  const h = ended()
  const board = await startEnded(h)
  const { auth } = board.app
  const screen = { committeeId: COMMITTEE, screen: true as const }
  const link = await auth.issueLink({ holder: screen, name: '大屏', createdBy: 'test' })
  const code = await auth.codeFor(COMMITTEE)
  const post = async (path: string, form: object): Promise<string> => {
    const answer = await fetch(`${board.origin()}${path}`, {
      method: 'POST',
      headers: { origin: board.origin(), 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  const guest = await post('/api/sign-in/code', { code, name: '祝传根' })
  const token = await auth.setupToken()
  const typed = { username: 'admin', password: '安装时用的密码一', name: '周某' }
  const admin = await post('/api/setup', { token, ...typed })
  const cookies = [await signIn(board.origin(), link.token), guest, admin]
  expect(cookies.every((c) => c.includes('='))).toBe(true)
  for (const cookie of [...cookies, '', 'board=forged'])
    expect((await sees(board, cookie)).status, cookie).toEqual([404, 404])
})
