import type { Circumstances, Decision } from '../../../domain/commands/defineCommand.ts'
import type { CommandName } from '../../../domain/commands/index.ts'
import type { Change, State } from '../../../domain/state.ts'
import type { Tally } from '../../../domain/vote/Motion.ts'
import type { Seams } from '../Seams.ts'
import type { World } from '../World.ts'

// How a bug gets into a command: its definition is wrapped; what it asks and gives back is real.

type Decide = (state: State, input: never, c: Circumstances) => Decision
type Twist = (real: Decide) => Decide

export const twist = (seams: Seams, name: CommandName, by: Twist): void => {
  const before = seams.commands[name]
  seams.commands[name] = (command) => {
    const real = before?.(command) ?? command
    return { ...real, decide: by(real.decide.bind(real) as Decide) as never }
  }
}

/** The same decision with some of its changes replaced. */
export const changed = (decision: Decision, by: (change: Change) => Change): Decision =>
  decision.changes ? { ...decision, changes: decision.changes.map(by) } : decision

export const withTally = (decision: Decision, count: (t: Tally) => Partial<Tally>): Decision =>
  changed(decision, (change) => {
    if (change.kind !== 'motion' || change.record.phase !== 'DECIDED') return change
    const { tally } = change.record
    return { kind: 'motion', record: { ...change.record, tally: { ...tally, ...count(tally) } } }
  })

/** A committee's state as the rooms of a world last showed it. */
export const remember = (world: World): { last: State | undefined } => {
  const memory: { last: State | undefined } = { last: undefined }
  const before = world.seams.rooms
  world.seams.rooms = (rooms, server) => {
    rooms.onCommit((_, { state }) => (memory.last = state))
    return before(rooms, server)
  }
  return memory
}
