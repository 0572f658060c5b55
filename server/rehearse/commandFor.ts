import * as v from 'valibot'
import type { CommandName } from '../../domain/commands/index.ts'
import { CannotStart } from '../cannotStart.ts'
import type { ScriptAction } from '../demo/scriptFile.ts'
import { ACTIONS } from './actions.ts'
import type { Names } from './Names.ts'
import type { Learned } from './scripted.ts'

/** A press of a button, and what its answer tells about ids. */
export interface ScriptedCommand {
  readonly name: CommandName
  readonly input: object
  readonly learn: readonly Learned[]
}

/**
 * The command behind a scripted action; undefined for DISCONNECT and RECONNECT, which are none. What is
 * expected of an action plays no part.
 *
 * @throws CannotStart where the action is unknown or its payload does not fit.
 */
export const commandFor = (
  action: ScriptAction,
  names: Names,
  meetingId: string,
): ScriptedCommand | undefined => {
  if (isCut(action.action)) return undefined
  const kind = kindOf(action.action)
  const parsed = kind ? v.safeParse(kind.payload, action.payload) : undefined
  if (!kind || !parsed?.success) {
    const why = parsed?.issues?.[0].message ?? 'unknown action'
    throw new CannotStart(
      `剧本第${action.seq}步（${action.action}）无法执行：${why}`,
      `Step ${action.seq} of the script (${action.action}) cannot be played: ${why}`,
    )
  }
  return {
    name: kind.name,
    input: kind.build(parsed.output, names, meetingId),
    learn: kind.learn?.(parsed.output) ?? [],
  }
}

const isCut = (action: string): boolean => action === 'DISCONNECT' || action === 'RECONNECT'

/** The schema of a kind says what its builder is given: here the two have met already. */
interface Kind {
  readonly name: CommandName
  readonly payload: v.GenericSchema
  build(payload: unknown, names: Names, meetingId: string): object
  learn?(payload: unknown): readonly Learned[]
}

const kindOf = (action: string): Kind | undefined =>
  Object.hasOwn(ACTIONS, action) ? ACTIONS[action as keyof typeof ACTIONS] : undefined
