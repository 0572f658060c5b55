import type { Fresh, Place } from './Horizon.ts'

/**
 * How many new pieces may compete with others for their place, so that Yjs has to look through the
 * competitors. A rough count on the safe side, without touching the text; the rehearsal counts exactly.
 */
export function countContests(pieces: readonly Fresh[]): number {
  if (pieces.length < 2) return pieces.length
  const taken = new Map<unknown, Set<number>>()
  let contests = 0
  for (const piece of pieces) {
    const { left } = piece
    const thing = left?.item ?? left?.fresh ?? piece.root
    const clock = left?.clock ?? -1
    let clocks = taken.get(thing)
    if (clocks === undefined) taken.set(thing, (clocks = new Set()))
    if (clocks.has(clock) || !isClear(piece)) contests += 1
    clocks.add(clock)
  }
  return contests
}

/** Whether the two neighbours stand side by side, or nothing can hang from the left one yet. */
function isClear({ left, right }: Fresh): boolean {
  if (left === undefined) return right?.item !== undefined && right.item.left === null
  if (isWithin(left)) return sameThing(left, right) && left.clock + 1 === right?.clock
  if (left.fresh !== undefined) return true
  const next = left.item.right
  return right === undefined ? next === null : next !== null && next === right.item
}

function isWithin(place: NonNullable<Place>): boolean {
  const end = place.item === undefined ? place.fresh.end : place.item.id.clock + place.item.length
  return place.clock < end - 1
}

function sameThing(a: Place, b: Place): boolean {
  return a?.item === b?.item && a?.fresh === b?.fresh
}
