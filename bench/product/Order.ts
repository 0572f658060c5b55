/** What a scenario asks the product to begin with. */
export interface Order {
  /** Begins the ids of its committees, so that scenarios share one server. */
  readonly name: string
  readonly committees: number
  /** Voting seats of each; the first is the chair. */
  readonly seats: number
  readonly issues: number
  /** Instead of a meeting that goes on: a year of issued minutes, each of about so many items. */
  readonly yearOfItems?: number
}

export interface BenchMember {
  readonly committeeId: string
  readonly seatId: string
  readonly cookie: string
}

/** Committees in session with a motion proposed on their first item, and everybody signed in. */
export interface Ready {
  readonly origin: string
  readonly pid: number
  readonly databasePid: number
  /** Committee by committee, the chair first. */
  readonly members: readonly BenchMember[]
}

export const MEETING = 'm1'
export const ITEM = 'a1'
export const MOTION = 'v1'
export const ARCHIVED_YEAR = 2025
