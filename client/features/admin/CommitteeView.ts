import type { Branch, Committee, Unit } from '../../../domain/committee/Committee.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import type { CommandInput } from '../../../domain/commands/index.ts'

/** `GET /api/admin/committees/:id` */
export interface CommitteeView {
  readonly committee: Committee
  readonly units: readonly Unit[]
  readonly branches: readonly Branch[]
  readonly seats: readonly Seat[]
  /** By seat; the big screen's stands under the empty name. */
  readonly access: Readonly<Record<string, Access>>
  readonly meeting?: Meeting
}

interface Access {
  readonly links: number
  readonly lastUsedAt?: number
  readonly username?: string
  readonly isClosed?: true
}

export type Roster = CommandInput<'putRoster'>
export const NO_ROSTER: Roster = { units: [], branches: [], seats: [] }

/** What an import would do. */
export interface RosterPreview {
  readonly errors: readonly {
    readonly sheet: string
    readonly row: number
    readonly text: string
  }[]
  readonly roster: Roster
  readonly changed: readonly string[]
  readonly same: number
}

/** A link that can be shown this once: only its hash is kept. */
export interface IssuedLink {
  readonly seatId?: string
  readonly token: string
  readonly expiresAt: number
}

export const SCREEN = ''
/** The personal link itself; its secret never reaches a server's log. */
export const linkOf = ({ token }: IssuedLink): string => `${location.origin}/j#${token}`
