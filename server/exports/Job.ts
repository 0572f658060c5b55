import type { MinutesPaper } from './minutes/MinutesPaper.ts'
import type { RecordPaper } from './record/RecordPaper.ts'
import type { Sheet } from './tables/Sheet.ts'

/** One file to be made, as plain data: it goes to another process. */
export type Job =
  | { readonly make: 'minutesDocx' | 'minutesPdf'; readonly paper: MinutesPaper }
  | { readonly make: 'recordDocx' | 'recordPdf'; readonly paper: RecordPaper }
  | { readonly make: 'xlsx'; readonly sheets: readonly Sheet[] }

/** The file, or why there is none. `NO_PDF`: the typesetter does not run on this machine. */
export type Made =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'NO_PDF' | 'TOO_LONG' | 'FAILED' }

/** What goes to the workbench, and what comes back. */
export interface Order {
  readonly id: number
  readonly job: Job
}
export type Delivery = { readonly id: number } & (
  { readonly bytes: Uint8Array } | { readonly failed: 'NO_PDF' | 'FAILED'; readonly why: string }
)
