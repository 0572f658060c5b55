import type { IssueId, SeatId, UnitId } from '../ids.ts'

/**
 * 现场办公: what was found and settled on the spot. It is no substitute for a decision of the meeting:
 * what spends money or binds a new unit waits for 追认 by the next one [M37].
 */
export interface SiteVisit {
  readonly id: string
  readonly issueId: IssueId
  readonly visitedAt: number
  readonly place: string
  readonly presentIds: readonly SeatId[]
  readonly finding: string
  readonly decision: string
  readonly spendsMoney: boolean
  readonly bindsUnitIds: readonly UnitId[]
  readonly recordedById: SeatId
  readonly recordedAt: number
  readonly phase: 'RECORDED' | 'TO_CONFIRM' | 'CONFIRMED' | 'NOT_CONFIRMED'
}
