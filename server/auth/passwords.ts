import { hash, verify } from '@node-rs/argon2'
import { Turnstile } from './Turnstile.ts'

/** Longest password in characters as people count them. */
export const LONGEST_PASSWORD = 256
export const SHORTEST_PASSWORD = 8

// Argon2id with 19 MiB and two passes. It runs on Node's worker pool of four threads: two at once
// leave the others to files and name look-ups, and a flood of sign-ins queues here, not there.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const gate = new Turnstile(2, 64)

/** @throws Busy when too many sign-ins wait already */
export async function hashPassword(password: string): Promise<string> {
  return gate.run(() => hash(password, COST))
}

/** @throws Busy when too many sign-ins wait already */
export async function verifyPassword(check: { hash: string; password: string }): Promise<boolean> {
  return gate.run(() => verify(check.hash, check.password))
}

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG'

/** A password is taken exactly as typed: nothing is trimmed, folded or normalised. */
export function passwordFault(password: string): PasswordFault | undefined {
  if (isTooLong(password)) return 'PASSWORD_TOO_LONG'
  return [...password].length < SHORTEST_PASSWORD ? 'PASSWORD_TOO_SHORT' : undefined
}

export function isTooLong(password: string): boolean {
  return password.length > 2 * LONGEST_PASSWORD || [...password].length > LONGEST_PASSWORD
}
