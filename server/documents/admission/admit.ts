import type * as Y from 'yjs'
import { arrange } from './arrange.ts'
import { countContests } from './contests.ts'
import { countCuts, deletesOnlyKnown } from './deletions.ts'
import { Horizon } from './Horizon.ts'
import { areNeighboursByBirth } from './lineage.ts'
import { type Budget, canBeNeighbours } from './neighbours.ts'
import { readUpdate } from './readUpdate.ts'
import { rehearse } from './rehearse.ts'
import type { RefusalReason } from './RefusalReason.ts'

/** What an update would add: counts on the safe side, for the size of the document. */
export type Admission = { readonly structs: number; readonly cuts: number }

/**
 * The admission scan: decides from its bytes alone whether an update may be applied to a document of
 * plain texts. What it lets through, Yjs applies completely, without an exception, a leftover or a long
 * pause, and at the same place in every browser. Changes nothing.
 * @param isOwn whether a client id was issued to the member who sends this
 * @param copy makes a copy of the document; called only for the rare update that has to be rehearsed
 */
export function admit(
  doc: Y.Doc,
  bytes: Uint8Array,
  isOwn: (client: number) => boolean,
  copy: () => Y.Doc,
): Admission | RefusalReason {
  const update = readUpdate(bytes)
  if (typeof update === 'string') return update
  const horizon = new Horizon(doc)
  const obstacle = arrange(horizon, doc, update.blocks, isOwn)
  if (obstacle !== undefined) return obstacle
  if (!deletesOnlyKnown(horizon, update.deletions)) return 'UNKNOWN_DELETION'
  const cuts =
    update.deletions.length > FEW ? countCuts(doc, update.deletions) : 2 * update.deletions.length
  if (cuts > MOST_CUTS) return 'TOO_COMPLEX'
  return checkPlaces(doc, horizon, bytes, copy) ?? { structs: horizon.fresh.length, cuts }
}

const FEW = 100
const MOST_CUTS = 4_000
const MOST_STEPS = 2_000_000
const UNREHEARSED_CONTESTS = 2

function checkPlaces(
  doc: Y.Doc,
  horizon: Horizon,
  bytes: Uint8Array,
  copy: () => Y.Doc,
): RefusalReason | undefined {
  const budget: Budget = { steps: MOST_STEPS }
  let unproven = false
  for (const { left, right } of horizon.fresh) {
    if (left?.fresh !== undefined || right?.fresh !== undefined) {
      if (!areNeighboursByBirth(left, right)) unproven = true
      continue
    }
    const verdict = canBeNeighbours(doc, left, right, budget)
    if (verdict === 'IMPOSSIBLE') return 'CROSSED_NEIGHBOURS'
    if (verdict === 'TOO_COMPLEX') return 'TOO_COMPLEX'
  }
  if (!unproven && countContests(horizon.fresh) <= UNREHEARSED_CONTESTS) return undefined
  return rehearse(copy(), horizon.fresh, bytes, budget)
}
