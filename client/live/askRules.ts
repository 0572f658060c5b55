import type { CommandName } from '../../domain/commands/index.ts'
import { COMMANDS } from '../../domain/commands/index.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { Question, Rule, Subject } from '../../domain/people/Rule.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { State } from '../../domain/state.ts'

/** What the rules say, and whether the answer may change by time alone. */
export interface Verdict {
  readonly refusal?: Refusal
  readonly timed: boolean
}

/** Asks a command's rules in their order. A rule that looks at the clock makes the verdict `timed`. */
export const askRules = (
  name: CommandName,
  state: State,
  actor: Actor,
  about: Subject,
  now: () => number,
): Verdict => {
  let timed = false
  const question: Question = {
    state,
    actor,
    about,
    get now() {
      timed = true
      return now()
    },
  }
  const rules: readonly Rule[] = COMMANDS[name].rules
  for (const rule of rules) {
    const refusal = rule(question)
    if (refusal) return { refusal, timed }
  }
  return { timed }
}

export const sameVerdict = (a: Verdict, b: Verdict): boolean =>
  a.timed === b.timed &&
  a.refusal?.refused === b.refusal?.refused &&
  JSON.stringify(a.refusal?.params) === JSON.stringify(b.refusal?.params)
