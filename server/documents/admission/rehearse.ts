import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Fresh } from './Horizon.ts'
import { type Budget, canBeNeighbours, type Character } from './neighbours.ts'
import type { Id } from './readUpdate.ts'
import type { RefusalReason } from './RefusalReason.ts'

/**
 * Puts an update together piece by piece on a copy of the document, looking at each piece's neighbours
 * before it goes in and counting the work. For the few updates whose order cannot be proven in place:
 * what somebody wrote offline on top of writing that the server has seen in another order.
 */
export function rehearse(
  copy: Y.Doc,
  fresh: readonly Fresh[],
  bytes: Uint8Array,
  budget: Budget,
): RefusalReason | undefined {
  return copy.transact(() => {
    for (const piece of fresh) {
      const { struct, client, clock } = piece
      const left = find(copy, clock > struct.clock ? { client, clock: clock - 1 } : struct.left)
      const right = find(copy, struct.right)
      const verdict = canBeNeighbours(copy, left, right, budget)
      if (verdict === 'IMPOSSIBLE') return 'CROSSED_NEIGHBOURS'
      if (verdict === 'TOO_COMPLEX') return 'TOO_COMPLEX'
      if (!isPlaceable(copy, piece, left, right, budget)) return 'TOO_COMPLEX'
      Y.applyUpdate(copy, alone(piece, bytes))
    }
    return undefined
  })
}

function find(doc: Y.Doc, id: Id | undefined): Character {
  if (id === undefined) return undefined
  return { item: Y.getItem(doc.store, Y.createID(id.client, id.clock)), clock: id.clock }
}

/** Yjs looks at a competitor more closely than at what one only passes. */
const STEPS_PER_COMPETITOR = 32

/** Counts the competitors that Yjs would look at: all to the right that hang from the left neighbour. */
function isPlaceable(
  doc: Y.Doc,
  piece: Fresh,
  left: Character,
  right: Character,
  budget: Budget,
): boolean {
  const seen = new Set<Y.Item>()
  if (left !== undefined) seen.add(left.item)
  let other = left === undefined ? firstOf(doc, piece) : left.item.right
  while (other !== null && other !== right?.item) {
    budget.steps -= STEPS_PER_COMPETITOR
    if (budget.steps < 0) return false
    const { origin } = other
    const hangs = origin === null ? left === undefined : seen.has(Y.getItem(doc.store, origin))
    if (!hangs) break
    seen.add(other)
    other = other.right
  }
  return budget.steps >= 0
}

function firstOf(doc: Y.Doc, piece: Fresh): Y.Item | null {
  const root = doc.share.get(Y.findRootTypeKey(piece.root))
  return root?._start ?? null
}

/** The piece as an update of its own. */
function alone({ struct }: Fresh, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, struct.client)
  encoding.writeVarUint(encoder, struct.clock)
  encoding.writeUint8Array(encoder, bytes.subarray(struct.from, struct.to))
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
