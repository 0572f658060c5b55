import type { Change, Kind, Records, State } from '../../../domain/state.ts'
import { apply, emptyState } from '../../../domain/state.ts'

/** What `GET /api/meetings/:id` tells of a meeting: its records by kind, without ballots and opinions. */
export type MeetingFile = { readonly [K in Kind]?: readonly Records[K][] }

/** `GET /api/meetings/:id/record`: all of it, for those who keep the record. */
export interface FullRecord {
  readonly records: MeetingFile
  /** What the server refused, without content. */
  readonly refusals: readonly { readonly code: string }[]
}

/** The file as a state, for the look-ups of the domain. */
export const stateOfFile = (file: MeetingFile): State =>
  apply(
    emptyState(),
    (Object.keys(file) as Kind[]).flatMap((kind) =>
      (file[kind] ?? []).map((record) => ({ kind, record }) as Change),
    ),
  )
