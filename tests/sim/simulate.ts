import { MEETING } from '../support/builders.ts'
import { COMMANDS } from '../../domain/commands/index.ts'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Event } from './Event.ts'
import { drawEvents } from './Event.ts'
import { happen, pressOne } from './happen.ts'
import { heal } from './heal.ts'
import type { Violation } from './oracle/Violation.ts'
import type { Plan } from './Plan.ts'
import { planOf } from './Plan.ts'
import { Random } from './Random.ts'
import type { Choices } from './World.ts'
import { World } from './World.ts'

export interface Run {
  readonly violation?: Violation | undefined
  readonly world: World
  /** Events that took place before the violation. */
  readonly happened: number
}

export const eventsOf = (plan: Plan): readonly Event[] =>
  drawEvents(plan.seed, plan.weights, plan.length)

/** One run: what is drawn happens, then everything is healed, the meeting ends, and all is checked. */
export const simulate = async (
  seed: number,
  choices: Choices = {},
  events = eventsOf(planOf(seed)),
): Promise<Run> => {
  const restoreRandom = seededCrypto(seed)
  let restoreCommands = () => {}
  let happened = 0
  try {
    const world = new World(planOf(seed), choices)
    restoreCommands = plantCommands(world)
    for (const event of events) {
      await happen(world, event)
      happened += 1
      if (world.oracle.violation) break
    }
    if (!world.oracle.violation) await end(world)
    return { violation: world.oracle.violation, world, happened }
  } finally {
    restoreCommands()
    restoreRandom()
  }
}

/** Everything works again; then the chair adjourns, latecomers press, and nothing may change. */
const end = async (world: World): Promise<void> => {
  await heal(world)
  world.oracle.atRest()
  if (world.oracle.violation) return
  const chairId = world.oracle.books.get<{ chairId: string }>('meeting', MEETING)?.chairId
  const chair = world.pages.find((p) => p.owner === chairId)
  if (chair && world.plan.seed % 3 > 0)
    chair.press({ name: 'adjournMeeting', input: { meetingId: MEETING } })
  const r = new Random(world.plan.seed)
  for (let n = 0; n < 5; n += 1) pressOne(world, r.pick(world.pages), r)
  await heal(world)
  world.oracle.atRest()
  const server = world.servers.find((s) => s.isAlive)
  const state = server?.rooms.stateOf('C1')
  if (state) world.oracle.books.agree(state, 'the room has')
}

const plantCommands = ({ seams }: World): (() => void) => {
  const table = COMMANDS as unknown as Record<string, unknown>
  const before = { ...COMMANDS }
  for (const [name, wrap] of Object.entries(seams.commands))
    table[name] = wrap(before[name as CommandName] as never)
  return () => void Object.assign(table, before)
}

/** Keys of presses and blindings come from the browser's randomness: for a run it follows the seed. */
const seededCrypto = (seed: number): (() => void) => {
  const r = new Random(seed + 7)
  const real = crypto.getRandomValues.bind(crypto)
  const own = (array: Uint8Array) => {
    for (let i = 0; i < array.length; i += 1) array[i] = r.int(256)
    return array
  }
  Object.defineProperty(crypto, 'getRandomValues', { value: own, configurable: true })
  return () => Object.defineProperty(crypto, 'getRandomValues', { value: real, configurable: true })
}
