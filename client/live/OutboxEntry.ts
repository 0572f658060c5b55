import type { CommandName } from '../../domain/commands/index.ts'
import type { Answer } from '../../domain/commands/protocol.ts'

/** One press that the server has not answered yet. */
export interface OutboxEntry {
  /** UUID v7: makes the press happen once, and orders the presses. */
  readonly key: string
  /** The account that pressed; nobody else's session ever sends it. */
  readonly owner: string
  readonly name: CommandName
  readonly input: unknown
  /** By the device's clock, ms. */
  readonly pressedAt: number
}

/** The server's answer. `late`: a vote that arrived after closing and does not count. */
export type Outcome = Answer & { readonly late?: true }

export const LATE_TEXT = '表决已结束，您的票未计入'
export const DROPPED_TEXT = '操作超过24小时未能送达，已放弃'
/** It was sent, and no answer came: it may have counted. */
export const UNKNOWN_TEXT = '操作超过24小时未收到答复，可能已经生效，请核对'

const DAY = 86_400_000

/** Nobody means a press of yesterday any more. A device's clock may have been set back, too. */
export const isStale = (entry: OutboxEntry, now: number): boolean =>
  Math.abs(now - entry.pressedAt) > DAY

/** The server says that the vote is not open; whoever pressed needs to hear what that means. */
export const outcomeOf = (entry: OutboxEntry, answer: Answer): Outcome =>
  !answer.ok &&
  entry.name === 'castBallot' &&
  (answer.code === 'VOTE_NOT_OPEN' || answer.code === 'MEETING_CLOSED')
    ? { ...answer, text: LATE_TEXT, late: true }
    : answer
