import type { MotionId } from '../../domain/ids.ts'
import type { Change, Kind, Records, State } from '../../domain/state.ts'
import { apply, emptyState } from '../../domain/state.ts'

/** Kinds that the record of a meeting keeps. Secret ballots are counted, not recorded. */
export const RECORDED = [
  'committee',
  'unit',
  'branch',
  'seat',
  'issue',
  'meeting',
  'item',
  'attendance',
  'opinion',
  'motion',
  'recusal',
  'ballot',
  'task',
  'escalation',
  'minutes',
  'minutesAnswer',
  'seal',
] as const satisfies readonly Kind[]
type RecordedKind = (typeof RECORDED)[number]

/** 会议记录: everything that is on record about one meeting, as JSON. */
export interface MeetingRecord {
  /** Its records by kind; issues are those on its agenda, ballots those of decided open votes. */
  readonly records: { readonly [K in RecordedKind]: readonly Records[K][] }
  /** Place in the ledger at which each vote was closed: who was in the room then follows from it. */
  readonly closings: readonly { readonly motionId: MotionId; readonly seq: number }[]
  /** What the server refused, in order; without content. */
  readonly refusals: readonly RecordedRefusal[]
}

export interface RecordedRefusal {
  readonly at: number
  /** `seat:M-P01` */
  readonly actor: string
  readonly command: string
  readonly code: string
}

/** The record as a state, for the look-ups of the domain. */
export const stateOfRecord = ({ records }: Pick<MeetingRecord, 'records'>): State =>
  apply(
    emptyState(),
    RECORDED.flatMap((kind) => records[kind].map((record) => ({ kind, record }) as Change)),
  )
