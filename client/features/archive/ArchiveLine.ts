import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'

/** One line of `GET /api/meetings`. */
export interface ArchiveLine {
  readonly id: string
  readonly no: string
  readonly startAt: number
  readonly place: string
  readonly phase: Meeting['phase']
  readonly docNo?: string
  readonly minutesPhase?: Minutes['phase']
  /** There are minutes, and they are not for this reader, or not yet. */
  readonly withheld?: true
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  readonly tasks: { readonly given: number; readonly open: number }
}
