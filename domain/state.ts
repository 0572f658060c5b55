import type { Escalation } from './assignment/Escalation.ts'
import type { Task } from './assignment/Task.ts'
import type { Branch, Committee, Unit } from './committee/Committee.ts'
import type { Issue } from './issue/Issue.ts'
import type { AgendaItem } from './meeting/AgendaItem.ts'
import type { Attendance } from './meeting/Attendance.ts'
import type { Meeting } from './meeting/Meeting.ts'
import type { SiteVisit } from './meeting/SiteVisit.ts'
import type { Speech } from './meeting/Speech.ts'
import type { WrittenOpinion } from './meeting/WrittenOpinion.ts'
import type { Minutes, MinutesAnswer } from './minutes/Minutes.ts'
import type { Seal } from './minutes/Seal.ts'
import type { Guest } from './people/Guest.ts'
import type { Seat } from './people/Seat.ts'
import type { Ballot, BallotKey, SecretBallot, Turnout } from './vote/Ballot.ts'
import type { Motion } from './vote/Motion.ts'
import type { Recusal } from './vote/Recusal.ts'

/** Every kind of record of one committee. */
export interface Records {
  committee: Committee
  unit: Unit
  branch: Branch
  seat: Seat
  guest: Guest
  issue: Issue
  meeting: Meeting
  item: AgendaItem
  attendance: Attendance
  opinion: WrittenOpinion
  speech: Speech
  siteVisit: SiteVisit
  motion: Motion
  recusal: Recusal
  turnout: Turnout
  ballot: Ballot
  secretBallot: SecretBallot
  ballotKey: BallotKey
  task: Task
  escalation: Escalation
  minutes: Minutes
  minutesAnswer: MinutesAnswer
  seal: Seal
}
export type Kind = keyof Records

/** A change is "put this record". A new command needs no reducer. */
export type Change = { [K in Kind]: { readonly kind: K; readonly record: Records[K] } }[Kind]

/** Records by kind and id, and how many commands made them. Never mutated. */
export type State = {
  readonly revision: number
} & { readonly [K in Kind]: ReadonlyMap<string, Records[K]> }

export const KINDS = Object.keys({
  committee: 0,
  unit: 0,
  branch: 0,
  seat: 0,
  guest: 0,
  issue: 0,
  meeting: 0,
  item: 0,
  attendance: 0,
  opinion: 0,
  speech: 0,
  siteVisit: 0,
  motion: 0,
  recusal: 0,
  turnout: 0,
  ballot: 0,
  secretBallot: 0,
  ballotKey: 0,
  task: 0,
  escalation: 0,
  minutes: 0,
  minutesAnswer: 0,
  seal: 0,
} satisfies Record<Kind, 0>) as Kind[]

export const put = <K extends Kind>(kind: K, record: Records[K]): Change =>
  ({ kind, record }) as unknown as Change

export const emptyState = (): State =>
  ({ revision: 0, ...Object.fromEntries(KINDS.map((k) => [k, new Map()])) }) as unknown as State

/** The state after these changes, one revision later. Maps that no change touches are shared. */
export const apply = (state: State, changes: readonly Change[]): State => {
  const next: Record<string, unknown> = { ...state, revision: state.revision + 1 }
  for (const { kind, record } of changes) {
    if (next[kind] === state[kind]) next[kind] = new Map<string, unknown>(state[kind])
    ;(next[kind] as Map<string, unknown>).set(record.id, record)
  }
  return next as unknown as State
}
