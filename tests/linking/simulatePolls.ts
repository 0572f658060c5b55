import { randomBytes, randomUUID } from 'node:crypto'
import { makePaper, unblind } from '../../client/live/blindPaper.ts'
import type { CommandInput, CommandName } from '../../domain/commands/index.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { Change, Kind } from '../../domain/state.ts'
import { KINDS } from '../../domain/state.ts'
import { Room } from '../../server/rooms/Room.ts'
import { createUrn } from '../../server/rooms/urn.ts'
import type { CommitStore } from '../../server/store/CommitStore.ts'
import { notesStore } from '../../server/store/notesStore.ts'
import type { Prisma } from '../../server/store/prisma.ts'
import { prismaCommitStore } from '../../server/store/prismaCommitStore.ts'
import { seed } from '../../server/store/seed.ts'
import type { Input } from '../support/Hall.ts'
import { hall, MEETING, seats } from '../support/builders.ts'
import type { Row } from './dump.ts'
import { rowsOf } from './dump.ts'
import type { Random } from './random.ts'

export const MEMBERS = 13
/** Polls in one committee's meeting: enough that its ledger is long, few enough that rooms stay small. */
const POLLS_A_COMMITTEE = 20

/**
 * How ballots get into the tables. `asBuilt`: papers when the vote opens, ballots later, each by itself.
 * The others are what must not be: the ballot in one transaction with its voter's turnout, or each paper
 * taken at the moment of casting.
 */
export type Way = 'asBuilt' | 'oneTransaction' | 'paperWhenCasting'

/** One secret vote as it was, with what nobody but the simulation knows: whose ballot is whose. */
export interface Poll {
  readonly committeeId: string
  readonly motionId: string
  /** Voter by the serial of the ballot. */
  readonly voterOf: ReadonlyMap<string, string>
  /** The rows of its ballots and papers as they lay before it was closed. */
  readonly whileOpen: readonly Row[]
}

/** Holds secret votes of thirteen members through the real room, urn and store. */
export async function simulatePolls(
  prisma: Prisma,
  { polls, way, random }: { polls: number; way: Way; random: Random },
): Promise<readonly Poll[]> {
  const held: Poll[] = []
  while (held.length < polls) {
    const committee = await openCommittee(prisma, way)
    for (let n = 1; n <= POLLS_A_COMMITTEE && held.length < polls; n += 1)
      held.push(await holdPoll(prisma, committee, `A${n}`, way, random))
  }
  return held
}

type Committee = Awaited<ReturnType<typeof openCommittee>>

async function openCommittee(prisma: Prisma, way: Way) {
  const committeeId = randomUUID()
  const h = hall({ members: MEMBERS, items: POLLS_A_COMMITTEE })
  h.open(MEMBERS)
  const changes = KINDS.flatMap((kind: Kind) =>
    [...h.state[kind].values()].map((record) => ({ kind, record }) as Change),
  )
  const clock = { now: Date.now }
  await seed(prisma, committeeId, changes, clock)
  const serials = new Map<string, string>()
  const store = way === 'oneTransaction' ? naive(prisma, serials) : prismaCommitStore(prisma)
  const taken = await store.take(committeeId)
  if (!taken) throw new Error('the committee has no ledger')
  const room = new Room({
    ...{ committeeId, taken, store, onCommit: () => {} },
    tools: { clock, newId: randomUUID, urn: createUrn(randomBytes(32)) },
    onLost: (error) => {
      throw error
    },
  })
  const press = async <N extends CommandName>(who: string | Actor, name: N, input: Input<N>) => {
    const actor = typeof who === 'string' ? { kind: 'seat' as const, seatId: who as never } : who
    const answer = await room.submit({ actor, name, input, key: randomUUID() })
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    return answer.answer ?? {}
  }
  return { committeeId, room, press, serials }
}

/** A store as a program might have it that wants turnout and ballot to agree at every moment. */
const naive = (prisma: Prisma, voterOf: ReadonlyMap<string, string>): CommitStore => {
  const store = prismaCommitStore(prisma)
  const turnouts = new Map<string, Change>()
  return {
    take: (committeeId) => store.take(committeeId),
    recall: (committeeId, meetingId) => store.recall(committeeId, meetingId),
    answersOf: (committeeId, keys) => store.answersOf(committeeId, keys),
    commit(batch) {
      for (const c of batch.records)
        if (c.kind === 'turnout') turnouts.set(`${c.record.motionId} ${c.record.seatId}`, c)
      const owners = batch.records.flatMap(
        (c) =>
          (c.kind === 'secretBallot' &&
            turnouts.get(`${c.record.motionId} ${voterOf.get(c.record.id)}`)) ||
          [],
      )
      return store.commit({ ...batch, records: [...owners, ...batch.records] })
    },
  }
}

async function holdPoll(
  prisma: Prisma,
  { committeeId, room, press, serials }: Committee,
  itemId: string,
  way: Way,
  random: Random,
): Promise<Poll> {
  const all = seats(MEMBERS)
  const voterOf = new Map<string, string>()
  await press('S1', 'startItem', { itemId })
  const motion = { itemId, method: 'SECRET_BALLOT' as const, text: '动议' }
  const motionId = String((await press(random.pick(all), 'proposeMotion', motion))['motionId'])
  await press('S1', 'openVote', { motionId })
  const voting = room.state.motion.get(motionId)
  const tokenKey = (voting?.phase === 'VOTING' && voting.tokenKey) || ''

  const take = async (who: string) => {
    const { serial, blinded, blinding } = await makePaper(tokenKey)
    const { signature } = await press(who, 'takeBallotPaper', { motionId, blinded })
    voterOf.set(serial, who)
    serials.set(serial, who)
    const own = await unblind(tokenKey, serial, blinding, String(signature))
    return { motionId, serial, signature: own, choice: random.pick(CHOICES) }
  }
  const drop = (ballot: CommandInput<'dropSecretBallot'>) =>
    press({ kind: 'system' }, 'dropSecretBallot', ballot as Input<'dropSecretBallot'>)

  if (way === 'paperWhenCasting')
    for (const who of random.shuffled(all)) await drop((await take(who)) as never)
  else {
    // Pages ask as soon as they see the vote: in any order, some in one moment, some one after the other.
    const papers: Awaited<ReturnType<typeof take>>[] = []
    const asking = random.shuffled(all)
    const together = random.below(MEMBERS)
    papers.push(...(await Promise.all(asking.slice(0, together).map(take))))
    for (const who of asking.slice(together)) papers.push(await take(who))
    const silent = random.below(10) === 0 ? 1 : 0
    for (const ballot of random.shuffled(papers).slice(silent)) {
      // Meanwhile the meeting goes on: somebody presses something, somebody types in the notes.
      if (random.below(3) === 0)
        await press(random.pick(all), 'checkIn', { meetingId: MEETING, via: 'ONSITE' })
      if (random.below(3) === 0) await type(prisma, room, random.pick(all))
      await drop(ballot as never)
      if (random.below(13) === 0) await drop(ballot as never) // its answer was lost
    }
  }
  const whileOpen = await rowsOf(prisma, ['SecretBallot', 'Turnout'], motionId)
  await press('S1', 'closeVote', { motionId })
  return { committeeId, motionId, voterOf, whileOpen }
}

const CHOICES = ['APPROVE', 'AGAINST', 'ABSTAIN'] as const

async function type(prisma: Prisma, room: Room, authorSeatId: string): Promise<void> {
  const documentId = `notes.${room.committeeId}.issue.I1`
  await notesStore(prisma).append(documentId, room.epoch, [
    { bytes: randomBytes(20), authorSeatId, clientId: 1 },
  ])
}
