import type { TaskPhase } from '../../domain/assignment/Task.ts'
import type { Category, IssueStatus, TriageLevel } from '../../domain/issue/Issue.ts'
import type { Outcome } from '../../domain/meeting/AgendaItem.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'

/** What a result says of itself beside its words. */
export type Facts =
  | {
      readonly kind: 'MINUTES'
      readonly docNo: string
      readonly meetingNo: string
      readonly phase: Minutes['phase']
      readonly version: number
      /** The section's item; the head of the minutes has none. */
      readonly itemId?: string
      readonly outcome?: Outcome
    }
  | {
      readonly kind: 'ISSUE'
      readonly issueId: string
      readonly no: string
      readonly status: IssueStatus
      readonly category: Category
      readonly level?: TriageLevel
    }
  | {
      readonly kind: 'TASK'
      readonly taskId: string
      readonly itemId: string
      readonly phase: TaskPhase
      readonly dueAt: number
      readonly lead: string
      readonly owner: string
    }
export type EntryKind = Facts['kind']
export const ENTRY_KINDS = ['MINUTES', 'ISSUE', 'TASK'] as const satisfies readonly EntryKind[]

/** A row of the index: one thing that can be found. */
export interface SearchEntry {
  readonly id: string
  readonly kind: EntryKind
  /** When it was: the meeting, the report, the assignment. Newer ones are found first. */
  readonly at: number
  readonly title: string
  /** Lines of further text. */
  readonly body: string
  /** First letters of the pinyin of title and names. */
  readonly initials: string
  readonly meetingId?: string
  /** Of minutes only. */
  readonly version?: number
  readonly facts: Facts
  readonly tokens: readonly string[]
}
