/** What a run of the fuzzer saw. */
export interface Tally {
  /** Updates handed to the scan. */
  inputs: number
  admitted: number
  refused: number
  /** Exceptions out of the scan or out of Yjs. */
  thrown: number
  /** Worlds in which something would not load any more, waits for ever, or silences an honest page. */
  bricked: number
  /** Worlds in which two pages, or the server before and after a restart, read different texts. */
  divergent: number
  /** Inputs that took more than 50 ms of processor time. */
  slow: number
  /** Inputs for which more than 20 MB were allocated. */
  large: number
  slowestMs: number
  largestMb: number
  /** The first worlds in which something went wrong, to be run again by their seed. */
  findings: string[]
}

export const emptyTally = (): Tally => ({
  inputs: 0,
  admitted: 0,
  refused: 0,
  thrown: 0,
  bricked: 0,
  divergent: 0,
  slow: 0,
  large: 0,
  slowestMs: 0,
  largestMb: 0,
  findings: [],
})

/** Adds what another run saw. */
export function addTally(sum: Tally, more: Tally): void {
  for (const key of COUNTS) sum[key] += more[key]
  sum.slowestMs = Math.max(sum.slowestMs, more.slowestMs)
  sum.largestMb = Math.max(sum.largestMb, more.largestMb)
  sum.findings = [...sum.findings, ...more.findings].slice(0, MOST_FINDINGS)
}

const COUNTS = [
  'inputs',
  'admitted',
  'refused',
  'thrown',
  'bricked',
  'divergent',
  'slow',
  'large',
] as const
const MOST_FINDINGS = 20
