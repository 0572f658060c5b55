import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import type { Answer } from '../../../domain/commands/protocol.ts'
import { seats } from '../../support/builders.ts'
import { Assembly, pressUntilTold, toldBy } from '../support/Assembly.ts'
import { seeded } from '../../linking/random.ts'

const open = async (o: Parameters<typeof Assembly.open>[0]) => {
  const assembly = await Assembly.open(o)
  onTestFinished(() => assembly.close())
  return assembly
}

it('[V03] the same key on the other node, after the first one died, gets the same answer', async () => {
  const a = await open({ members: 5 })
  const motionId = await a.vote()
  const other = await a.theatre.another()
  const key = randomUUID()
  const s3 = await a.caller('S3')
  const first = await s3.press('castBallot', { motionId, choice: 'APPROVE' }, key)
  expect(toldBy(first)).toBe('ok')
  const there = await a.page('S3', other)
  expect(await pressUntilTold(there, 'castBallot', { motionId, choice: 'APPROVE' }, key)).toEqual(first) // prettier-ignore
  // The first node has lost its lease by now; asked again, it says the same once more.
  expect(await pressUntilTold(s3, 'castBallot', { motionId, choice: 'APPROVE' }, key)).toEqual(first) // prettier-ignore
  const refused = randomUUID()
  const no = await pressUntilTold(there, 'closeVote', { motionId }, refused)
  expect(toldBy(no)).toBe('NOT_CHAIR')
  expect(await pressUntilTold(s3, 'closeVote', { motionId }, refused)).toEqual(no)
  expect(await a.theatre.prisma.ledgerEntry.count({ where: { command: 'castBallot' } })).toBe(1)
  expect(await a.theatre.prisma.ballot.count()).toBe(1)
}, 60_000)

it('[V05] fifty votes of one member at once on two nodes leave one ballot, and everybody is told the truth', async () => {
  for (const [voteChangeBeforeClose, votes] of [
    [false, 50],
    [true, 20],
  ] as const) {
    const a = await open({ members: 5, settings: { voteChangeBeforeClose } })
    const motionId = await a.vote()
    const other = await a.theatre.another()
    const pages = [await a.caller('S3'), await a.page('S3', other)] as const
    const CHOICES = ['APPROVE', 'AGAINST', 'ABSTAIN'] as const
    const answers = await Promise.all(
      Array.from({ length: votes }, async (_, n) => {
        const choice = CHOICES[n % 3]!
        const page = pages[n % 2 === 0 ? 0 : 1]
        const answer = await pressUntilTold(page, 'castBallot', { motionId, choice }, randomUUID())
        return { choice, answer }
      }),
    )
    const { prisma } = a.theatre
    const stored = await prisma.ballot.findMany()
    expect(stored).toHaveLength(1)
    expect(await prisma.turnout.count()).toBe(1)
    const accepted = answers.filter(({ answer }) => answer.ok)
    const rows = await prisma.ledgerEntry.findMany({ where: { command: 'castBallot' }, orderBy: { seq: 'asc' } }) // prettier-ignore
    expect(rows).toHaveLength(accepted.length)
    if (!voteChangeBeforeClose) {
      expect(accepted).toHaveLength(1)
      const others = answers.filter(({ answer }) => !answer.ok).map(({ answer }) => toldBy(answer))
      expect(new Set(others)).toEqual(new Set(['ALREADY_VOTED']))
    } else expect(accepted).toHaveLength(votes)
    // The last accepted in the order of the ledger is what lies in the box.
    const last = rows.at(-1)?.input as { readonly choice: string } | undefined
    expect(stored[0]?.choice).toBe(last?.choice)
    const close = await pressUntilTold(
      await a.caller('S1'),
      'closeVote',
      { motionId },
      randomUUID(),
    )
    expect(toldBy(close)).toBe('ok')
    const motion = await prisma.motion.findFirst({ where: { id: motionId } })
    const tally = motion?.tally as unknown as Record<'approve' | 'against' | 'abstain', number>
    expect(tally.approve + tally.against + tally.abstain).toBe(1)
  }
}, 120_000)

it('[V06] fifty votes against the closing, many times: each is in the tally and was told so, or is not and was told that', async () => {
  const ROUNDS = 20
  const a = await open({ members: 50, items: ROUNDS })
  await a.members(50)
  const random = seeded(20_261_127)
  let [counted, late, mixed] = [0, 0, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    const motionId = await a.vote()
    const chair = await a.caller('S1')
    const voters = random.shuffled(seats(50))
    const closeAfter = random.below(48)
    const told: Promise<readonly [string, string, Answer]>[] = []
    const closings: Promise<Answer>[] = []
    for (const [n, who] of voters.entries()) {
      const choice = random.pick(['APPROVE', 'AGAINST', 'ABSTAIN'] as const)
      const caller = await a.caller(who)
      told.push(caller.press('castBallot', { motionId, choice }).then((answer) => [who, choice, answer] as const)) // prettier-ignore
      // In the first round with every vote, else a few: nobody may press more than sixty times at once.
      const closes = round === 0 || n === closeAfter || (n > closeAfter && random.below(15) === 0)
      if (closes) closings.push(chair.press('closeVote', { motionId }))
      // A few turns of the loop let batches form in between.
      if (random.below(8) === 0) await new Promise((go) => setImmediate(go))
    }
    const answers = await Promise.all(told)
    const closed = (await Promise.all(closings)).map(toldBy)
    expect(closed.filter((code) => code === 'ok')).toHaveLength(1)
    expect(new Set(closed)).toEqual(new Set(closed.length > 1 ? ['ok', 'VOTE_NOT_OPEN'] : ['ok']))
    const motion = a.state.motion.get(motionId)
    if (motion?.phase !== 'DECIDED') throw new Error(`${motionId} is ${motion?.phase}`)
    const of = (choice: string) =>
      answers.filter(([, own, answer]) => own === choice && answer.ok).length
    expect(motion.tally).toMatchObject({
      approve: of('APPROVE'),
      against: of('AGAINST'),
      abstain: of('ABSTAIN'),
    })
    const codes = answers.map(([, , answer]) => toldBy(answer))
    for (const code of codes) expect(['ok', 'VOTE_NOT_OPEN']).toContain(code)
    const ok = codes.filter((code) => code === 'ok').length
    counted += ok
    late += 50 - ok
    if (ok > 0 && ok < 50) mixed += 1
    const stored = await a.theatre.prisma.ballot.findMany({ where: { motionId } })
    expect(stored.map((b) => b.seatId).toSorted()).toEqual(answers.flatMap(([who, , answer]) => (answer.ok ? [who] : [])).toSorted()) // prettier-ignore
    expect(await a.theatre.prisma.ledgerEntry.count({ where: { command: 'closeVote' } })).toBe(round + 1) // prettier-ignore
  }
  expect(counted + late).toBe(50 * ROUNDS)
  // A race that one side always wins would show nothing.
  expect(mixed).toBeGreaterThan(ROUNDS / 3)
}, 180_000)

it('[V10] opened twice, closed twice, opened again: one event each, whoever presses where', async () => {
  const a = await open({ members: 5 })
  const motionId = await a.motion()
  const other = await a.theatre.another()
  const chairs = [await a.caller('S1'), await a.page('S1'), await a.page('S1', other)]
  const press = (name: 'openVote' | 'closeVote') =>
    Promise.all(
      Array.from({ length: 21 }, (_, n) =>
        pressUntilTold(chairs[n % 3]!, name, { motionId }, randomUUID()).then(toldBy),
      ),
    )
  const rows = (command: string) =>
    a.theatre.prisma.ledgerEntry.findMany({ where: { command, answer: { path: ['ok'], equals: true } } }) // prettier-ignore
  const opened = await press('openVote')
  expect(opened.toSorted()).toEqual([...Array(20).fill('VOTE_ALREADY_OPEN'), 'ok'])
  expect(await rows('openVote')).toHaveLength(1)
  const closed = await press('closeVote')
  expect(closed.toSorted()).toEqual([...Array(20).fill('VOTE_NOT_OPEN'), 'ok'])
  expect(await rows('closeVote')).toHaveLength(1)
  expect(new Set(await press('openVote'))).toEqual(new Set(['VOTE_NOT_OPEN']))
  expect(await rows('openVote')).toHaveLength(1)
  // A new round is a new motion, and the first one stays as it was.
  const before = await a.theatre.prisma.motion.findFirst({ where: { id: motionId } })
  const again = await pressUntilTold(chairs[0]!, 'voteAgain', { motionId }, randomUUID())
  if (!again.ok) throw new Error(again.code)
  expect(again.answer?.['motionId']).not.toBe(motionId)
  expect(await a.theatre.prisma.motion.findFirst({ where: { id: motionId } })).toEqual(before)
}, 120_000)
