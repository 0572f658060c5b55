import type { Random } from '../../tests/sim/Random.ts'
import type { Community } from './people.ts'
import { DETAILS, PROBLEMS } from './vocabulary.ts'

const DAY = 86_400_000
const ENDED = ['CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED_UNRESOLVED', 'REJECTED', 'MERGED']
const OPEN = ['ACCEPTED', 'IN_PROGRESS', 'IN_PROGRESS', 'SUBMITTED', 'AWAITING_RATING']

/** An issue of a month, and whether the meeting heard it. */
export const monthsIssue = (
  c: Community,
  o: {
    readonly key: string
    readonly n: number
    readonly startAt: number
    readonly isOld: boolean
  },
  random: Random,
) => {
  const [category, what, effect, remedy] = random.pick(PROBLEMS)
  const estate = random.pick(c.estates)
  const building = `${random.between(1, 40)}栋`
  const isHeard = random.chance(0.8)
  const status = o.isOld ? (isHeard ? random.pick(ENDED.slice(0, 5)) : random.pick(ENDED)) : isHeard ? random.pick(OPEN) : 'TRIAGED' // prettier-ignore
  const isDone = status === 'CLOSED' || status === 'CLOSED_UNRESOLVED'
  const no = `${c.committeeId.slice(-3)}-${o.key.slice(2).replace('-', '')}-${String(o.n + 1).padStart(2, '0')}`
  const issue = {
    id: `I-${o.key}-${o.n + 1}`,
    no,
    listMonth: o.key,
    branchId: `BR${random.between(1, 8)}`,
    title: `${estate}${building}${what}`,
    description: `${random.pick(DETAILS)}，${estate}${building}附近${what}，${effect}，涉及${random.between(3, 90)}户。`,
    category,
    location: `${estate}${building}`,
    affectedHouseholds: random.between(3, 200),
    reportedAt: o.startAt - random.between(8, 24) * DAY,
    reporter: { kind: 'RESIDENT', alias: '居民周某' },
    channel: 'STEWARD_VISIT',
    urgency: random.chance(0.1) ? 'URGENT' : 'NORMAL',
    status,
    tags: [],
    plusOnes: random.int(5),
    reports: random.chance(0.1) ? 3 : 1,
    carryCount: 0,
    triageLevel: isHeard ? (random.chance(0.15) ? 'L3' : 'L2') : 'L1',
    ...(isHeard ? { itemId: `A-${o.key}-${o.n + 1}` } : {}),
    ...(isDone ? { closedAt: o.startAt + 30 * DAY } : {}),
    ...(isDone
      ? { rating: { result: random.chance(0.9) ? 'SATISFIED' : 'DISSATISFIED', solved: 'SOLVED', ratedAt: o.startAt + 29 * DAY } } // prettier-ignore
      : {}),
  }
  return { issue, isHeard, what, remedy }
}
export type MonthsIssue = ReturnType<typeof monthsIssue>
