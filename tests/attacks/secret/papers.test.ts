import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { recount } from '../../../client/features/minutes/recount.ts'
import { revealing } from '../../../domain/vote/revealing.ts'
import { evidence } from '../../../server/store/evidence.ts'
import { checkCommittee } from '../../../server/verify/checkCommittee.ts'
import { Assembly, toldBy } from '../support/Assembly.ts'
import type { Ballot } from '../support/SecretVote.ts'
import { SecretVote } from '../support/SecretVote.ts'

const open = async (members = 6) => {
  const assembly = await Assembly.open({ members })
  onTestFinished(() => assembly.close())
  return { a: assembly, vote: await SecretVote.open(assembly) }
}
const cast = (a: Assembly) =>
  a.theatre.prisma.secretBallot.count({ where: { choice: { not: null } } })

it('[S06] one paper each and for oneself; none for who has no vote; no forged paper, none of another vote', async () => {
  const { a, vote } = await open()
  const { motionId } = vote
  const paper = await vote.paper('S3')
  const s3 = await a.caller('S3')
  const { blinded } = await vote.order()
  const take = async (who: string, more: object = {}) =>
    toldBy(await (await a.caller(who)).press('takeBallotPaper', { motionId, blinded, ...more }))
  expect(await take('S3')).toBe('ALREADY_VOTED')
  expect(await take('S4', { onBehalfOfId: 'S5' })).toBe('PROXY_FORBIDDEN')
  for (const who of ['O1', 'REC', 'L2']) expect(await take(who), who).toBe('NOT_A_VOTING_SEAT')
  // The same request again is a lost answer, and heals.
  expect(await s3.press('takeBallotPaper', { motionId, blinded: paper.blinded })).toMatchObject({ ok: true }) // prettier-ignore
  // Another member's request signed for oneself is his paper: it buys no second ballot.
  expect(await take('S4', { blinded: paper.blinded })).toBe('ok')

  const forged = Buffer.from(paper.signature, 'base64')
  forged[9] = (forged[9] ?? 0) ^ 4
  const fakes: Ballot[] = [
    vote.ballot({ ...paper, signature: forged.toString('base64') }, 'APPROVE'),
    vote.ballot({ ...paper, signature: Buffer.alloc(256).toString('base64') }, 'APPROVE'),
    vote.ballot({ ...paper, signature: '' }, 'APPROVE'),
    vote.ballot({ ...paper, serial: randomBytes(64).toString('base64') }, 'APPROVE'),
  ]
  for (const fake of fakes) expect(toldBy(await vote.drop(fake))).toBe('BAD_TOKEN')
  expect(await cast(a)).toBe(0)
  await vote.close()
  const next = await SecretVote.open(a)
  expect(toldBy(await next.drop(next.ballot(paper, 'APPROVE')))).toBe('BAD_TOKEN')
  expect(toldBy(await vote.drop(vote.ballot(paper, 'APPROVE')))).toBe('VOTE_NOT_OPEN')
  expect(toldBy(await vote.drop({ ...vote.ballot(paper, 'APPROVE'), motionId: 'no-such-vote' }))).toBe('NOT_FOUND') // prettier-ignore
  expect(await cast(a)).toBe(0)
})

it('[S07] a ballot that somebody else copied is the same ballot: the same receipt, and no second count', async () => {
  const { a, vote } = await open()
  const ballot = vote.ballot(await vote.paper('S3'), 'APPROVE')
  const first = await vote.drop(ballot)
  const copies = await Promise.all(Array.from({ length: 10 }, () => vote.drop(ballot)))
  expect(first.ok).toBe(true)
  for (const copy of copies) expect(copy.ok && copy.receipt).toBe(first.ok ? first.receipt : 'none')
  expect(toldBy(await vote.drop({ ...ballot, choice: 'AGAINST' }))).toBe('ALREADY_VOTED')
  expect(await cast(a)).toBe(1)
  await vote.close()
  expect(a.state.motion.get(vote.motionId)).toMatchObject({ tally: { approve: 1, against: 0 } })
})

it('[S08] with fewer than five voters, or where all chose alike, the result says what it gives away', async () => {
  const { a, vote } = await open(4)
  const motion = () => a.state.motion.get(vote.motionId)!
  expect(revealing(motion(), { eligible: 4 })).toBe('FEW')
  expect(revealing(motion(), { eligible: 5 })).toBeUndefined()
  for (const who of ['S2', 'S3', 'S4'])
    await vote.drop(vote.ballot(await vote.paper(who), 'APPROVE'))
  await vote.close()
  const decided = motion()
  if (decided.phase !== 'DECIDED') throw new Error(decided.phase)
  expect(revealing(decided, decided.tally)).toBe('UNANIMOUS')
  expect(revealing(decided, { ...decided.tally, against: 1 })).toBe('FEW')
  expect(revealing(decided, { ...decided.tally, against: 2 })).toBeUndefined()
})

it('[S09] ballots stuffed by whoever has the database do not count, and everybody who looks finds them', async () => {
  const { a, vote } = await open()
  await vote.drop(vote.ballot(await vote.paper('S2'), 'AGAINST'))
  await vote.drop(vote.ballot(await vote.paper('S3'), 'AGAINST'))
  const owner = new Client({ connectionString: a.theatre.ownerUrl })
  await owner.connect()
  onTestFinished(() => owner.end())
  const stuff = (id: string) =>
    owner.query(
      `INSERT INTO "SecretBallot" ("committeeId", id, "meetingId", "motionId", round, choice, signature)
       VALUES ('A', $1, 'M1', $2, 1, 'APPROVE', 'AAAA')`,
      [id, vote.motionId],
    )
  for (const id of ['c3R1ZmZlZDE=', 'c3R1ZmZlZDI=', 'c3R1ZmZlZDM=']) await stuff(id)
  // The server that comes after a restart reads them with the others.
  const node = await a.theatre.another()
  const chair = await a.page('S1', node)
  expect(node.rooms.stateOf('A')?.secretBallot.size).toBe(5)
  expect(toldBy(await chair.press('closeVote', { motionId: vote.motionId }))).toBe('ok')
  expect(node.rooms.stateOf('A')?.motion.get(vote.motionId)).toMatchObject({ tally: { approve: 0, against: 2 } }) // prettier-ignore
  const response = await fetch(`${a.theatre.origin}/api/motions/${vote.motionId}/urn`, {
    headers: { cookie: chair.cookie },
  })
  const again = await recount((await response.json()) as never)
  expect(again).toMatchObject({ invalid: 3, issued: 2, counts: { APPROVE: 0, AGAINST: 2 } })
  // Put in after the closing they are named by the check of the database.
  const check = async () =>
    (await checkCommittee(evidence(a.theatre.prisma), 'A', Buffer.alloc(32, 7))).finding
  expect(await check()).toBeUndefined()
  await stuff('c3R1ZmZlZDQ=')
  expect(await check()).toMatchObject({ what: 'record', kind: 'secretBallot' })
  // Who has a paper stands on the board, for all to compare with who was there.
  expect([...a.state.turnout.values()].map((t) => t.seatId).toSorted()).toEqual(['S2', 'S3'])
}, 60_000)
