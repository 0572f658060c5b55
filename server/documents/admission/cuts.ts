import type { Fresh, Place } from './Horizon.ts'

/** How many structs of the document would be cut in two by what is inserted; counted on the safe side. */
export function countInsertionCuts(fresh: readonly Fresh[]): number {
  let cuts = 0
  for (const { left, right } of fresh) {
    if (endsWithin(left)) cuts += 1
    if (beginsWithin(right) && right?.item !== left?.item) cuts += 1
  }
  return cuts
}

function endsWithin(left: Place): boolean {
  return left?.item !== undefined && left.clock + 1 < left.item.id.clock + left.item.length
}

function beginsWithin(right: Place): boolean {
  return right?.item !== undefined && right.clock > right.item.id.clock
}
