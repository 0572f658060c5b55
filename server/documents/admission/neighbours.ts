import type { Id } from './readUpdate.ts'

/** Steps along the text that one update may cost. Honest ones need none or a few; a million take about 10 ms. */
export type Budget = { steps: number }

/** A run of characters in a text: an item of a document, or a prop of the stage. */
export type Piece = {
  readonly id: Id
  readonly length: number
  readonly left: Piece | null
  readonly right: Piece | null
  readonly origin: Id | null
  readonly rightOrigin: Id | null
}

/** A character in its piece; absent where a text begins or ends. */
export type Character = { readonly item: Piece; readonly clock: number } | undefined

export type Neighbourhood = 'POSSIBLE' | 'IMPOSSIBLE' | 'TOO_COMPLEX'

/**
 * Whether two characters can have stood side by side in some browser, so that something could be
 * inserted between them. Yjs does not check: pieces with other neighbours end up at different places in
 * different browsers.
 *
 * It is not enough that the left one stands left of the right one. Whoever had the right character also
 * had what that one was inserted behind, and whoever had the left one what it was inserted before; so
 * neither may stand in between.
 */
export function canBeNeighbours(
  find: (id: Id) => Character,
  left: Character,
  right: Character,
  budget: Budget,
): Neighbourhood {
  if (left !== undefined && left.item === right?.item)
    return left.clock + 1 === right.clock ? 'POSSIBLE' : 'IMPOSSIBLE'
  // Within an item each character was inserted behind the one before it, which would stand in between.
  if (right !== undefined && right.clock !== right.item.id.clock) return 'IMPOSSIBLE'
  if (areAdjacent(left, right)) return 'POSSIBLE'
  const behind = right?.item.origin ? find(right.item.origin) : undefined
  const before = left?.item.rightOrigin ? find(left.item.rightOrigin) : undefined
  if (left === undefined) return behind === undefined ? 'POSSIBLE' : 'IMPOSSIBLE'
  if (right === undefined) return before === undefined ? 'POSSIBLE' : 'IMPOSSIBLE'
  return worst([
    () => isOrdered(left, right, budget),
    () => (behind === undefined ? 'POSSIBLE' : isOrdered(behind, left, budget)),
    () => (before === undefined ? 'POSSIBLE' : isOrdered(right, before, budget)),
  ])
}

type Known = NonNullable<Character>

function areAdjacent(left: Character, right: Character): boolean {
  if (left === undefined) return right !== undefined && right.item.left === null
  const isEnd = left.clock === left.item.id.clock + left.item.length - 1
  return isEnd && left.item.right === (right?.item ?? null)
}

function worst(checks: readonly (() => Neighbourhood)[]): Neighbourhood {
  for (const check of checks) {
    const found = check()
    if (found !== 'POSSIBLE') return found
  }
  return 'POSSIBLE'
}

/** Walks to the right from both at once, until one walk meets the other's beginning or its own end. */
function isOrdered(left: Known, right: Known, budget: Budget): Neighbourhood {
  if (left.item === right.item) return left.clock <= right.clock ? 'POSSIBLE' : 'IMPOSSIBLE'
  let fromLeft = left.item.right
  let fromRight = right.item.right
  for (;;) {
    if (fromLeft === right.item || fromRight === null) return 'POSSIBLE'
    if (fromRight === left.item || fromLeft === null) return 'IMPOSSIBLE'
    if (--budget.steps < 0) return 'TOO_COMPLEX'
    fromLeft = fromLeft.right
    fromRight = fromRight.right
  }
}
