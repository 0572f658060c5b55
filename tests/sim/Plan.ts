import type { Settings } from '../../domain/committee/Settings.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import { seats } from '../support/builders.ts'
import type { EventName } from './Event.ts'
import { EVENTS } from './Event.ts'
import { Random } from './Random.ts'

/** A page: whose it is, on which device, and how wrong that device's clock is (ms). */
interface PagePlan {
  readonly seatId?: string
  readonly device: number
  readonly skew: number
  /** Gets its frames late. */
  readonly isSlow: boolean
}

/** What a seed decides before anything happens. */
export interface Plan {
  readonly seed: number
  readonly members: number
  readonly items: number
  readonly chairId: string
  readonly settings: Settings
  readonly pages: readonly PagePlan[]
  readonly weights: Readonly<Record<EventName, number>>
  readonly length: number
  /** Boards as Yjs documents; else as lists of what was written, which is much faster. */
  readonly realBoards: boolean
  /** Secret ballots with real blind signatures; else with a stand-in of the same rules. */
  readonly realUrn: boolean
}

export const planOf = (seed: number): Plan => {
  const r = new Random(seed * 2 + 1)
  const size = r.next()
  const members = size < 0.65 ? r.between(3, 8) : size < 0.92 ? r.between(9, 15) : r.between(16, 30)
  return {
    seed,
    members,
    items: r.between(1, 3),
    chairId: `S${r.chance(0.8) ? 1 : r.between(1, Math.min(3, members))}`,
    settings: settingsOf(r),
    pages: pagesOf(r, members),
    weights: weightsOf(r),
    length: r.between(50, 130),
    realBoards: seed % 8 === 3,
    realUrn: seed % 64 === 7,
  }
}

/** Rules of procedure, seldom the usual ones. */
export const settingsOf = (r: Random): Settings => ({
  ...DEFAULT_SETTINGS,
  quorum: {
    ordinary: r.pick([
      { num: 1, den: 2, inclusive: true },
      { num: 1, den: 2, inclusive: false },
      { num: 1, den: 3, inclusive: true },
    ]),
    major: r.pick([
      { num: 2, den: 3, inclusive: true },
      { num: 3, den: 4, inclusive: false },
    ]),
  },
  pass: r.pick([
    { base: 'SHOULD_ATTEND', num: 1, den: 2, strictlyMore: true },
    { base: 'SHOULD_ATTEND', num: 2, den: 3, strictlyMore: false },
    { base: 'PRESENT', num: 1, den: 2, strictlyMore: true },
    { base: 'PRESENT', num: 1, den: 1, strictlyMore: false },
  ]),
  recusalReducesBase: r.chance(0.4),
  voteChangeBeforeClose: r.chance(0.75),
  chairVotesLast: r.chance(0.5),
  remoteAttendanceCounts: r.chance(0.7),
  closeSplitMargin: r.int(4),
  lastCallSeconds: r.pick([0, 5, 30]),
})

const pagesOf = (r: Random, members: number): readonly PagePlan[] => {
  const pages: PagePlan[] = []
  let devices = 0
  const add = (seatId: string | undefined, sameDevice = false) => {
    if (!sameDevice) devices += 1
    const skew = r.chance(0.7) ? r.between(-5_000, 5_000) : r.between(-DAY, DAY)
    const page = { device: devices, skew, isSlow: r.chance(0.1) }
    pages.push(seatId === undefined ? page : { ...page, seatId })
  }
  const absent = r.chance(0.5) ? 0 : 0.3
  for (const id of seats(members)) {
    const isStaff = id === 'S1' || id === 'S2' || id === 'S3'
    if (!isStaff && r.chance(absent)) continue
    add(id)
    // Two pages of the chair press at once; others have a phone and a laptop, or two tabs.
    if (r.chance(id === 'S1' ? 0.6 : 0.06)) add(id, r.chance(0.5))
  }
  for (const id of ['REC', 'O1', 'L2']) if (r.chance(id === 'REC' ? 0.7 : 0.25)) add(id)
  if (r.chance(0.3)) add(undefined)
  return pages
}

const DAY = 86_400_000
const USUAL: Partial<Record<EventName, number>> = {
  press: 40,
  round: 30,
  flow: 30,
  pass: 5,
  roster: 0.7,
  guest: 0.7,
  back: 5,
  restored: 8,
}

/** Every run has its own kinds of trouble: all at once would hide what one of them does. */
const weightsOf = (r: Random): Record<EventName, number> => {
  const calm = r.chance(0.12)
  const names = Object.keys(EVENTS) as EventName[]
  const weight = (name: EventName) =>
    EVENTS[name] === 'ordinary'
      ? (USUAL[name] ?? 1)
      : !calm && r.chance(0.45)
        ? 0.5 + 3 * r.next()
        : 0
  return Object.fromEntries(names.map((n) => [n, weight(n)])) as Record<EventName, number>
}
