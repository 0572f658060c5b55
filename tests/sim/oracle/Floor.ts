import type { Settings } from '../../../domain/committee/Settings.ts'
import type { Attendance } from '../../../domain/meeting/Attendance.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import type { LedgerRow } from '../../../server/store/CommitStore.ts'
import { MEETING, START } from '../../support/builders.ts'
import type { Books } from './Books.ts'
import type { Vote } from './Vote.ts'

/** Who is in the room and by which rules, at one place of the ledger. */
export interface Moment {
  readonly roll: readonly string[]
  readonly rules: Settings
  /** Present, in a way that counts. */
  readonly here: ReadonlySet<string>
  readonly recused: ReadonlySet<string>
}

/** The room as check-ins, check-outs and openings tell of it. */
export class Floor {
  phase: 'NOTICED' | 'IN_SESSION' | 'SUSPENDED' | 'OVER' = 'NOTICED'
  /** Fixed at the opening. */
  #roll: readonly string[] | undefined
  #rules: Settings | undefined
  readonly #present = new Map<string, 'ONSITE' | 'REMOTE'>()
  /** `item seat` */
  readonly #recused = new Set<string>()
  readonly atClosing = new Map<Vote, Moment>()
  readonly #books: Books

  constructor(books: Books) {
    this.#books = books
  }

  get meeting(): Meeting {
    return this.#books.get<Meeting>('meeting', MEETING) as Meeting
  }

  isOnsite(seat: string): boolean {
    return this.#present.get(seat) === 'ONSITE'
  }

  isRecused(itemId: string, seat: string): boolean {
    return this.#recused.has(`${itemId} ${seat}`)
  }

  now(): Moment {
    const rules = this.#rules ?? this.#committeesRules()
    const counted = [...this.#present].filter(
      ([, via]) => via === 'ONSITE' || rules.remoteAttendanceCounts,
    )
    const here = new Set(counted.map(([id]) => id))
    return { roll: this.#roll ?? this.#list(rules), rules, here, recused: new Set(this.#recused) }
  }

  read(row: LedgerRow, seat: string): void {
    const input = row.input as Readonly<Record<string, string>>
    const mine = input['meetingId'] === MEETING && row.answer.ok
    switch (row.command) {
      case 'checkIn': {
        const who = input['seatId'] ?? seat
        if (mine && !this.#present.has(who)) this.#present.set(who, input['via'] as 'ONSITE')
        return
      }
      case 'checkOut':
        if (mine) this.#present.delete(input['seatId'] ?? seat)
        return
      case 'recuse':
        if (row.answer.ok) this.#recused.add(`${input['itemId']} ${seat}`)
        return
      case 'openMeeting':
        if (!mine) return
        this.#rules = this.#committeesRules()
        this.#roll = this.#list(this.#rules)
        this.phase = 'IN_SESSION'
        return
      case 'suspendMeeting':
        if (mine) this.phase = 'SUSPENDED'
        return
      case 'resumeMeeting':
        if (mine) this.phase = 'IN_SESSION'
        return
      case 'adjournMeeting':
      case 'failMeeting':
        if (mine) this.phase = 'OVER'
        return
      default:
        this.#absorb(row)
    }
  }

  /** Commands that this clerk does not know may bring somebody into the room, too. */
  #absorb(row: LedgerRow): void {
    for (const { kind, record } of row.changes) {
      if (kind !== 'attendance') continue
      const { meetingId, seatId, stays } = record as Attendance
      const last = stays.at(-1)
      if (meetingId !== MEETING) continue
      if (last && last.outAt === undefined) this.#present.set(seatId, last.via)
      else this.#present.delete(seatId)
    }
  }

  #committeesRules(): Settings {
    return this.#books.get<{ settings: Settings }>('committee', 'C1')?.settings as Settings
  }

  /** 应到, counted from the list of seats as it is now. */
  #list(rules: Settings): readonly string[] {
    const day = new Date(START + 8 * 3_600_000).toISOString().slice(0, 10)
    const meeting = this.meeting as Meeting & { excluded?: readonly { seatId: string }[] }
    const out = new Set(meeting.excluded?.map((e) => e.seatId))
    const seats = [...(this.#books.records.get('seat')?.values() ?? [])] as Seat[]
    return seats
      .filter((s) => s.votes && rules.votingSeats.includes(s.kind) && !out.has(s.id))
      .filter((s) => (s.termStart ?? day) <= day && day <= (s.termEnd ?? day))
      .sort((a, b) => a.order - b.order)
      .map((s) => s.id)
  }
}
