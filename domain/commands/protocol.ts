import type { RefusalCode } from '../refusal.ts'
import type { Choice } from '../vote/Ballot.ts'
import type { CommandName } from './index.ts'

// The whole conversation over Socket.IO, as types. The board and the notes travel as documents.

/** Pages older than this are asked to reload [C1]. */
export const PROTOCOL = 1

/** One press of a button. The key makes it happen once, however often it is sent. */
export interface Envelope {
  readonly name: CommandName
  readonly input: unknown
  /** UUID, made by the page for this press. */
  readonly key: string
  readonly protocol: number
  /** Sent before without an answer: the server looks the key up before it decides. */
  readonly again?: boolean
}

export type Answer =
  | {
      readonly ok: true
      readonly key: string
      /** Place in the committee's ledger; the board shows it once `revision` is at least this. */
      readonly revision: number
      /** Server time, ms. */
      readonly at: number
      /** First characters of the ledger row's hash: the receipt. */
      readonly receipt: string
      readonly answer?: Readonly<Record<string, string | number>>
    }
  | {
      readonly ok: false
      readonly key: string
      readonly code: RefusalCode
      readonly text: string
      readonly params?: Readonly<Record<string, string | number>>
      /** The same press may be sent again with hope. */
      readonly retry?: true
    }

/** What one member alone may see: the own open ballots of votes that go on or were closed. */
export interface OwnBallot {
  readonly motionId: string
  readonly round: number
  readonly choice: Choice
  readonly castAt: number
}

/** Who the page is signed in as, and where its board is. */
export interface Welcome {
  readonly kind: 'seat' | 'screen' | 'guest' | 'admin'
  readonly committeeId: string
  readonly seatId?: string
  readonly guestId?: string
  readonly boardName: string
  readonly now: number
  readonly protocol: number
  readonly ownBallots: readonly OwnBallot[]
}

export interface ServerToClient {
  /** After each connection, and again when the board has a new name. */
  welcome(w: Welcome): void
  /** One's own ballot, to all pages of the same member. */
  ownBallot(b: OwnBallot): void
  /** Ballots in the urn of a secret vote, at most every five seconds. */
  urn(u: { motionId: string; round: number; count: number }): void
  /** Seats with an open page. Not attendance. */
  online(seatIds: readonly string[]): void
  /** The six digits under which guests ask to be let in. */
  code(c: { code: string }): void
  /** The session ends at this instant by its age, in ten minutes or less. */
  ending(e: { at: number }): void
  /** To chairs and administrators: nothing can be stored now, or it can again. */
  storage(isShort: boolean): void
  /** Which build of the page is being served: another one than before means a newer page. */
  version(v: string): void
}

export interface ClientToServer {
  command(envelope: Envelope, answer: (a: Answer) => void): void
}
