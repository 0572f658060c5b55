import { PassThrough } from 'node:stream'
import { Client } from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { castSecretly } from '../../../client/live/castSecretly.ts'
import type { Paper } from '../../../client/live/Paper.ts'
import { createLog } from '../../../server/log.ts'
import { BoardLine } from '../../../server/rehearse/BoardLine.ts'
import { Assembly, toldBy } from '../support/Assembly.ts'
import { SecretVote } from '../support/SecretVote.ts'

const open = async (o: Partial<Parameters<typeof Assembly.open>[0]> = {}) => {
  const assembly = await Assembly.open({ members: 6, ...o })
  onTestFinished(() => assembly.close())
  return { a: assembly, vote: await SecretVote.open(assembly) }
}
const CHOICES = ['APPROVE', 'AGAINST', 'ABSTAIN'] as const

it('[S02] log, audit, ledger and the database’s own log hold no paper, no choice and no address of who casts', async () => {
  const sink = new PassThrough()
  let log = ''
  sink.on('data', (chunk) => (log += String(chunk)))
  const { a, vote } = await open({ app: { log: createLog('trace', sink) } })
  const { prisma } = a.theatre
  const secrets: string[] = []
  for (const [n, who] of ['S2', 'S3', 'S4', 'S5'].entries()) {
    const paper = await vote.paper(who)
    secrets.push(paper.serial, paper.signature, paper.blinded)
    const ballot = vote.ballot(paper, CHOICES[n % 3]!)
    await vote.drop(ballot)
    await vote.drop(ballot)
    await vote.drop({ ...ballot, choice: CHOICES[(n + 1) % 3] })
  }
  // Refused and broken ones leave no more than good ones.
  const spare = await vote.paper('S6')
  secrets.push(spare.serial, spare.signature)
  await vote.drop({ ...vote.ballot(spare, 'APPROVE'), signature: secrets[1] })
  const post = (body: string, type = 'application/json') =>
    fetch(`${a.theatre.origin}/api/urn/ballots`, {
      method: 'POST',
      headers: { origin: a.theatre.origin, 'content-type': type },
      body,
    })
  const form = JSON.stringify(vote.ballot(spare, 'AGAINST'))
  for (const body of [
    form.slice(0, -4),
    `${form}}`,
    form.replace('AGAINST', 'YES'),
    'x'.repeat(9_000),
  ])
    expect((await post(body)).ok).toBe(false)
  expect((await post(form, 'text/plain')).ok).toBe(false)
  // Another key where nothing has been decided: the batch is stored, and its refusal too.
  await a.does('S2', 'supportIssue', { issueId: 'I1' })
  await (await a.caller('S2')).press('closeVote', { motionId: vote.motionId })
  await vote.close()

  expect(log).not.toBe('')
  const lines = log.split('\n').filter((line) => !line.includes('"takeBallotPaper"'))
  for (const line of lines) expect(line).not.toMatch(/APPROVE|AGAINST|ABSTAIN|urn|127\.0\.0\.1/)
  const ledger = JSON.stringify(await prisma.ledgerEntry.findMany())
  const audit = JSON.stringify(await prisma.refusedCommand.findMany())
  // The papers asked for stand in the ledger blinded: nobody can tell which serial is behind one.
  const hidden = secrets.filter((_, n) => n % 3 !== 2 || n >= 12)
  for (const secret of secrets) expect(log.includes(secret)).toBe(false)
  for (const secret of hidden) {
    expect(audit.includes(secret)).toBe(false)
    expect(ledger.includes(secret)).toBe(false)
  }
  expect(audit).not.toMatch(/dropSecretBallot|APPROVE|AGAINST|ABSTAIN/)
  expect(ledger).not.toMatch(/dropSecretBallot|"choice"/)
  const owner = new Client({ connectionString: a.theatre.ownerUrl })
  await owner.connect()
  onTestFinished(() => owner.end())
  const { rows } = await owner.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('log_statement', 'log_min_duration_statement',
     'log_min_duration_sample', 'log_parameter_max_length_on_error', 'log_duration', 'track_activities')`,
  )
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  expect(settings).toMatchObject({
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_parameter_max_length_on_error: '0',
    log_duration: 'off',
  })
}, 60_000)

it('[S03] the urn turns away whoever says who he is, and the page sends without saying it', async () => {
  const { a, vote } = await open()
  const ballot = vote.ballot(await vote.paper('S3'), 'APPROVE')
  const s3 = await a.caller('S3')
  const post = (headers: Record<string, string>) =>
    fetch(`${a.theatre.origin}/api/urn/ballots`, {
      method: 'POST',
      headers: { origin: a.theatre.origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(ballot),
    })
  for (const cookie of [s3.cookie, 'board=nonsense', 'other=1'])
    expect((await post({ cookie })).status, cookie).toBe(400)
  expect(await a.theatre.prisma.secretBallot.count()).toBe(0)
  // Nor does the line of commands take one.
  const { committeeId: _, ...input } = ballot
  expect(toldBy(await s3.press('dropSecretBallot', input))).toBe('NOT_FOUND')

  const sent: RequestInit[] = []
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    sent.push(init ?? {})
    return Response.json({ ok: true, key: '', revision: 1, at: 0, receipt: '' })
  })
  onTestFinished(() => spy.mockRestore())
  await castSecretly({ ...paperOf(ballot), signedAt: 0 }, Date.now(), 'http://board')
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ credentials: 'omit', cache: 'no-store' })
  expect(Object.keys(sent[0]?.headers as object)).toEqual(['content-type'])
  expect(Object.keys(JSON.parse(sent[0]?.body as string)).toSorted()).toEqual(['choice', 'committeeId', 'motionId', 'serial', 'signature']) // prettier-ignore
})

const paperOf = (ballot: object): Paper =>
  ({ id: 'p', owner: 'S3', round: 1, blinded: '', ...ballot }) as unknown as Paper

it('[S04] a ballot that follows its paper at once waits for up to three seconds of chance', async () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  onTestFinished(() => void vi.useRealTimers())
  const delays: number[] = []
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    delays.push(Date.now())
    return Response.json({ ok: true, key: '', revision: 1, at: 0, receipt: '' })
  })
  onTestFinished(() => spy.mockRestore())
  const castAfter = async (ms: number) => {
    const [before, begun] = [delays.length, Date.now()]
    const done = castSecretly(
      { ...paperOf({}), signedAt: begun - ms } as Paper,
      begun,
      'http://board',
    )
    await vi.advanceTimersByTimeAsync(4_000)
    await done
    return (delays[before] ?? 0) - begun
  }
  const hasty: number[] = []
  for (let n = 0; n < 200; n += 1) hasty.push(await castAfter(n * 10))
  expect(Math.max(...hasty)).toBeLessThanOrEqual(3_000)
  expect(Math.max(...hasty)).toBeGreaterThan(2_700)
  expect(Math.min(...hasty)).toBeLessThan(300)
  // Spread over the whole time, and not bunched at one end of it.
  for (const third of [0, 1, 2]) {
    const inIt = hasty.filter((d) => Math.min(2, Math.floor(d / 1_000)) === third).length
    expect(inIt).toBeGreaterThan(35)
  }
  expect(await castAfter(3_001)).toBe(0)
})

it('[S05] while ballots fall nothing moves but a number, and that at most every five seconds', async () => {
  const { a, vote } = await open()
  const papers = await Promise.all(['S2', 'S3', 'S4', 'S5'].map((who) => vote.paper(who)))
  const watchers = [await a.caller('S1'), await a.caller('S6'), await a.caller('O1')]
  let shown = 0
  const [first] = watchers
  const board = new BoardLine(a.theatre.origin, first!.boardName, first!.cookie, (frame) => {
    if (frame[0] === 0) shown += 1
  })
  await board.whole
  await board.reaches(a.state.revision)
  // Who is online is told once more, a moment after the last of them came.
  for (const { heard } of watchers)
    await vi.waitFor(() => expect(heard.filter((p) => p.includes('"online"')).at(-1)).toContain('"O1"')) // prettier-ignore
  const told: { at: number; packet: string }[] = []
  const marks = watchers.map(({ heard }) => heard.length)
  watchers[1]!.socket.onAny((...packet) => told.push({ at: performance.now(), packet: JSON.stringify(packet) })) // prettier-ignore
  const [revision, before] = [a.state.revision, shown]
  for (const [n, paper] of papers.entries()) {
    expect((await vote.drop(vote.ballot(paper, CHOICES[n % 3]!))).ok).toBe(true)
    await new Promise((go) => setTimeout(go, 1_500))
  }
  await vi.waitFor(() => expect(told.at(-1)?.packet).toContain('"count":4'), { timeout: 12_000 })
  expect(told.length).toBeLessThanOrEqual(3)
  for (const { packet } of told) expect(packet).toMatch(/^\["urn",\{"motionId":"[^"]+","round":1,"count":\d+\}\]$/) // prettier-ignore
  for (let n = 1; n < told.length; n += 1) expect(told[n]!.at - told[n - 1]!.at).toBeGreaterThan(4_500) // prettier-ignore
  for (const [n, { heard }] of watchers.entries())
    for (const packet of heard.slice(marks[n])) expect(packet).toMatch(/^(2|3|42\["urn")/)
  expect(shown).toBe(before)
  expect(a.state.revision).toBe(revision)
  board.cut()
}, 60_000)
