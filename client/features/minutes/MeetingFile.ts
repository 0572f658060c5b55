import type { AnswerCounts } from '../../../domain/minutes/answersFor.ts'
import type { Change, Kind, Records, State } from '../../../domain/state.ts'
import { apply, emptyState, KINDS } from '../../../domain/state.ts'

/** A meeting's records by kind. */
export type MeetingRecords = { readonly [K in Kind]?: readonly Records[K][] }

/** What `GET /api/meetings/:id` tells of a meeting: its records, without ballots and opinions. */
export type MeetingFile = MeetingRecords & {
  /** How many answered each signed version; who did is not for everybody [M42]. */
  readonly answerCounts?: readonly AnswerCounts[]
  /** There are minutes, but not for this reader now [M46]: then there is little else in the file. */
  readonly withheld?: true
}

/** `GET /api/meetings/:id/record`: all of it, for those who keep the record. */
export interface FullRecord {
  readonly records: MeetingRecords
  /** What the server refused, without content. */
  readonly refusals: readonly { readonly code: string }[]
}

/** The file as a state, for the look-ups and the rules of the domain. */
export const stateOfFile = (file: MeetingRecords): State =>
  apply(
    emptyState(),
    KINDS.flatMap((kind) => (file[kind] ?? []).map((record) => ({ kind, record }) as Change)),
  )
