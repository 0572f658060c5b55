import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { BoardLine } from '../../../server/rehearse/BoardLine.ts'
import { evidence } from '../../../server/store/evidence.ts'
import { checkCommittee } from '../../../server/verify/checkCommittee.ts'
import { Assembly, toldBy } from '../support/Assembly.ts'
import type { Caller } from '../support/Caller.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { renamed } from '../support/renamed.ts'

const open = async (o: Parameters<typeof Assembly.open>[0] = { members: 5 }) => {
  const assembly = await Assembly.open(o)
  onTestFinished(() => assembly.close())
  return assembly
}

/** The administrator writes the roster anew, as his form does. */
const putSeats = async (a: Assembly, change: (seat: Record<string, unknown>) => object) => {
  const room = await a.theatre.app.rooms.of('A')
  const seatsNow = [...a.state.seat.values()].map(({ order: _, ...seat }) => change({ ...seat }))
  const answer = await room?.submit({
    actor: { kind: 'admin', userId: 'a' },
    name: 'putRoster',
    input: { units: [], branches: [], seats: seatsNow },
    key: crypto.randomUUID(),
  })
  if (!answer?.ok) throw new Error(answer?.code)
}

it('[V08] the roll is fixed at the opening: who comes onto it later has no vote, who is taken off it keeps his', async () => {
  const a = await open()
  const motionId = await a.vote()
  const vote = { motionId, choice: 'APPROVE' }
  for (const who of ['O1', 'O2', 'L2', 'REC'])
    expect(toldBy(await (await a.caller(who)).press('castBallot', vote)), who).toBe('NOT_A_VOTING_SEAT') // prettier-ignore
  await putSeats(a, (seat) =>
    seat['id'] === 'O1'
      ? { ...seat, kind: 'PART_TIME', votes: true }
      : seat['id'] === 'S4'
        ? { ...seat, votes: false, kind: 'OBSERVER' }
        : seat['id'] === 'S5'
          ? { ...seat, termEnd: '2026-01-01' }
          : seat,
  )
  const late = await a.caller('O1')
  await late.press('checkIn', { meetingId: 'M1', via: 'ONSITE' })
  expect(toldBy(await late.press('castBallot', vote))).toBe('NOT_A_VOTING_SEAT')
  for (const who of ['S4', 'S5'])
    expect(toldBy(await (await a.caller(who)).press('castBallot', vote)), who).toBe('ok')
  await a.does('S1', 'closeVote', { motionId })
  expect(a.state.motion.get(motionId)).toMatchObject({ tally: { base: 5, approve: 2 } })
})

it('[V11] nothing that anybody can press changes the words that are being voted on, and the opening names their hash', async () => {
  const a = await open({ members: 6 })
  const motionId = await a.vote()
  const before = a.state.motion.get(motionId)
  expect(before?.textHash).toBe(createHash('sha256').update('加装照明').digest('base64'))
  const row = await a.theatre.prisma.ledgerEntry.findFirst({ where: { command: 'openVote' } })
  expect(row?.changes).toMatchObject([{ kind: 'motion', record: { text: '加装照明', textHash: before?.textHash } }]) // prettier-ignore
  const names = new Map([['V1', motionId], ['X', 'I1'], ['Y', 'I2']]) // prettier-ignore
  // These end the vote, and would end the test.
  const last = ['closeVote', 'withdrawMotion', 'carryOverItem', 'adjournMeeting']
  for (const name of ALL_COMMANDS.filter((n) => !last.includes(n)))
    for (const who of ['S1', 'S2', 'REC']) {
      const input = renamed(inputOf(name), (id) => names.get(id) ?? id)
      await (await a.caller(who)).press(name, { ...input })
      const now = a.state.motion.get(motionId)
      expect([now?.text, now?.textHash, now?.phase], name).toEqual([before?.text, before?.textHash, 'VOTING']) // prettier-ignore
    }
  await a.does('S2', 'editIssue', { issueId: 'I1', patch: { title: '改过', description: '改过' } })
  await a.does('S2', 'editItem', { itemId: 'A1', title: '改过' })
  await a.does('S1', 'closeVote', { motionId })
  expect(a.state.motion.get(motionId)).toMatchObject({ text: '加装照明', textHash: before?.textHash }) // prettier-ignore
}, 60_000)

it('[V12] below quorum closing is refused and the vote is void; with nobody’s vote nothing passes', async () => {
  const a = await open()
  const motionId = await a.vote()
  for (const who of ['S3', 'S4', 'S5']) await a.does(who, 'checkOut', { meetingId: 'M1' })
  const chair = await a.caller('S1')
  const closing = await chair.press('closeVote', { motionId })
  expect(closing).toMatchObject({ ok: false, code: 'QUORUM_NOT_MET', params: { here: 2, need: 3 } })
  expect(a.state.motion.get(motionId)).toMatchObject({ phase: 'VOID' })
  expect(a.state.motion.get(motionId)).not.toHaveProperty('tally')
  expect(toldBy(await chair.press('closeVote', { motionId }))).toBe('VOTE_NOT_OPEN')
  for (const who of ['S3', 'S4', 'S5'])
    await a.does(who, 'checkIn', { meetingId: 'M1', via: 'ONSITE' })
  const empty = await a.vote()
  await a.does('S1', 'closeVote', { motionId: empty })
  expect(a.state.motion.get(empty)).toMatchObject({ tally: { passed: false, approve: 0, notVoted: 5 } }) // prettier-ignore
  const outcomes = [...a.state.item.values()].map((i) => ('outcome' in i ? i.outcome : undefined))
  expect(outcomes).not.toContain('PASSED')
  await a.does('S1', 'adjournMeeting', { meetingId: 'M1' })
  const text = [...a.state.minutes.values()][0]?.text ?? ''
  expect(text).toContain('到会人数不足')
  expect(text).not.toContain('会议议定')
})

it('[V15] a vote or an event changed in the database itself is found, with the first place that is wrong', async () => {
  const a = await open()
  const motionId = await a.vote()
  for (const who of ['S2', 'S3', 'S4'])
    await a.does(who, 'castBallot', { motionId, choice: 'AGAINST' })
  await a.does('S1', 'closeVote', { motionId })
  const { prisma } = a.theatre
  const seal = Buffer.alloc(32, 7)
  const check = async () => (await checkCommittee(evidence(prisma), 'A', seal)).finding
  expect(await check()).toBeUndefined()
  // The board's own role can change no event at all.
  await expect(prisma.$executeRawUnsafe(`UPDATE "LedgerEntry" SET actor = 'seat:S9'`)).rejects.toThrow() // prettier-ignore
  await expect(prisma.$executeRawUnsafe(`DELETE FROM "LedgerEntry"`)).rejects.toThrow()
  const owner = new Client({ connectionString: a.theatre.ownerUrl })
  await owner.connect()
  onTestFinished(() => owner.end())
  const spoilt = async (sql: string, restore: string) => {
    await owner.query(`SET session_replication_role = replica; ${sql}`)
    const finding = await check()
    await owner.query(restore)
    expect(await check()).toBeUndefined()
    return finding
  }
  const votes = await prisma.ledgerEntry.findMany({ where: { command: 'castBallot' }, orderBy: { seq: 'asc' } }) // prettier-ignore
  const [first, second] = [votes[0]!.seq, votes[1]!.seq]
  const bend = (seq: number, [from, to]: readonly [string, string]) =>
    `UPDATE "LedgerEntry" SET changes = replace(changes::text, '${from}', '${to}')::jsonb WHERE seq = ${seq}`
  const [there, back] = [['AGAINST', 'APPROVE'], ['APPROVE', 'AGAINST']] as const // prettier-ignore
  expect(await spoilt(bend(second, there), bend(second, back))).toMatchObject({ what: 'ledger', seq: second }) // prettier-ignore
  const both = `${bend(second, there)}; ${bend(first, there)}`
  expect(await spoilt(both, `${bend(second, back)}; ${bend(first, back)}`)).toMatchObject({ what: 'ledger', seq: first }) // prettier-ignore
  const ballot = await spoilt(
    `UPDATE "Ballot" SET choice = 'APPROVE' WHERE "seatId" = 'S3'`,
    `UPDATE "Ballot" SET choice = 'AGAINST' WHERE "seatId" = 'S3'`,
  )
  expect(ballot).toMatchObject({ what: 'record', kind: 'ballot' })
  const tally = (from: number, to: number) =>
    `UPDATE "Motion" SET tally = jsonb_set(tally, '{against}', '${to}') WHERE tally->>'against' = '${from}'`
  expect(await spoilt(tally(3, 0), tally(0, 3))).toMatchObject({ what: 'record', kind: 'motion' })
}, 60_000)

it('[V14] before closing nobody learns how it stands: not from the board, the lines, addresses, metrics, or pages that come back', async () => {
  const a = await open({ members: 6 })
  const motionId = await a.vote()
  const chair = await a.caller('S1')
  const watchers: Caller[] = [chair, await a.caller('S4'), await a.caller('REC'), await a.caller('O1')] // prettier-ignore
  const marks = watchers.map((w) => w.heard.length)
  const cast = { S2: 'APPROVE', S3: 'AGAINST' } as const
  for (const [who, choice] of Object.entries(cast)) await a.does(who, 'castBallot', { motionId, choice }) // prettier-ignore
  const isTelling = (text: string) =>
    /APPROVE|AGAINST|ABSTAIN|赞成|反对|"tally"|"running"/.test(text)
  const get = async (path: string, cookie: string) =>
    (await fetch(a.theatre.origin + path, { headers: { cookie } })).text()
  for (const [n, watcher] of watchers.entries())
    for (const packet of watcher.heard.slice(marks[n])) expect(isTelling(packet)).toBe(false)
  for (const { cookie } of watchers)
    for (const path of [
      '/api/meetings',
      '/api/meetings/M1',
      '/api/meetings/M1/record',
      `/api/motions/${motionId}/urn`,
      '/api/issues',
      '/api/me',
      '/metrics',
    ])
      // prettier-ignore
      expect(isTelling(await get(path, cookie)), path).toBe(false)
  // A page that comes back is told its own vote alone.
  const again = await a.page('S4')
  expect(again.heard.some(isTelling)).toBe(false)
  const own = await a.page('S2')
  expect(own.heard.filter(isTelling).join()).toContain('APPROVE')
  expect(own.heard.filter(isTelling).join()).not.toContain('AGAINST')
  const board = new BoardLine(a.theatre.origin, chair.boardName, chair.cookie, () => {})
  await board.whole
  expect(isTelling(board.picture())).toBe(false)
  expect(board.picture().match(/"turnout",\[\["/g)).toHaveLength(1)
  board.cut()
  await a.does('S1', 'closeVote', { motionId })
  expect(isTelling(await get('/api/meetings/M1/record', chair.cookie))).toBe(true)
})
