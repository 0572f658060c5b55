import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createLog } from '../../server/log.ts'
import { startPostgres } from '../../server/postgres/startPostgres.ts'
import type { Aim } from './aim.ts'
import { AIMS } from './aim.ts'
import { BoardProcess } from './BoardProcess.ts'
import type { Installation } from './Installation.ts'
import { freePort, postgresOf } from './Installation.ts'
import { repeatSome } from './repeatSome.ts'
import type { Verdict } from './Trial.ts'
import { Trial } from './Trial.ts'

export interface CyclesOptions {
  readonly installation: Installation
  readonly cycles: number
  /** `early-ack`: a store that says yes before it has written. The run must then find losses. */
  readonly control?: string
  /** The server's heap, MB; absent: as much as it likes. */
  readonly heap?: number
  readonly say?: (line: string) => void
}

const SERVER = fileURLToPath(new URL('server.ts', import.meta.url))
const AIM_WITHIN = 12_000

/** Kills the server in cycles while people press and write, and looks each time for what is gone. */
export const runCycles = async (o: CyclesOptions): Promise<Verdict> => {
  const { dataDir } = o.installation
  const port = await freePort()
  const env = o.heap === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${o.heap}` }
  let board = await BoardProcess.start({ dataDir, port, env })
  const urlOf = async () => (await postgresOf(dataDir)).url
  const trial = await Trial.begin(o.installation, board.origin, urlOf)
  const { crowd } = trial
  const restart = async (how: Plan['start'] = {}) => {
    board = await BoardProcess.start({ dataDir, port, env, ...how })
    trial.starts.push(board.readyAfter)
    await trial.inspect()
    crowd.connect(() => board.origin)
  }
  crowd.begin()
  try {
    while (trial.cycles < o.cycles && trial.isFine) {
      trial.cycles += 1
      const plan = planOf(trial.cycles, o.control)
      await board.kill()
      await restart(plan.start)
      await repeatSome(crowd)
      const death = await endOf(board, plan, dataDir)
      if (board.said.includes('heap out of memory')) crowd.problems.push('the heap was too small')
      crowd.stayAway()
      trial.died(death)
      o.say?.(
        `${trial.cycles} ${death}: ${crowd.testimony.told.size} answers, started in ${Math.round(board.readyAfter)} ms`,
      )
    }
    await restart()
    if (trial.isFine) await trial.settle()
    crowd.stayAway()
    if ((await board.stop()) !== 0)
      crowd.problems.push(`the server did not end in order: ${board.said}`)
    // With no server, because it goes on sealing what was adjourned.
    const postgres = await startPostgres({ dataDir, log: createLog('warn') })
    await (trial.isFine ? trial.inspectAll() : trial.inspect()).finally(postgres.stop)
  } finally {
    await trial.end()
    await board.kill()
  }
  return trial.verdict
}

interface Plan {
  readonly name: string
  readonly start: { readonly script?: string; readonly args?: readonly string[] }
  readonly aim?: Aim
  readonly database: boolean
}

/** Each commit point in turn; in one of ten cycles the database is killed, too; the rest is chance. */
const planOf = (cycle: number, control: string | undefined): Plan => {
  const server = (...args: readonly string[]) => ({ script: SERVER, args })
  if (control !== undefined)
    return { name: control, start: server('--control', control), database: false }
  if (cycle % 10 === 2) return { name: 'with its database', start: {}, database: true }
  if (cycle % 2 === 0) return { name: 'at random', start: {}, database: false }
  const aim = AIMS[((cycle - 1) / 2) % AIMS.length] ?? 'before'
  const nth = aim.startsWith('minutes') ? 1 : 1 + Math.floor(Math.random() * 60)
  return { name: aim, start: server('--aim', aim, '--nth', String(nth)), aim, database: false }
}

/** Lets the server run until its time has come; how it died. */
const endOf = async (board: BoardProcess, plan: Plan, dataDir: string): Promise<string> => {
  if (plan.aim !== undefined) {
    const late = sleep(AIM_WITHIN, false, { ref: false })
    if (await Promise.race([board.ended.then(() => true), late])) return plan.aim
  } else await sleep(300 + Math.random() * 1_200)
  if (plan.database) {
    const { pid } = await postgresOf(dataDir)
    // Sometimes the one goes first, sometimes the other.
    if (Math.random() < 0.5) await board.kill()
    process.kill(pid, 'SIGKILL')
  }
  await board.kill()
  return plan.aim === undefined ? plan.name : 'at random'
}
