import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { COMMANDS } from '../../../domain/commands/index.ts'
import { newProblem } from '../../support/builders.ts'
import { Theatre } from '../support/Theatre.ts'
import { stage } from '../support/stage.ts'
import { toldBy } from '../support/Assembly.ts'

const open = async () => {
  const theatre = await Theatre.open()
  onTestFinished(() => theatre.close())
  for (const id of ['A', 'B']) {
    await theatre.seed(id, stage('DISCUSSION'))
    await theatre.settled(id)
  }
  return theatre
}
const HERE = { meetingId: 'M1', via: 'ONSITE' }

it('[D02] a command that throws costs its presser an answer and nobody the room', async () => {
  const theatre = await open()
  const [s2, s3] = [await theatre.enter('A', 'S2'), await theatre.enter('A', 'S3')]
  const broken = vi.spyOn(COMMANDS.supportIssue, 'decide').mockImplementation(() => {
    throw new Error('a bug')
  })
  onTestFinished(() => broken.mockRestore())
  const room = await theatre.app.rooms.of('A')
  const key = randomUUID()
  const [answer, ...others] = await Promise.all([
    s2.press('supportIssue', { issueId: 'X' }, key),
    s3.press('checkIn', HERE),
    s2.press('checkIn', HERE),
  ])
  expect(answer).toMatchObject({ ok: false, code: 'INTERNAL', key })
  expect(others.map(toldBy)).toEqual(['ok', 'ok'])
  expect(await theatre.app.rooms.of('A')).toBe(room)
  expect(s2.socket.connected && s3.socket.connected).toBe(true)
})

it('[D02] a look-up that is rejected is answered, too, and may be tried again', async () => {
  const theatre = await open()
  const s2 = await theatre.enter('A', 'S2')
  const broken = vi.spyOn(theatre.app.rooms, 'of').mockRejectedValueOnce(new Error('no database'))
  onTestFinished(() => broken.mockRestore())
  expect(await s2.press('checkIn', HERE)).toMatchObject({ code: 'UNAVAILABLE', retry: true })
  expect(toldBy(await s2.press('checkIn', HERE))).toBe('ok')
})

it('[D02] a commit that never ends is answered within five seconds; another committee goes on; later it counts once', async () => {
  const theatre = await open()
  const [s2, other] = [await theatre.enter('A', 'S2'), await theatre.enter('B', 'S2')]
  const owner = new Client({ connectionString: theatre.ownerUrl })
  await owner.connect()
  onTestFinished(() => owner.end().catch(() => {}))
  await owner.query('BEGIN')
  await owner.query(`SELECT 1 FROM "RoomLease" WHERE "committeeId" = 'A' FOR UPDATE`)
  const begun = performance.now()
  const key = randomUUID()
  const late = s2.press('supportIssue', { issueId: 'X' }, key)
  // Everybody else is served meanwhile.
  for (let n = 0; n < 5; n += 1) {
    const from = performance.now()
    expect(toldBy(await other.press('checkIn', HERE))).toBe('ok')
    expect(performance.now() - from).toBeLessThan(1_000)
  }
  expect(await late).toMatchObject({ ok: false, code: 'UNAVAILABLE', retry: true, key })
  expect(performance.now() - begun).toBeLessThan(6_000)
  await owner.query('ROLLBACK')
  const settled = await vi.waitFor(
    async () => {
      const caller = await theatre.enter('A', 'S2')
      const frame = { name: 'supportIssue', input: { issueId: 'X' }, key, protocol: 1, again: true }
      const answer = await caller.frame(frame)
      caller.leave()
      expect(answer.ok).toBe(true)
      return answer
    },
    { timeout: 10_000 },
  )
  expect(settled.ok).toBe(true)
  const rows = await theatre.prisma.ledgerEntry.findMany({ where: { committeeId: 'A', key } })
  expect(rows).toHaveLength(1)
  const issue = await theatre.prisma.issue.findFirst({ where: { committeeId: 'A', id: 'X' } })
  expect(issue?.plusOnes).toBe(1)
}, 60_000)

it('[D01] NUL and half characters in a text cost nobody the room: they are dropped, or the text is refused', async () => {
  const theatre = await open()
  const s2 = await theatre.enter('A', 'S2')
  const room = await theatre.app.rooms.of('A')
  for (const bad of ['\0', 'a\0b', '\u0001', '\uFFFF', '\\u0000', '\\\\u0000\0']) {
    const issue = { ...newProblem, title: `路${bad}灯` }
    const answer = await s2.press('addIssue', { issue })
    expect(toldBy(answer), JSON.stringify(bad)).toBe('ok')
  }
  for (const bad of ['\ud800', 'a\udc00b'])
    expect(toldBy(await s2.press('addIssue', { issue: { ...newProblem, title: bad } }))).toBe('INVALID') // prettier-ignore
  for (const id of ['X\0', '\0', '\ud800'])
    expect(toldBy(await s2.press('supportIssue', { issueId: id }))).toBe('INVALID')
  expect(toldBy(await s2.press('addIssue', { issue: { ...newProblem, '\0': 1 } }))).toBe('INVALID')
  expect(await theatre.app.rooms.of('A')).toBe(room)
  const titles = [...(room?.state.issue.values() ?? [])].map((i) => i.title)
  expect(titles.filter((t) => t === '路灯')).toHaveLength(2)
  expect(titles.join()).not.toContain('\0')
  // What was sent stands in the ledger as PostgreSQL can keep it, and the chain holds.
  const rows = await theatre.prisma.ledgerEntry.findMany({ where: { committeeId: 'A', command: 'addIssue' } }) // prettier-ignore
  expect(rows).toHaveLength(6)
  for (const { input } of rows)
    expect((input as { issue: { title: string } }).issue.title.includes('\0')).toBe(false)
})

it('[D14] a list takes five hundred issues, whoever adds them; long lists come in pages', async () => {
  const theatre = await Theatre.open()
  onTestFinished(() => theatre.close())
  const state = stage('DISCUSSION')
  const model = state.issue.get('X')!
  const issues = new Map(state.issue)
  for (let n = issues.size; n < 495; n += 1) issues.set(`Z${n}`, { ...model, id: `Z${n}` as never })
  const old = { ...model, status: 'CLOSED', listMonth: '2019-01' } as const
  for (let n = 0; n < 2_000; n += 1) issues.set(`OLD${n}`, { ...old, id: `OLD${n}` as never })
  await theatre.seed('A', { ...state, issue: issues })
  const callers = await Promise.all(
    ['S2', 'S3', 'O1', 'O2', 'REC'].map((r) => theatre.enter('A', r)),
  )
  const answers = await Promise.all(
    callers.flatMap((caller) =>
      Array.from({ length: 4 }, () => caller.press('addIssue', { issue: newProblem })),
    ),
  )
  const codes = answers.map(toldBy)
  const added = codes.filter((c) => c === 'ok').length
  const onList = await theatre.prisma.issue.count({ where: { listMonth: '2026-11' } })
  expect(onList).toBe(500)
  expect(added).toBeGreaterThan(0)
  expect(new Set(codes)).toEqual(new Set(['ok', 'LIMIT_REACHED']))
  // What is over is not in the room: its cost does not grow with the years.
  expect(theatre.app.rooms.stateOf('A')?.issue.size).toBeLessThan(600)
  const { cookie } = callers[0]!
  const seen: string[] = []
  for (let pages = 1; ; pages += 1) {
    const after = encodeURIComponent(seen.at(-1) ?? '')
    const response = await fetch(`${theatre.origin}/api/issues?after=${after}`, {
      headers: { cookie },
    })
    const page = (await response.json()) as { id: string }[]
    expect(page.length).toBeLessThanOrEqual(1_000)
    if (page.length === 0) break
    seen.push(...page.map((i) => i.id))
    expect(pages).toBeLessThan(6)
  }
  expect(new Set(seen).size).toBe(await theatre.prisma.issue.count())
  const odd = await fetch(`${theatre.origin}/api/issues?after=a&after=b`, { headers: { cookie } })
  expect(odd.status).toBe(200)
}, 60_000)
