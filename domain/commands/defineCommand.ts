import type * as v from 'valibot'
import type { Actor } from '../people/Actor.ts'
import type { Rule } from '../people/Rule.ts'
import type { Refusal } from '../refusal.ts'
import type { Change, State } from '../state.ts'

/** What decide may use besides the input: nothing else comes from outside. */
export interface Circumstances {
  readonly actor: Actor
  /** The server's clock, ms. */
  readonly now: number
  /** A new id, from the server. */
  readonly newId: () => string
  /** SHA-256 of a text, base64. */
  readonly hash: (text: string) => string
  /** Secret ballots only: what needs a key, which lives outside the domain [V18]. */
  readonly urn?: Urn
}

/** The keeper of a secret ballot's keys. */
export interface Urn {
  /** A fresh key: `tokenKey` is public, `sealedKey` can be opened by the server alone. */
  newKey(): { readonly tokenKey: string; readonly sealedKey: string }
  /** Signs a blinded request without seeing what is in it. Undefined where the request is no number. */
  sign(sealedKey: string, blinded: string): string | undefined
  /** Is this signature over this serial genuine? */
  verify(tokenKey: string, serial: string, signature: string): boolean
}

/** What a command does: records to put, and what the presser should know (ids of new things). */
export interface Effect {
  readonly changes: readonly Change[]
  readonly answer?: Readonly<Record<string, string | number>>
}
/** A refusal changes nothing, but for the notes that the record keeps of it [V13]. */
export interface Refused extends Refusal {
  readonly changes?: readonly Change[]
}
export type Decision = Effect | Refused

// oxlint-disable-next-line typescript/no-explicit-any
type ObjectSchema = v.GenericSchema<any, object>

/** One command: what comes in, who may, and what changes. */
export interface Command<Name extends string, Schema extends ObjectSchema> {
  readonly name: Name
  readonly input: Schema
  /** Tested in this order, which is the order of REFUSALS; asked before anything else is looked up. */
  readonly rules: readonly Rule[]
  decide(state: State, input: v.InferOutput<Schema>, c: Circumstances): Decision
}

export const defineCommand = <Name extends string, Schema extends ObjectSchema>(
  command: Command<Name, Schema>,
): Command<Name, Schema> => command

export const isRefusal = (d: Decision): d is Refused => 'refused' in d
