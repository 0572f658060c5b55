import type { Clock } from '../clock.ts'
import type { Outcome } from './jsonRoute.ts'
import { isTooLong } from './passwords.ts'
import { refuse, refuseFor } from './refusals.ts'
import type { RequestHeaders, Sessions } from './sessions.ts'
import { TryCounter } from './TryCounter.ts'
import { isUsername, normaliseUsername } from './username.ts'

const WINDOW = 15 * 60_000
const TRIES_PER_ACCOUNT = 10
const TRIES_PER_ADDRESS = 50
/** What one address still has on an account that many addresses are guessing at. */
const TRIES_UNDER_ATTACK = 2

/** Milliseconds that the answer to the nth wrong password waits: typing errors cost nothing. */
const PAUSES = [0, 0, 0, 0, 250, 500, 1_000]
const LONGEST_PAUSE = 2_000

export type PasswordSignIn = ReturnType<typeof createPasswordSignIn>

type PasswordSignInParts = {
  readonly sessions: Sessions
  readonly clock: Clock
  readonly pause: (ms: number) => Promise<unknown>
}

/**
 * Signing in by password, with counted tries. What is counted per account is counted per address
 * too, so that nobody can lock a member out from afar: the right password from an address that has
 * not been guessing always works.
 */
export function createPasswordSignIn({ sessions, clock, pause }: PasswordSignInParts) {
  const byAddress = new TryCounter(clock, WINDOW)
  const byAccount = new TryCounter(clock, WINDOW)
  const byBoth = new TryCounter(clock, WINDOW)

  return async function signIn(
    typed: { readonly username: string; readonly password: string },
    address: string,
    headers: RequestHeaders,
  ): Promise<Outcome> {
    if (isTooLong(typed.password)) return refuse('PASSWORD_TOO_LONG')
    const username = normaliseUsername(typed.username)
    const account = isUsername(username) ? username : ''
    const both = `${address} ${account}`
    const underAttack = byAccount.count(account) >= TRIES_PER_ACCOUNT
    const tries = underAttack ? TRIES_UNDER_ATTACK : TRIES_PER_ACCOUNT
    const wait = Math.max(
      byAddress.waitFor(address, TRIES_PER_ADDRESS),
      byBoth.waitFor(both, tries),
    )
    if (wait > 0) return refuseFor(wait)

    byAddress.add(address)
    byAccount.add(account)
    const nth = byBoth.add(both)
    const form = { username, password: typed.password }
    const cookies = await sessions.openByPassword(form, headers).catch((fault: unknown) => {
      byAddress.takeBack(address)
      byAccount.takeBack(account)
      byBoth.takeBack(both)
      throw fault
    })
    if (!cookies) {
      await pause(PAUSES[nth] ?? LONGEST_PAUSE)
      return refuse('PASSWORD_WRONG')
    }
    // Whoever knows the password has mistyped, not guessed. His address gets one try back only:
    // with an account of his own, a guesser could otherwise go on for ever.
    byAddress.takeBack(address)
    byAccount.takeBack(account, byBoth.count(both))
    byBoth.forget(both)
    return { body: { signedIn: true }, cookies }
  }
}
