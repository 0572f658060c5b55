import type { CommandInput, CommandName } from '../../domain/commands/index.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { Change, State } from '../../domain/state.ts'
import type { Auth } from '../auth/createAuth.ts'
import type { LinkHolder } from '../auth/storage.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { Committees } from '../store/committees.ts'
import { committeeView } from './committeeView.ts'
import type { CommitteeView } from './committeeView.ts'
import { previewRoster } from './previewRoster.ts'

export interface AdminDeskParts {
  readonly rooms: Rooms
  readonly auth: Auth
  readonly committees: Committees
  readonly now: () => number
  readonly newId: () => string
  /** Writes the first records of a committee. */
  readonly begin: (committeeId: string, changes: readonly Change[]) => Promise<void>
}

/** A new link of a seat, or of the big screen where there is no seat. */
export interface IssuedLink {
  readonly seatId?: string
  readonly token: string
  readonly expiresAt: number
}

/** What the technical administrator can do [P5]. Who may call it is decided by the caller. */
export const createAdminDesk = (o: AdminDeskParts) => {
  const stateOf = async (committeeId: string): Promise<State | undefined> =>
    (await o.rooms.of(committeeId))?.state

  const issue = async (holder: LinkHolder, name: string, adminId: string, replace: boolean) => {
    const order = { holder, name, createdBy: adminId, replace }
    const { token, expiresAt } = await o.auth.issueLink(order)
    return { token, expiresAt }
  }

  return {
    list: () => o.committees.list(),

    async view(committeeId: string): Promise<CommitteeView | undefined> {
      const state = await stateOf(committeeId)
      if (!state) return undefined
      return committeeView(state, await o.committees.access(committeeId, o.now()))
    },

    async begin(changesOf: (committeeId: string) => readonly Change[]): Promise<string> {
      const committeeId = o.newId()
      await o.begin(committeeId, changesOf(committeeId))
      return committeeId
    },

    async preview(committeeId: string, bytes: Buffer) {
      const state = await stateOf(committeeId)
      return state && { preview: await previewRoster(bytes, state, o.newId) }
    },

    /** Undefined where there is no such committee. */
    async press<N extends CommandName>(
      committeeId: string,
      adminId: string,
      name: N,
      input: CommandInput<N>,
    ): Promise<Answer | undefined> {
      const room = await o.rooms.of(committeeId)
      return room?.submit({
        actor: { kind: 'admin', userId: adminId },
        name,
        input,
        key: o.newId(),
      })
    },

    /** New links for these seats, or for the screen; those that had one get another. */
    async issueLinks(
      committeeId: string,
      adminId: string,
      whom: { readonly seatIds: readonly string[]; readonly screen: boolean },
      replace: boolean,
    ): Promise<readonly IssuedLink[] | undefined> {
      const state = await stateOf(committeeId)
      const seats = whom.seatIds.map((id) => state?.seat.get(id))
      if (!state || seats.includes(undefined)) return undefined
      const issued: IssuedLink[] = []
      for (const seat of seats) {
        if (!seat) continue
        const holder = { committeeId, seatId: seat.id }
        issued.push({ seatId: seat.id, ...(await issue(holder, seat.name, adminId, replace)) })
      }
      const screen = { committeeId, screen: true as const }
      if (whom.screen) issued.push(await issue(screen, '大屏', adminId, replace))
      return issued
    },

    /** Ends the links of a seat, or of the screen, and what they opened. False: no such seat. */
    async revokeLinks(committeeId: string, seatId: string | undefined): Promise<boolean> {
      const state = await stateOf(committeeId)
      if (!state || (seatId !== undefined && !state.seat.has(seatId))) return false
      const holder =
        seatId === undefined ? { committeeId, screen: true as const } : { committeeId, seatId }
      await o.auth.revokeLinks(holder)
      return true
    },

    /**
     * Shuts a seat out, whatever its way in, or lets it in again; what it has open closes at once.
     * False: no such seat.
     */
    async setOpen(committeeId: string, seatId: string, isOpen: boolean): Promise<boolean> {
      if (!(await stateOf(committeeId))?.seat.has(seatId)) return false
      for (const { id } of await o.auth.accountsOf({ committeeId, seatId }))
        await (isOpen ? o.auth.enableAccount(id) : o.auth.disableAccount(id))
      return true
    },

    /** Undefined where there is no such seat. */
    async setPassword(
      committeeId: string,
      seatId: string,
      typed: { readonly username: string; readonly password: string },
    ) {
      const seat = (await stateOf(committeeId))?.seat.get(seatId)
      if (!seat) return undefined
      return o.auth.setPassword({ holder: { committeeId, seatId }, name: seat.name }, typed)
    },
  }
}
export type AdminDesk = ReturnType<typeof createAdminDesk>
