import type { Kind } from '../../../domain/state.ts'
import { draftMinutes } from '../../../domain/minutes/draftMinutes.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import type { SecretBallot } from '../../../domain/vote/Ballot.ts'
import type { LedgerRow } from '../../../server/store/CommitStore.ts'
import { MEETING } from '../../support/builders.ts'
import type { Books } from './Books.ts'
import { deepEqual } from './deepEqual.ts'
import { Floor } from './Floor.ts'
import { recount } from './recount.ts'
import { mayPress } from './rights.ts'
import { quorum } from './shares.ts'
import type { Fail } from './Violation.ts'
import type { Vote } from './Vote.ts'
import { newVote } from './Vote.ts'

type Input = Readonly<Record<string, string>>

/** Reads the ledger as a clerk would: who pressed what, whether he might, and what it comes to. */
export class MeetingReader {
  readonly floor: Floor
  readonly votes = new Map<string, Vote>()
  readonly #books: Books
  readonly #fail: Fail
  /** Votes that were closed in the batch that is being read: their urn is complete after it. */
  #closed: { vote: Vote; motion: Extract<Motion, { phase: 'DECIDED' }> }[] = []

  constructor(books: Books, fail: Fail) {
    this.#books = books
    this.#fail = fail
    this.floor = new Floor(books)
  }

  isOver(meetingId: string): boolean {
    return meetingId === MEETING && this.floor.phase === 'OVER'
  }

  read(row: LedgerRow): void {
    const input = row.input as Input
    const seat = row.actor.startsWith('seat:') ? row.actor.slice(5) : ''
    if ((input['meetingId'] ?? MEETING) === MEETING) {
      const wrong = mayPress(row, seat, this)
      if (wrong) this.#fail('I9', `${row.command} by ${row.actor} at ${row.seq}: ${wrong}`)
      this.#vote(row, input, seat)
    }
    this.floor.read(row, seat)
    this.#sync(row)
  }

  seat(id: string): Seat | undefined {
    return this.#books.get<Seat>('seat', id)
  }

  /** A ballot in the urn, or a key: no row tells of it. */
  unnamed(kind: Kind, ballot: SecretBallot): void {
    if (kind !== 'secretBallot' || ballot.choice === undefined) return
    const vote = this.votes.get(ballot.motionId)
    const counts =
      vote?.round === ballot.round &&
      (vote.phase === 'VOTING' || this.#closed.some((c) => c.vote === vote))
    if (!counts)
      this.#fail('I3', `a ballot falls into the urn of ${ballot.motionId} while it is shut`)
    if (this.urnOf(ballot.motionId, ballot.round).length > (vote?.papers.size ?? 0))
      this.#fail('I2', `more ballots than papers in the urn of ${ballot.motionId}`)
  }

  /** The choices that lie in an urn. */
  urnOf(motionId: string, round: number): readonly string[] {
    const all = [...(this.#books.records.get('secretBallot')?.values() ?? [])] as SecretBallot[]
    return all.flatMap((b) =>
      b.motionId === motionId && b.round === round && b.choice ? [b.choice] : [],
    )
  }

  afterBatch(): void {
    for (const { vote, motion } of this.#closed.splice(0)) {
      const urn = vote.method === 'SECRET_BALLOT' ? this.urnOf(vote.id, vote.round) : undefined
      const wrong = recount(
        motion.tally,
        vote,
        this.floor.atClosing.get(vote) ?? this.floor.now(),
        urn,
      )
      if (wrong) this.#fail('I2', `the count of ${vote.id}: ${wrong}`)
    }
  }

  #vote(row: LedgerRow, input: Input, seat: string): void {
    const vote = this.votes.get(input['motionId'] ?? '')
    if (row.command === 'adjournMeeting' && row.answer.ok) this.#minutes()
    if (!row.answer.ok) {
      if (row.command === 'closeVote' && vote) {
        const { here, rules, roll } = this.floor.now()
        const present = roll.filter(
          (id) => here.has(id) || vote.ballots.has(id) || vote.papers.has(id),
        )
        if (present.length >= quorum(roll.length, rules, vote.major))
          this.#fail('I2', `${vote.id} was called void with a quorum in the room`)
      }
      return
    }
    switch (row.command) {
      case 'castBallot':
        vote?.ballots.set(seat, { choice: input['choice'] ?? '', byRecorder: false })
        break
      case 'enterHand':
        vote?.ballots.set(input['seatId'] ?? '', {
          choice: input['choice'] ?? '',
          byRecorder: true,
        })
        break
      case 'takeBallotPaper':
        vote?.papers.add(seat)
        break
      case 'callLast':
        if (vote) vote.lastCallAt ??= row.at
    }
    const ballot = row.changes.find((c) => c.kind === 'ballot')?.record
    const isCast = row.command === 'castBallot' || row.command === 'enterHand'
    const choice = vote?.ballots.get(input['seatId'] ?? seat)?.choice
    if (isCast && (ballot as { choice?: string } | undefined)?.choice !== choice)
      this.#fail('I1', `${row.command} at ${row.seq} has another choice than was pressed`)
    if (row.command === 'castBallot' || row.command === 'enterHand') this.#onlyOne(vote)
  }

  /** I4: Drafted from what the ledger says up to here, and from nothing else. */
  #minutes(): void {
    const state = { revision: 0, ...Object.fromEntries(this.#books.records) }
    const drafted = draftMinutes(state as never, MEETING as never)
    if (!deepEqual(drafted, this.#books.get('minutes', MEETING)))
      this.#fail('I4', 'the minutes are not what the records say')
  }

  /** I7: As many ballots with a choice as seats that voted. */
  #onlyOne(vote: Vote | undefined): void {
    const all = [...(this.#books.records.get('ballot')?.values() ?? [])] as SecretBallot[]
    const cast = all.filter((b) => b.motionId === vote?.id && b.round === vote?.round && b.choice)
    if (vote && cast.length !== vote.ballots.size)
      this.#fail('I7', `${cast.length} ballots of ${vote.ballots.size} seats on ${vote.id}`)
  }

  /** What became of the motions, by the records that the row put. */
  #sync(row: LedgerRow): void {
    for (const { kind, record } of row.changes) {
      if (kind !== 'motion') continue
      const motion = record as Motion
      if (motion.meetingId !== MEETING) continue
      const { id, itemId, proposerId: proposer, method, major } = motion
      const vote = this.votes.get(id) ?? newVote({ id, itemId, proposer, method, major })
      this.votes.set(id, vote)
      if (motion.phase === 'VOTING' && vote.phase !== 'VOTING') {
        if (
          vote.phase === 'DECIDED' ||
          vote.phase === 'WITHDRAWN' ||
          motion.round !== vote.round + 1
        )
          this.#fail('I8', `${id} is opened again after it was ${vote.phase}`)
        Object.assign(vote, {
          round: motion.round,
          ballots: new Map(),
          papers: new Set(),
          lastCallAt: undefined,
        })
      }
      if (vote.phase === 'DECIDED' && motion.phase !== 'DECIDED')
        this.#fail('I8', `${id} was decided and is ${motion.phase}`)
      if (motion.phase === 'DECIDED' && vote.phase !== 'DECIDED') {
        if (vote.phase !== 'VOTING') this.#fail('I8', `${id} was closed while it was ${vote.phase}`)
        this.floor.atClosing.set(vote, this.floor.now())
        this.#closed.push({ vote, motion })
      }
      vote.phase = motion.phase
    }
    const open = [...this.votes.values()].filter((v) => v.phase === 'VOTING')
    if (open.length > 1) this.#fail('I8', `${open.length} votes are open`)
    const over = this.#books.get<Meeting>('meeting', MEETING)
    if (open.length > 0 && over && this.floor.phase === 'OVER')
      this.#fail('I8', 'a vote is open after the meeting')
  }
}
