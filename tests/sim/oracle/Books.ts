import type { OwnBallot } from '../../../domain/commands/protocol.ts'
import type { Ballot } from '../../../domain/vote/Ballot.ts'
import type { Change, Kind, State } from '../../../domain/state.ts'
import { KINDS } from '../../../domain/state.ts'
import type {
  Batch,
  CommitStore,
  LedgerRow,
  RefusedRow,
} from '../../../server/store/CommitStore.ts'
import type { Watcher } from '../Database.ts'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE } from '../start.ts'
import { chainHash } from './chainHash.ts'
import { deepEqual } from './deepEqual.ts'
import { MeetingReader } from './MeetingReader.ts'
import type { Fail } from './Violation.ts'

type Records = Map<Kind, Map<string, object>>
/** What must never stand in the ledger. */
const UNNAMED: readonly Kind[] = ['secretBallot', 'ballotKey']
/** What belongs to a meeting and never changes after it. */
const OF_THE_MEETING: readonly string[] = [
  ...['meeting', 'item', 'attendance', 'opinion', 'motion', 'recusal', 'turnout'],
  ...['ballot', 'secretBallot', 'ballotKey', 'escalation', 'minutes'],
]

/** What is durable, told again from what was committed: the ledger, its fold, and all answers. */
export class Books implements Watcher {
  readonly rows: LedgerRow[] = []
  readonly byKey = new Map<string, LedgerRow>()
  readonly refused = new Map<string, RefusedRow>()
  /** The fold of everything that was committed. */
  readonly records: Records = new Map(KINDS.map((kind) => [kind, new Map()]))
  readonly meeting: MeetingReader
  /** Which server has the lease. */
  holder = 0
  #epoch = 0
  readonly #durable = new WeakSet<object>()
  readonly #ballots = new Set<string>()
  readonly #fail: Fail
  readonly #now: () => number

  constructor(first: LedgerRow, fail: Fail, now: () => number) {
    this.#fail = fail
    this.#now = now
    this.meeting = new MeetingReader(this, fail)
    this.#enter(first)
    for (const change of first.changes) this.#put(change)
    this.meeting.read(first)
  }

  get revision(): number {
    return this.rows.length
  }

  get<T>(kind: Kind, id: string): T | undefined {
    return this.records.get(kind)?.get(id) as T | undefined
  }

  /** Was this very record ever committed? */
  isDurable(record: object): boolean {
    return this.#durable.has(record)
  }

  /** Was this ballot ever committed, be it that another one has replaced it since? */
  wasCast(ballot: OwnBallot & { readonly seatId: string }): boolean {
    return this.#ballots.has(spelled(ballot))
  }

  taken(serverId: number, taken: Awaited<ReturnType<CommitStore['take']>>): void {
    if (!taken) return this.#fail('I1', 'the committee is gone')
    this.holder = serverId
    this.#epoch = taken.epoch
    const { state, head } = taken
    if (head !== this.rows.at(-1)?.hash || state.revision !== this.revision)
      this.#fail('I10', `a server starts from place ${state.revision} of ${this.revision}`)
    this.agree(state, 'a server starts with')
  }

  committed(serverId: number, batch: Batch): void {
    const wasOver = this.meeting.isOver(MEETING)
    if (batch.epoch !== this.#epoch)
      this.#fail('I10', `server ${serverId} wrote although ${this.holder} has the room`)
    for (const row of batch.ledger) {
      this.#enter(row)
      for (const change of row.changes) this.#put(change)
      this.meeting.read(row)
    }
    for (const row of batch.refused) this.#refuse(row)
    for (const { kind, record } of batch.records) {
      if (UNNAMED.includes(kind)) {
        this.#durable.add(record)
        this.#put({ kind, record } as Change, wasOver)
        this.meeting.unnamed(kind, record as never)
      } else if (!deepEqual(this.get(kind, record.id), record))
        this.#fail('I4', `the table has a ${kind} ${record.id} that the ledger does not tell of`)
    }
    this.meeting.afterBatch()
  }

  /** A state has to be the fold of the ledger. */
  agree(state: State, who: string): void {
    for (const kind of KINDS) {
      const own = this.records.get(kind) ?? new Map<string, object>()
      if (state[kind].size !== own.size)
        return this.#fail('I4', `${who} ${state[kind].size} of ${own.size} ${kind} records`)
      for (const [id, record] of own)
        if (!deepEqual(state[kind].get(id), record))
          return this.#fail('I4', `${who} another ${kind} ${id} than the ledger has`)
    }
  }

  #enter(row: LedgerRow): void {
    const before = this.rows.at(-1)
    if (row.seq !== this.rows.length + 1)
      this.#fail('I10', `place ${row.seq} follows ${this.rows.length}`)
    if (row.hash !== chainHash(COMMITTEE, before?.hash ?? '0'.repeat(64), row))
      this.#fail('I10', `the chain breaks at ${row.seq}`)
    if (this.byKey.has(row.key) || this.refused.has(row.key))
      this.#fail('I6', `the press of ${row.seq} (${row.command}) was answered before`)
    if (row.at > this.#now() || row.at < (before?.at ?? 0))
      this.#fail('I3', `${row.command} is dated ${row.at - this.#now()} ms from now`)
    for (const { kind } of row.changes)
      if (UNNAMED.includes(kind)) this.#fail('I13', `the ledger holds a ${kind}`)
    this.rows.push(row)
    this.byKey.set(row.key, row)
  }

  #refuse(row: RefusedRow): void {
    if (this.byKey.has(row.key) || this.refused.has(row.key))
      this.#fail('I6', `a press that was answered is now refused (${row.command} ${row.code})`)
    this.refused.set(row.key, row)
  }

  #put({ kind, record }: Change, isOver = this.meeting.isOver(MEETING)): void {
    const { meetingId, id } = record as { meetingId?: string; id: string }
    const of = kind === 'meeting' ? id : meetingId
    if (OF_THE_MEETING.includes(kind) && of === MEETING && isOver) {
      const known = this.get(kind, id)
      if (!known || !deepEqual(known, record))
        this.#fail('I3', `${kind} ${id} changed after the meeting was over`)
    }
    this.#durable.add(record)
    if (kind === 'ballot') this.#ballots.add(spelled(record as Ballot))
    this.records.get(kind)?.set(id, record)
  }
}

interface Cast {
  readonly motionId: string
  readonly round: number
  readonly seatId: string
  readonly castAt: number
  readonly choice?: string
}

const spelled = (b: Cast): string => [b.motionId, b.round, b.seatId, b.castAt, b.choice].join()
