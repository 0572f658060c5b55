import { type Horizon, type Place, type Root, rootOf } from './Horizon.ts'
import type { Block, Id, Struct } from './readUpdate.ts'
import type { RefusalReason } from './RefusalReason.ts'
import { saysTheSame } from './saysTheSame.ts'
import type * as Y from 'yjs'

/**
 * Puts the structs of an update that are new into an order in which each finds what it refers to, and
 * collects them in the horizon. Refuses everything that Yjs would leave waiting for a missing piece.
 */
export function arrange(
  horizon: Horizon,
  doc: Y.Doc,
  blocks: readonly Block[],
  isOwn: (client: number) => boolean,
): RefusalReason | undefined {
  const queues = blocks.map((block) => ({ block, next: 0, own: isOwn(block.client) }))
  for (let progress = true; progress;) {
    progress = false
    for (const queue of queues) {
      for (;;) {
        const struct = queue.block.structs[queue.next]
        if (struct === undefined) break
        const outcome = take(horizon, doc, struct, queue.own)
        if (outcome === 'WAIT') break
        if (outcome !== 'TAKEN') return outcome
        queue.next += 1
        progress = true
      }
    }
  }
  const stuck = queues.some((queue) => queue.next < queue.block.structs.length)
  return stuck ? 'UNKNOWN_NEIGHBOUR' : undefined
}

type Outcome = RefusalReason | 'TAKEN' | 'WAIT'

function take(horizon: Horizon, doc: Y.Doc, struct: Struct, own: boolean): Outcome {
  const { client, clock } = struct
  const known = horizon.known(client)
  const end = clock + struct.length
  // Others' writing may come back with a diff, but nobody adds to it in their name.
  if (!own && end > known) return 'FOREIGN_CLIENT'
  if (clock > known) return 'CLOCK_GAP'
  for (const neighbour of [struct.left, struct.right]) {
    if (neighbour === undefined) continue
    // For ever, if it is itself or something that never comes.
    if (neighbour.clock >= horizon.known(neighbour.client)) return 'WAIT'
  }
  if (end <= known) return settleKnown(horizon, doc, struct)
  // Of a struct that is known in part, only the rest is new; Yjs hangs it behind its own beginning.
  const cut = clock < known
  if (cut && !saysTheSame(doc, struct, known)) return 'FORKED'
  const left = placeOf(horizon, cut ? { client, clock: known - 1 } : struct.left)
  const right = placeOf(horizon, struct.right)
  const origin = cut ? placeOf(horizon, struct.left) : left
  if (left === null || right === null || origin === null) return 'UNKNOWN_NEIGHBOUR'
  const root = commonRoot(horizon, struct, [left, right, origin])
  if (typeof root === 'string') return root
  horizon.add({ client, clock: known, end, left, right, root, struct })
  return 'TAKEN'
}

function settleKnown(horizon: Horizon, doc: Y.Doc, struct: Struct): Outcome {
  if (struct.root !== undefined && horizon.root(struct.root) === undefined)
    return 'ROOT_NOT_ALLOWED'
  return saysTheSame(doc, struct, struct.clock + struct.length) ? 'TAKEN' : 'FORKED'
}

function placeOf(horizon: Horizon, id: Id | undefined): Place | null {
  if (id === undefined) return undefined
  return horizon.place(id) ?? null
}

/** The one text that a struct and all its neighbours belong to. */
function commonRoot(
  horizon: Horizon,
  struct: Struct,
  neighbours: readonly Place[],
): Root | RefusalReason {
  let root = struct.root === undefined ? undefined : horizon.root(struct.root)
  if (struct.root !== undefined && root === undefined) return 'ROOT_NOT_ALLOWED'
  for (const place of neighbours) {
    if (place === undefined) continue
    const its = rootOf(place)
    if (root !== undefined && root !== its) return 'CROSSED_NEIGHBOURS'
    root = its
  }
  return root ?? 'UNKNOWN_NEIGHBOUR'
}
