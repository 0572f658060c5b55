import type { TaskPhase } from '../../../domain/assignment/Task.ts'
import type { Category, IssueStatus, TriageLevel } from '../../../domain/issue/Issue.ts'
import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'

/** Text with what was looked for in it: `[from, to)` in code units. */
export interface Marked {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

export type Facts =
  | {
      readonly kind: 'MINUTES'
      readonly docNo: string
      readonly meetingNo: string
      readonly phase: Minutes['phase']
      readonly version: number
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

export interface SearchResult {
  readonly committeeId: string
  readonly at: number
  readonly title: Marked
  readonly snippet?: Marked
  readonly meetingId?: string
  readonly facts: Facts
}

/** What `GET /api/search` answers. */
export interface SearchAnswer {
  readonly page: number
  readonly results: readonly SearchResult[]
  readonly more: boolean
  /** The index is being made anew. */
  readonly incomplete?: true
}
