import type { BranchId, CommitteeId, SeatId, UnitId } from '../ids.ts'
import type { Settings } from './Settings.ts'

/** 社区“大党委”: one board with its voting seats, member units, branches and rules. */
export interface Committee {
  readonly id: CommitteeId
  readonly name: string
  readonly communityName: string
  readonly communityFullName: string
  readonly meetingName: string
  readonly minutesMark: string
  readonly docPrefix: string
  /** Letters before an issue's number, e.g. `CY` in CY-2611-01; may be empty. */
  readonly issuePrefix: string
  readonly subdistrictName?: string
  readonly districtName?: string
  readonly settings: Settings
}

/** 成员单位（共建单位）. */
export interface Unit {
  readonly id: UnitId
  readonly order: number
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly resources?: readonly string[]
}

/** 党支部. */
export interface Branch {
  readonly id: BranchId
  readonly no: number
  readonly name: string
  readonly area: string
  readonly secretaryId?: SeatId
  readonly partyMembers: number
  readonly redStewards: number
}
