import { createHash, randomUUID } from 'node:crypto'
import type { CommandName } from '../../../domain/commands/index.ts'
import { COMMANDS, INTERNAL } from '../../../domain/commands/index.ts'
import type { Subject } from '../../../domain/people/Rule.ts'
import type { Actor } from '../../../domain/people/Actor.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'
import type { State } from '../../../domain/state.ts'
import { decide } from '../../../server/rooms/decide.ts'
import { URN } from './stage.ts'

/** What the rules of a command say to somebody, asked as its button asks them; undefined is yes. */
export const ruling = (
  state: State,
  actor: Actor,
  name: CommandName,
  input: object,
  now: number,
): RefusalCode | undefined => {
  // The line of commands answers these two itself.
  if (INTERNAL.includes(name)) return 'NOT_FOUND'
  if (actor.kind === 'admin') return 'NOT_PERMITTED'
  for (const rule of COMMANDS[name].rules) {
    const refusal = rule({ state, actor, about: input as Subject, now })
    if (refusal) return refusal.refused
  }
  return undefined
}

/** What a command that its rules let through comes to in the end. */
export const outcome = (
  state: State,
  actor: Actor,
  name: CommandName,
  input: object,
  now: number,
): RefusalCode | 'ok' => {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64')
  const c = { actor, now, newId: randomUUID, urn: URN, hash }
  const decision = decide(state, name, input, c)
  return 'refused' in decision ? decision.refused : 'ok'
}
