import { check } from './check.ts'
import type { Event } from './Event.ts'
import type { Violation } from './oracle/Violation.ts'
import { planOf } from './Plan.ts'
import type { Mutant } from './Seams.ts'
import { eventsOf } from './simulate.ts'

export interface Shrunk {
  readonly events: readonly Event[]
  readonly violation: Violation
}

/**
 * The shortest list of events found within `limit` ms that breaks the same rule: ever smaller pieces
 * are left out as long as it still breaks (delta debugging).
 */
export const shrink = async (
  seed: number,
  violation: Violation,
  mutant: Mutant | undefined,
  limit: number,
): Promise<Shrunk> => {
  const until = performance.now() + limit
  let best: Shrunk = { events: eventsOf(planOf(seed)), violation }
  let size = Math.ceil(best.events.length / 2)
  while (size >= 1) {
    let isShorter = false
    for (let at = 0; at < best.events.length && performance.now() < until;) {
      const events = best.events.toSpliced(at, size)
      const again = (await check(seed, mutant, events)).violation
      if (again?.invariant === violation.invariant) {
        best = { events, violation: again }
        isShorter = true
      } else at += size
    }
    if (performance.now() >= until) return best
    if (!isShorter || size > 1)
      size = size === 1 && !isShorter ? 0 : Math.max(1, Math.floor(size / 2))
  }
  return best
}
