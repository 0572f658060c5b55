import type { Clock } from '../clock.ts'
import type { Outcome } from './jsonRoute.ts'
import { personName } from './personName.ts'
import { hashPassword, passwordFault } from './passwords.ts'
import { refuse, refuseFor } from './refusals.ts'
import type { RequestHeaders, Sessions } from './sessions.ts'
import type { AuthStorage } from './storage.ts'
import { hashToken, newToken } from './token.ts'
import { TryCounter } from './TryCounter.ts'
import { isUsername, normaliseUsername } from './username.ts'

const TRIES = 10
const WINDOW = 15 * 60_000

export type SetupForm = {
  readonly token: string
  readonly username: string
  readonly password: string
  readonly name: string
}

export type Setup = ReturnType<typeof createSetup>

type SetupParts = {
  readonly storage: AuthStorage
  readonly sessions: Sessions
  readonly clock: Clock
}

/** How the first administrator comes into an empty installation: by a token printed at the start. */
export function createSetup({ storage, sessions, clock }: SetupParts) {
  const triesByAddress = new TryCounter(clock, WINDOW)

  return {
    /** A new one-time token; earlier ones are dead. Undefined once there is an administrator. */
    async setupToken(): Promise<string | undefined> {
      if (await storage.setup.adminExists()) return undefined
      const token = newToken()
      await storage.setup.putTokenHash(hashToken(token))
      return token
    },

    async createFirstAdmin(
      form: SetupForm,
      address: string,
      headers: RequestHeaders,
    ): Promise<Outcome> {
      const wait = triesByAddress.waitFor(address, TRIES)
      if (wait > 0) return refuseFor(wait)
      triesByAddress.add(address)
      const tokenHash = hashToken(form.token)
      // Both are hashes: how long comparing them takes tells nothing about the token.
      if (tokenHash !== (await storage.setup.tokenHash())) return refuse('SETUP_TOKEN_INVALID')
      triesByAddress.takeBack(address)

      const username = normaliseUsername(form.username)
      const name = personName(form.name)
      const fault = passwordFault(form.password)
      if (!isUsername(username)) return refuse('USERNAME_INVALID')
      if ('fault' in name) return refuse(name.fault)
      if (fault) return refuse(fault)
      const passwordHash = await hashPassword(form.password)
      const admin = { username, passwordHash, name: name.name }
      const outcome = await storage.setup.createAdmin(admin, tokenHash)
      if (outcome === 'token spent') return refuse('SETUP_TOKEN_INVALID')
      if (outcome === 'taken') return refuse('USERNAME_TAKEN')
      return { body: { signedIn: true }, cookies: await sessions.open(outcome.userId, headers) }
    },
  }
}
