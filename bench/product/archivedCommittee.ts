import { Random } from '../../tests/sim/Random.ts'
import { monthOf } from '../generate/month.ts'
import { community } from '../generate/people.ts'
import type { Made } from './committeesFor.ts'
import { ARCHIVED_YEAR } from './Order.ts'

/** A committee with twelve issued minutes in one year, of about so many items each. */
export const archivedCommittee = (items: number): Made => {
  const random = new Random(3)
  const options = { committees: 1, years: 1, issuesPerMonth: items, districts: 1, seed: 3 }
  const c = community(0, random, { ...options, data: '', fresh: false })
  const months = Array.from({ length: 12 }, (_, n) => ({
    year: ARCHIVED_YEAR,
    month: n + 1,
    ago: 24 - n,
  }))
  const changes = months.flatMap((at) => monthOf(c, at, items, random))
  return { id: c.committeeId, seatIds: ['S1', 'S2'], changes: [...c.people, ...changes] }
}
