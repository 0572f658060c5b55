import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { guestName } from './personName.ts'
import type { Outcome } from './jsonRoute.ts'
import type { LiveSessions } from './LiveSessions.ts'
import type { MeetingCodes } from './meetingCodes.ts'
import { refuse, refuseFor } from './refusals.ts'
import type { RequestHeaders, Sessions } from './sessions.ts'
import type { AuthStorage } from './storage.ts'
import { TryCounter } from './TryCounter.ts'

const MINUTE = 60_000
const WRONG_PER_ADDRESS = 5
/** Over all addresses: a million codes are too many to try at this pace. */
const WRONG_PER_MINUTE = 200
/** A hall full of guests behind one address is fine; a script that fills the list is not. */
const GUESTS_PER_ADDRESS = 60

/** A guest who has given the right code and waits for the chair to let him in. */
export type NewGuest = {
  readonly committeeId: string
  readonly guestId: string
  readonly name: string
}

/** Lists the guest as waiting. A rejection means that he is not listed and not signed in. */
export type OnGuest = (guest: NewGuest) => Promise<void>

export type Guests = ReturnType<typeof createGuests>

type GuestParts = {
  readonly storage: AuthStorage
  readonly sessions: Sessions
  readonly live: LiveSessions
  readonly codes: MeetingCodes
  readonly clock: Clock
  readonly log: Log
}

export function createGuests({ storage, sessions, live, codes, clock, log }: GuestParts) {
  const wrongByAddress = new TryCounter(clock, MINUTE)
  const wrong = new TryCounter(clock, MINUTE)
  const guestsByAddress = new TryCounter(clock, 10 * MINUTE)

  async function committeeAt(code: string, address: string) {
    const committeeId = await codes.committeeOf(code)
    // Asked and counted in one turn, after the look-up: a burst of guesses learns no more than five
    // answers, and a hall full of guests who enter at the same moment is no burst of guesses.
    const wait = Math.max(
      wrongByAddress.waitFor(address, WRONG_PER_ADDRESS),
      wrong.waitFor('', WRONG_PER_MINUTE),
      guestsByAddress.waitFor(address, GUESTS_PER_ADDRESS),
    )
    if (wait > 0) return refuseFor(wait)
    if (committeeId !== undefined) {
      guestsByAddress.add(address)
      return { committeeId }
    }
    wrongByAddress.add(address)
    wrong.add('')
    return refuse('CODE_WRONG')
  }

  async function removeGuest(guestId: string): Promise<void> {
    const account = await storage.accounts.guest(guestId)
    if (!account) return
    // First the sessions: with the account gone, nothing would tell which connections to close.
    await sessions.end({ userId: account.id }, 'revoked')
    await storage.accounts.remove(account.id)
  }

  return {
    async enter(
      typed: { readonly code: string; readonly name: string },
      address: string,
      headers: RequestHeaders,
      onGuest: OnGuest,
    ): Promise<Outcome> {
      const named = guestName(typed.name)
      if ('fault' in named) return refuse(named.fault)
      const found = await committeeAt(digitsOf(typed.code), address)
      if ('refused' in found) return found
      const guest = { ...found, guestId: randomUUID(), name: named.name }
      const account = await storage.accounts.createGuest(guest)
      try {
        await onGuest(guest)
      } catch (fault) {
        log.warn({ err: fault }, 'a guest could not be listed')
        await removeGuest(guest.guestId)
        return refuse('GUEST_NOT_LISTED')
      }
      return { body: { signedIn: true }, cookies: await sessions.open(account.id, headers) }
    },

    /**
     * The chair has let the guest in: his account becomes that of his seat. His live connections
     * are told (`onAccountChanged`) and come back with the new rights. False: no such guest.
     */
    async promoteGuest(guestId: string, seatId: string): Promise<boolean> {
      const account = await storage.accounts.turnIntoSeat(guestId, seatId)
      if (account) live.change(account.id)
      return account !== undefined
    },

    /** The chair has sent the guest away: the account is gone and his connections close. */
    removeGuest,
  }
}

/** "123 456" pasted from a message, or typed with a Chinese keyboard's wide digits, is 123456. */
function digitsOf(code: string): string {
  return code.normalize('NFKC').replace(/[\s-]/gu, '')
}
