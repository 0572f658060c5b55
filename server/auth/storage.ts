import type { BetterAuthOptions } from 'better-auth'

/** Everything that signing in keeps. Instants are milliseconds since 1970; absent is absent. */
export type AuthStorage = {
  /** The tables as better-auth reads and writes them. */
  readonly adapter: NonNullable<BetterAuthOptions['database']>
  readonly accounts: AccountTable
  readonly sessions: SessionTable
  readonly links: LinkTable
  readonly codes: CodeTable
  readonly setup: SetupTable
}

/** 街道党工委 and 区委组织部: superiors, whose account belongs to an area instead of a committee. */
const TIERS = ['SUBDISTRICT', 'DISTRICT'] as const
export type Tier = (typeof TIERS)[number]
export const ACCOUNT_KINDS = ['SEAT', 'SCREEN', 'GUEST', 'ADMIN', ...TIERS] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]
export const isTier = (kind: AccountKind): kind is Tier =>
  kind === 'SUBDISTRICT' || kind === 'DISTRICT'

export type Account = {
  readonly id: string
  readonly name: string
  readonly kind: AccountKind
  readonly committeeId?: string
  /** The seat of a SEAT account, the guest record of a GUEST account, the area of a tier's. */
  readonly subjectId?: string
  readonly disabledAt?: number
}

/** Whom a personal link stands for: one seat, the committee's big screen, or a superior of an area. */
export type LinkHolder =
  | { readonly committeeId: string; readonly seatId: string }
  | { readonly committeeId: string; readonly screen: true }
  | { readonly tier: Tier; readonly area: string }

export type PasswordRecord = { readonly username: string; readonly passwordHash: string }

export type AccountTable = {
  byId(id: string): Promise<Account | undefined>
  ofHolder(holder: LinkHolder): Promise<readonly Account[]>
  /** The holder's account, made when it is missing; `name` replaces the stored one. */
  ensure(holder: LinkHolder, name: string): Promise<Account>
  createGuest(guest: { committeeId: string; guestId: string; name: string }): Promise<Account>
  /** The guest's account becomes the seat's; undefined where there is no such guest. */
  turnIntoSeat(guestId: string, seatId: string): Promise<Account | undefined>
  guest(guestId: string): Promise<Account | undefined>
  remove(id: string): Promise<void>
  setPassword(id: string, record: PasswordRecord): Promise<'set' | 'taken'>
  setDisabled(id: string, at: number | undefined): Promise<void>
  /** Guests nobody has let in, made before `before`, whose sessions are over. */
  purgeGuests(before: number): Promise<void>
}

export type SessionFilter =
  | { readonly id: string }
  | { readonly userId: string }
  | { readonly linkIds: readonly string[] }
  /** The sessions that a password opened, not those of personal links. */
  | { readonly passwordOf: string }

export type StoredSession = {
  readonly id: string
  readonly expiresAt: number
  readonly endsAt: number
  /** Absent where the account is of no known kind. */
  readonly account?: Account
}

/** A session and the version of what is stored of it and of its account: any write makes it another. */
export type KnownSession = StoredSession & { readonly version: string }

export type SessionTable = {
  /** The session that this token opens, whether it is over or not. */
  byToken(token: string): Promise<StoredSession | undefined>
  /**
   * What is no longer as it was known, by id and version; a version that nobody has ('') asks in any case.
   * Of thousands of open sessions hardly one has changed, and only those travel.
   */
  changes(known: ReadonlyMap<string, string>): Promise<{
    readonly gone: readonly string[]
    readonly changed: readonly KnownSession[]
  }>
  /** Deletes the sessions and returns their ids. */
  remove(filter: SessionFilter): Promise<readonly string[]>
  extend(id: string, expiresAt: number): Promise<void>
  purge(before: number): Promise<void>
}

export type LinkRecord = {
  readonly id: string
  readonly userId: string
  readonly createdAt: number
  readonly createdBy: string
  readonly expiresAt: number
  readonly revokedAt?: number
  readonly lastUsedAt?: number
}

export type LinkFilter =
  { readonly id: string } | { readonly userIds: readonly string[] } | { readonly createdBy: string }

export type LinkTable = {
  /** Keeps the link; one with the same token hash only gets the new expiry. */
  add(
    link: Omit<LinkRecord, 'revokedAt' | 'lastUsedAt'> & { tokenHash: string },
  ): Promise<LinkRecord>
  byId(id: string): Promise<LinkRecord | undefined>
  byTokenHash(tokenHash: string): Promise<LinkRecord | undefined>
  ofUsers(userIds: readonly string[]): Promise<readonly LinkRecord[]>
  markUsed(id: string, at: number): Promise<void>
  /** Revokes those that are not revoked yet and returns the ids of all of them. */
  revoke(filter: LinkFilter, at: number): Promise<readonly string[]>
}

export type MeetingCodeRecord = {
  readonly committeeId: string
  readonly code: string
  readonly createdAt: number
}

export type CodeTable = {
  ofCommittee(committeeId: string): Promise<MeetingCodeRecord | undefined>
  byCode(code: string): Promise<MeetingCodeRecord | undefined>
  /** Replaces the committee's code; 'taken' where another committee has these digits. */
  put(record: MeetingCodeRecord): Promise<'put' | 'taken'>
  drop(committeeId: string): Promise<void>
}

export type SetupTable = {
  adminExists(): Promise<boolean>
  putTokenHash(tokenHash: string): Promise<void>
  tokenHash(): Promise<string | undefined>
  /** Makes the first administrator and uses up the token, both or neither. */
  createAdmin(
    admin: PasswordRecord & { name: string },
    tokenHash: string,
  ): Promise<{ userId: string } | 'token spent' | 'taken'>
}
