import { useMemo } from 'react'
import type { GuestId, SeatId } from '../../domain/ids.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { Seat } from '../../domain/people/Seat.ts'
import type { Account } from './account.ts'
import { account } from './account.ts'
import { useBoard } from './boardStore.ts'
import { useStore } from './useStore.ts'

/** Who this page is to the rules. A page that nobody is signed in on may do what a screen may: look. */
export const actorOf = (a: Account): Actor => {
  if (a.status !== 'in') return { kind: 'screen' }
  const { kind, userId, seatId, guestId } = a.me
  if (kind === 'seat' && seatId) return { kind, seatId: seatId as SeatId }
  if (kind === 'guest' && guestId) return { kind, guestId: guestId as GuestId }
  return kind === 'admin' ? { kind, userId } : { kind: 'screen' }
}

export const useActor = (): Actor => {
  const known = useStore(account)
  return useMemo(() => actorOf(known), [known])
}

/** One's own seat; undefined for guests, screens and administrators, and before the board is here. */
export const useSelf = (): Seat | undefined => {
  const actor = useActor()
  return useBoard((state) => (actor.kind === 'seat' ? state.seat.get(actor.seatId) : undefined))
}
