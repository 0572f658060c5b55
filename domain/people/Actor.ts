import type { GuestId, SeatId } from '../ids.ts'

/** Who presses the button. Comes from the session, never from the input. */
export type Actor =
  | { readonly kind: 'seat'; readonly seatId: SeatId }
  | { readonly kind: 'guest'; readonly guestId: GuestId }
  | { readonly kind: 'screen' }
  | { readonly kind: 'admin'; readonly userId: string }
  | { readonly kind: 'system' }

export const seatOf = (actor: Actor): SeatId | undefined =>
  actor.kind === 'seat' ? actor.seatId : undefined
