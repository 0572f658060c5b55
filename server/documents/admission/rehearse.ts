import { type Fresh, leftOf } from './Horizon.ts'
import { type Budget, canBeNeighbours } from './neighbours.ts'
import type { RefusalReason } from './RefusalReason.ts'
import type { Stage } from './Stage.ts'

/**
 * Puts an update together piece by piece on a stage, looking at each piece's neighbours before it goes
 * in and counting the work. For the few updates whose order cannot be proven in place: what somebody
 * wrote offline on top of writing that the server has seen in another order.
 */
export function rehearse(
  stage: Stage,
  fresh: readonly Fresh[],
  budget: Budget,
): RefusalReason | undefined {
  for (const piece of fresh) {
    const left = leftOf(piece)
    const { right } = piece.struct
    const verdict = canBeNeighbours(
      (id) => stage.find(id),
      left && stage.find(left),
      right && stage.find(right),
      budget,
    )
    if (verdict === 'IMPOSSIBLE') return 'CROSSED_NEIGHBOURS'
    if (verdict === 'TOO_COMPLEX' || !stage.insert(piece, budget)) return 'TOO_COMPLEX'
  }
  return undefined
}
