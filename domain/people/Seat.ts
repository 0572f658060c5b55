import * as v from 'valibot'
import type { BranchId, SeatId, UnitId } from '../ids.ts'

export const SEAT_KINDS = [
  'FIRST_SECRETARY',
  'SECRETARY',
  'FULL_TIME',
  'PART_TIME',
  'OBSERVER',
  'RECORDER',
  'LIAISON',
] as const
export const SeatKind = v.picklist(SEAT_KINDS)
/** 席位: what a person is in this committee. */
export type SeatKind = v.InferOutput<typeof SeatKind>

/** A person's seat. `order` is the order of the list, which the minutes follow. */
export interface Seat {
  readonly id: SeatId
  readonly order: number
  readonly name: string
  readonly kind: SeatKind
  readonly post: string
  readonly votes: boolean
  readonly unitId?: UnitId
  readonly branchId?: BranchId
  /** E.g. BRANCH_SECRETARY, SUBDISTRICT_LIAISON, GUEST: what kind of observer. */
  readonly observerKind?: string
  /** `YYYY-MM-DD`, both days included. */
  readonly termStart?: string
  readonly termEnd?: string
}
