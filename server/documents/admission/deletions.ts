import * as Y from 'yjs'
import type { Horizon } from './Horizon.ts'
import type { Deletion } from './readUpdate.ts'

/** Whether all of it exists: a deletion of the future would silence its author for ever. */
export function deletesOnlyKnown(horizon: Horizon, deletions: readonly Deletion[]): boolean {
  return deletions.every(({ client, clock, length }) => clock + length <= horizon.known(client))
}

/** How many structs of the document would be cut in two; each cut moves all that stand behind it. */
export function countCuts(doc: Y.Doc, deletions: readonly Deletion[]): number {
  let cuts = 0
  for (const { client, clock, length } of deletions) {
    const structs = doc.store.clients.get(client)
    if (structs === undefined) continue
    const end = Y.getState(doc.store, client)
    for (const edge of [clock, clock + length]) {
      if (edge >= end) continue
      const struct = structs[Y.findIndexSS(structs, edge)]
      if (struct !== undefined && !struct.deleted && struct.id.clock < edge) cuts += 1
    }
  }
  return cuts
}
