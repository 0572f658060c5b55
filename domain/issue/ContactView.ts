/** How to reach the resident who raised an issue, as whoever may see it sees it at first [I13]. */
export interface ContactView {
  /** May see and write it; else only that somebody read it. */
  readonly mayReach: boolean
  /** May add one: nobody is called back about an issue that has ended. */
  readonly mayAdd: boolean
  /** Days for which a contact is kept after the issue has ended: what the resident is told. */
  readonly keptDays: number
  /** Masked on the server; absent where there is none, and for whoever may not see it. */
  readonly masked?: { readonly name: string; readonly phone: string; readonly address?: string }
  readonly consentAt?: number
  /** When it will be erased; known once the issue has ended. */
  readonly deleteAfter?: number
  readonly erasedAt?: number
  /** Who read it, newest first; for the staff. */
  readonly readings?: readonly ContactReadingLine[]
}

/** One line of the log of readings. */
export interface ContactReadingLine {
  readonly id: string
  readonly issueId: string
  readonly seatId: string
  readonly at: number
  readonly reason: string
}

/** The whole contact: the answer to one reading, with its reason on record. */
export interface ResidentContact {
  readonly name: string
  readonly phone: string
  readonly address?: string
}
