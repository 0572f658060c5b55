import type { Settings } from '../committee/Settings.ts'
import type { ItemId, MeetingId, SeatId } from '../ids.ts'

interface Planned {
  readonly id: MeetingId
  /** 次数, free text such as 2026年第11次. */
  readonly no: string
  /** The time in the notice. */
  readonly startAt: number
  readonly place: string
  /** The person who chairs, whatever the seat. */
  readonly chairId: SeatId
  readonly recorderId: SeatId
  /** 不计入应到, decided before the opening [A10]. */
  readonly excluded?: readonly { readonly seatId: SeatId; readonly reason: string }[]
  /** Who may take the chair if the chair is lost [M32]. */
  readonly deputyId?: SeatId
  /** Every change of the chair, on record [M31] [M32]. */
  readonly chairs?: readonly ChairChange[]
}

export interface ChairChange {
  readonly fromId: SeatId
  readonly toId: SeatId
  readonly how: 'GIVEN' | 'TAKEN'
  readonly at: number
  /** 移交 in the meeting; without it 授权 before. */
  readonly afterOpening?: true
}

/** What is fixed when the chair opens [M2] [M11]. */
interface Opened extends Planned {
  readonly openedAt: number
  /** 应到: the voting seats of the day, in seat order. Leave, absence and recusal never change it. */
  readonly roll: readonly SeatId[]
  readonly settings: Settings
  readonly presentAtOpening: number
  /** The item being heard. */
  readonly currentItemId?: ItemId
  /** When the chair turned to it, for the item's timer; later by the length of each break [M34]. */
  readonly itemStartedAt?: number
}

/** 会议. Each phase has only what exists in it. */
export type Meeting =
  | (Planned & { readonly phase: 'NOTICED' })
  | (Opened & { readonly phase: 'IN_SESSION' })
  | (Opened & { readonly phase: 'SUSPENDED'; readonly suspendedAt: number })
  | (Opened & {
      readonly phase: 'ADJOURNED'
      readonly adjournedAt: number
      readonly presentAtAdjourn: number
    })
  | (Planned & { readonly phase: 'FAILED_QUORUM'; readonly failedAt: number })
  | (Planned & { readonly phase: 'CANCELLED' })

export type OpenedMeeting = Extract<Meeting, { roll: readonly SeatId[] }>
export const wasOpened = (m: Meeting): m is OpenedMeeting => 'roll' in m
export const isOver = (m: Meeting): boolean =>
  m.phase === 'ADJOURNED' || m.phase === 'FAILED_QUORUM' || m.phase === 'CANCELLED'
