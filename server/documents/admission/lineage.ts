import type { Place } from './Horizon.ts'

/**
 * Whether two places of which at least one is new are certainly neighbours: side by side within one new
 * piece, or one named the other as its neighbour when it was inserted itself. That holds for everything
 * that one person types in turn; what it does not hold for has to be rehearsed.
 */
export function areNeighboursByBirth(left: Place, right: Place): boolean {
  const newLeft = left?.fresh
  const newRight = right?.fresh
  if (newLeft !== undefined && newLeft === newRight) return left?.clock === (right?.clock ?? 0) - 1
  if (newLeft !== undefined && left?.clock === newLeft.end - 1 && isSame(newLeft.right, right))
    return true
  return newRight !== undefined && right?.clock === newRight.clock && isSame(newRight.left, left)
}

function isSame(a: Place, b: Place): boolean {
  return a?.item === b?.item && a?.fresh === b?.fresh && a?.clock === b?.clock
}
