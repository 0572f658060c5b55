import type { CheckStamp } from '../minutes/MinutesPaper.ts'

/** A part of a plain document. */
export type Block =
  | { readonly kind: 'head' | 'subhead' | 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      /** Widths of the columns in parts of the whole. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }

/** 会议记录 as it is printed, in a plainer form than the minutes. Plain data, all of it printable. */
export interface RecordPaper {
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly blocks: readonly Block[]
  /** When the meeting was, for the file's own date. */
  readonly at: number
  readonly check?: CheckStamp
}
