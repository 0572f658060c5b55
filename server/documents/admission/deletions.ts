import * as Y from 'yjs'
import type { Horizon } from './Horizon.ts'
import type { Deletion } from './readUpdate.ts'

/** Whether all of it exists: a deletion of the future would silence its author for ever. */
export function deletesOnlyKnown(horizon: Horizon, deletions: readonly Deletion[]): boolean {
  return deletions.every(({ client, clock, length }) => clock + length <= horizon.known(client))
}

export type DeletionWeight = {
  /** How many structs would be cut in two; each cut moves all that stand behind it. */
  readonly cuts: number
  /** Something of it still stands in the document. */
  readonly isNew: boolean
}

/** What the deletions would do to what the document holds. */
export function weighDeletions(doc: Y.Doc, deletions: readonly Deletion[]): DeletionWeight {
  let cuts = 0
  let isNew = false
  for (const { client, clock, length } of deletions) {
    const structs = doc.store.clients.get(client)
    const end = Math.min(clock + length, Y.getState(doc.store, client))
    if (structs === undefined || clock >= end) continue
    for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
      const struct = structs[i]
      if (struct === undefined || struct.id.clock >= end) break
      if (struct.deleted) continue
      isNew = true
      if (struct.id.clock < clock) cuts += 1
      if (struct.id.clock + struct.length > end) cuts += 1
    }
  }
  return { cuts, isNew }
}
