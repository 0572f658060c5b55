import type * as Blind from '../../client/live/blindPaper.ts'
import type { Urn } from '../../domain/commands/defineCommand.ts'
import { createUrn } from '../../server/rooms/urn.ts'

// Real blind signatures. Making a key takes a tenth of a second, so a process makes a few and deals
// them out: two votes with the same key never stand in one run, unless it has more than these.

const POOL = 4
const urn = createUrn(Buffer.alloc(32, 7))
const keys: ReturnType<Urn['newKey']>[] = []

export const realUrn = (): Urn => {
  let dealt = 0
  return {
    ...urn,
    newKey() {
      const n = dealt % POOL
      dealt += 1
      return (keys[n] ??= urn.newKey())
    },
  }
}

/** The page's own arithmetic; `during` is told of each piece that runs outside the scheduler. */
export const realBlind = async (
  during: <T>(work: Promise<T>) => Promise<T>,
): Promise<typeof Blind> => {
  const blind = await during(import('../../client/live/blindPaper.ts'))
  return {
    makePaper: (...a) => during(blind.makePaper(...a)),
    unblind: (...a) => during(blind.unblind(...a)),
    receiptOf: (...a) => during(blind.receiptOf(...a)),
  }
}
