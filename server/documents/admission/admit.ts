import * as Y from 'yjs'
import { arrange } from './arrange.ts'
import { countContests } from './contests.ts'
import { countInsertionCuts } from './cuts.ts'
import { deletesOnlyKnown, weighDeletions } from './deletions.ts'
import { type Fresh, Horizon } from './Horizon.ts'
import { areNeighboursByBirth } from './lineage.ts'
import { type Budget, canBeNeighbours, type Character } from './neighbours.ts'
import { type Id, type Most, readUpdate } from './readUpdate.ts'
import { rehearse } from './rehearse.ts'
import type { RefusalReason } from './RefusalReason.ts'
import { Stage } from './Stage.ts'

/** What an update would add to a document: counts on the safe side. */
export type Addition = { readonly structs: number; readonly cuts: number; readonly bytes: number }

export type AdmissionParts = {
  /** Whether a client id was issued to the member who sends this. */
  isOwn(client: number): boolean
  /** Whether the document has room for it. */
  fits(addition: Addition): boolean
  /** How much an update may name. */
  readonly most: Most
}

/**
 * The admission scan: decides from its bytes alone whether an update may be applied to a document of
 * plain texts. What it lets through, Yjs applies completely, without an exception, a leftover or a long
 * pause, and at the same place in every browser. Changes nothing. Cheap questions come first: whoever is
 * refused must not have cost much.
 * @returns NOTHING_NEW for what the document holds already
 */
export function admit(
  doc: Y.Doc,
  bytes: Uint8Array,
  { isOwn, fits, most }: AdmissionParts,
): 'ADMITTED' | 'NOTHING_NEW' | RefusalReason {
  const update = readUpdate(bytes, most)
  if (typeof update === 'string') return update
  const horizon = new Horizon(doc)
  const obstacle = arrange(horizon, doc, update.blocks, isOwn)
  if (obstacle !== undefined) return obstacle
  const { fresh } = horizon
  if (!deletesOnlyKnown(horizon, update.deletions)) return 'UNKNOWN_DELETION'
  const { cuts, isNew } = weighDeletions(doc, update.deletions)
  if (fresh.length === 0 && !isNew) return 'NOTHING_NEW'
  if (isToilsome(doc, cuts + countInsertionCuts(fresh))) return 'TOO_COMPLEX'
  const addition = { structs: fresh.length, cuts, bytes: update.deletionBytes + lengthOf(fresh) }
  if (!fits(addition)) return 'TOO_LARGE'
  return checkPlaces(doc, horizon) ?? 'ADMITTED'
}

function lengthOf(fresh: readonly Fresh[]): number {
  return fresh.reduce((sum, { struct }) => sum + struct.to - struct.from, 0)
}

/** Each cut moves all that stands behind it, in the list of one client. */
function isToilsome(doc: Y.Doc, cuts: number): boolean {
  if (cuts <= FEW) return false
  const longest = Math.max(0, ...[...doc.store.clients.values()].map(({ length }) => length))
  return cuts * (longest + cuts) > MOST_MOVES
}

const FEW = 100
const MOST_MOVES = 20_000_000
const MOST_STEPS = 500_000
const UNREHEARSED_CONTESTS = 2

function checkPlaces(doc: Y.Doc, horizon: Horizon): RefusalReason | undefined {
  const { fresh } = horizon
  const budget: Budget = { steps: MOST_STEPS }
  const find = ({ client, clock }: Id): Character => ({
    item: Y.getItem(doc.store, Y.createID(client, clock)),
    clock,
  })
  let unproven = false
  for (const { left, right } of fresh) {
    if (left?.fresh !== undefined || right?.fresh !== undefined) {
      if (!areNeighboursByBirth(left, right)) unproven = true
      continue
    }
    const verdict = canBeNeighbours(find, left, right, budget)
    if (verdict === 'IMPOSSIBLE') return 'CROSSED_NEIGHBOURS'
    if (verdict === 'TOO_COMPLEX') return 'TOO_COMPLEX'
  }
  if (!unproven && countContests(fresh) <= UNREHEARSED_CONTESTS) return undefined
  return rehearse(new Stage(doc, fresh), fresh, budget)
}
