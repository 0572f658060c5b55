/** What came of some payloads. */
export interface Count {
  readonly sent: number
  readonly answered: number
  /** Answered by the end of the line, as a packet may be that nobody can read. */
  readonly closed: number
  /** Answered as a fault of the server's own. */
  readonly thrown: number
  /** Rooms that ended because a commit failed. */
  readonly lost: number
  readonly accepted: number
  /** From the frame to the answer, ms. */
  readonly slowest: number
  readonly unhandledRejections: number
  readonly exceptions: number
  /** The first few payloads that did harm, with what they did. */
  readonly findings: readonly string[]
}

export const NOTHING: Count = {
  ...{ sent: 0, answered: 0, closed: 0, thrown: 0, lost: 0, accepted: 0, slowest: 0 },
  ...{ unhandledRejections: 0, exceptions: 0, findings: [] },
}

export const sum = (a: Count, b: Count): Count => ({
  sent: a.sent + b.sent,
  answered: a.answered + b.answered,
  closed: a.closed + b.closed,
  thrown: a.thrown + b.thrown,
  lost: a.lost + b.lost,
  accepted: a.accepted + b.accepted,
  slowest: Math.max(a.slowest, b.slowest),
  unhandledRejections: a.unhandledRejections + b.unhandledRejections,
  exceptions: a.exceptions + b.exceptions,
  findings: [...a.findings, ...b.findings].slice(0, 20),
})

/** Has everything been answered, and nothing broken? */
export const isClean = (c: Count): boolean =>
  c.sent === c.answered && c.thrown + c.lost + c.unhandledRejections + c.exceptions === 0
