import type { Clock } from '../clock.ts'
import { hashPassword, passwordFault, type PasswordFault } from './passwords.ts'
import type { Sessions } from './sessions.ts'
import type { AuthStorage, LinkHolder } from './storage.ts'
import { isUsername, normaliseUsername } from './username.ts'

/** An account by its id, or the account of a seat under the name that it is to have. */
export type AccountChoice =
  { readonly userId: string } | { readonly holder: LinkHolder; readonly name: string }

export type SetPasswordOutcome = 'set' | 'USERNAME_INVALID' | 'USERNAME_TAKEN' | PasswordFault

type AccountKeeperParts = {
  readonly storage: AuthStorage
  readonly sessions: Sessions
  readonly clock: Clock
}

/** What administrators do with accounts. Who may call it is decided by the caller. */
export function createAccountKeeper({ storage, sessions, clock }: AccountKeeperParts) {
  return {
    /** Gives the account a user name and password and ends what an earlier password opened. */
    async setPassword(
      choice: AccountChoice,
      typed: { readonly username: string; readonly password: string },
    ): Promise<SetPasswordOutcome> {
      const username = normaliseUsername(typed.username)
      const fault = passwordFault(typed.password)
      if (!isUsername(username)) return 'USERNAME_INVALID'
      if (fault) return fault
      const passwordHash = await hashPassword(typed.password)
      const userId =
        'userId' in choice
          ? choice.userId
          : (await storage.accounts.ensure(choice.holder, choice.name)).id
      const outcome = await storage.accounts.setPassword(userId, { username, passwordHash })
      if (outcome === 'taken') return 'USERNAME_TAKEN'
      await sessions.end({ passwordOf: userId }, 'revoked')
      return 'set'
    },

    /** Nobody gets in as this account any more; its connections close at once. */
    async disableAccount(userId: string): Promise<void> {
      await storage.accounts.setDisabled(userId, clock.now())
      await sessions.end({ userId }, 'disabled')
    },

    async enableAccount(userId: string): Promise<void> {
      await storage.accounts.setDisabled(userId, undefined)
    },

    /** The accounts of a seat (one, or two where a guest was let in on it) or of a big screen. */
    accountsOf: storage.accounts.ofHolder,
  }
}
