import type { GuestId, SeatId } from '../ids.ts'

/** A person who came with the meeting's code and waits until the chair lets him in as 列席. */
export type Guest = {
  readonly id: GuestId
  readonly name: string
  readonly askedAt: number
} & (
  | { readonly phase: 'WAITING' }
  | { readonly phase: 'ADMITTED'; readonly seatId: SeatId }
  | { readonly phase: 'TURNED_AWAY' }
)
