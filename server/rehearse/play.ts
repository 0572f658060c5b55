import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { MotionId, SeatId } from '../../domain/ids.ts'
import type { Choice } from '../../domain/vote/Ballot.ts'
import type { Scenario } from '../demo/readScenario.ts'
import type { ScriptAction } from '../demo/scriptFile.ts'
import type { Cast } from './Cast.ts'
import type { ScriptedCommand } from './commandFor.ts'
import { commandFor } from './commandFor.ts'
import type { Denied } from './facts.ts'
import type { Names } from './Names.ts'
import type { SettableClock } from './SettableClock.ts'

export interface PlayOptions {
  readonly scenario: Scenario
  readonly cast: Cast
  readonly clock: SettableClock
  readonly names: Names
  /** Milliseconds of real time between two actions, for an audience. */
  readonly pace?: number
  /** Told after each action; `code` where it was refused. */
  readonly onAction?: (action: ScriptAction, code: string | undefined) => void
}

/**
 * Plays all actions strictly one after the other and returns the refusals. What a script expects of an
 * action is never looked at: it has not even been read.
 */
export const play = async (o: PlayOptions): Promise<readonly Denied[]> => {
  const { scenario, cast, clock, names } = o
  const denied: Denied[] = []
  const secret = new Set<string>()
  let revision = 0
  for (const actor of new Set(scenario.actions.map((a) => a.actor))) await cast.enter(actor)
  for (const action of scenario.actions) {
    if (o.pace) await pause(o.pace)
    clock.set(action.at)
    const command = commandFor(action, names, scenario.meetingId)
    const answer = command
      ? await send(cast, action.actor, command, secret)
      : await moveLine(cast, action)
    if (answer && !answer.ok) {
      const { seq, actor } = action
      denied.push({ seq, actor, action: action.action, code: answer.code })
    }
    if (command && answer?.ok) {
      revision = Math.max(revision, answer.revision)
      for (const { kind, field, theirs } of command.learn)
        names.learn(kind, theirs, String(answer.answer?.[field]))
      remember(secret, command, answer)
    }
    o.onAction?.(action, answer?.ok === false ? answer.code : undefined)
  }
  await cast.allReach(revision)
  return denied
}

/** Which motions are voted on in secret: whoever proposes one, or reads the board, knows it. */
const remember = (secret: Set<string>, { name, input }: ScriptedCommand, answer: Answer): void => {
  if (name !== 'proposeMotion' || !answer.ok) return
  if ((input as { method?: string }).method === 'SECRET_BALLOT')
    secret.add(String(answer.answer?.['motionId']))
}

const send = (
  cast: Cast,
  actor: SeatId,
  { name, input }: ScriptedCommand,
  secret: ReadonlySet<string>,
): Promise<Answer> => {
  const page = cast.page(actor)
  const ballot = input as { motionId: MotionId; choice: Choice; onBehalfOfId?: string }
  return name === 'castBallot' && secret.has(ballot.motionId)
    ? page.castSecretly(ballot)
    : page.press(name, input)
}

const moveLine = async (cast: Cast, { action, actor }: ScriptAction): Promise<undefined> => {
  if (action === 'DISCONNECT') cast.cut(actor)
  else await cast.reconnect(actor)
  return undefined
}
