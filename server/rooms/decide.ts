import * as v from 'valibot'
import type { CommandName } from '../../domain/commands/index.ts'
import { COMMANDS } from '../../domain/commands/index.ts'
import type { Circumstances, Command, Decision } from '../../domain/commands/defineCommand.ts'
import type { Subject } from '../../domain/people/Rule.ts'
import { refuse } from '../../domain/refusal.ts'
import type { State } from '../../domain/state.ts'

// oxlint-disable-next-line typescript/no-explicit-any
type AnyCommand = Command<CommandName, v.GenericSchema<any, object>>

/** Well formed? May this person? What changes? In this order, and pure. */
export const decide = (
  state: State,
  name: CommandName,
  input: unknown,
  c: Circumstances,
): Decision => {
  const command = COMMANDS[name] as unknown as AnyCommand
  const parsed = v.safeParse(command.input, input)
  if (!parsed.success) return refuse('INVALID')
  const about = parsed.output as Subject
  for (const rule of command.rules) {
    const refusal = rule({ state, actor: c.actor, about, now: c.now })
    if (refusal) return refusal
  }
  return command.decide(state, parsed.output, c)
}
