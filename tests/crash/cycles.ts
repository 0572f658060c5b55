import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createLog } from '../../server/log.ts'
import { startPostgres } from '../../server/postgres/startPostgres.ts'
import { readSecrets } from '../../server/secrets.ts'
import { evidence } from '../../server/store/evidence.ts'
import { connect } from '../../server/store/prisma.ts'
import { checkCommittee } from '../../server/verify/checkCommittee.ts'
import { findingInWords } from '../../server/verify/Finding.ts'
import type { Aim } from './aim.ts'
import { AIMS } from './aim.ts'
import { BoardProcess } from './BoardProcess.ts'
import { Crowd } from './Crowd.ts'
import type { Installation } from './Installation.ts'
import { ask, freePort, postgresOf } from './Installation.ts'
import { Judge } from './Judge.ts'
import { lostMarks } from './lostMarks.ts'
import { repeatSome } from './repeatSome.ts'

export interface CyclesOptions {
  readonly installation: Installation
  readonly cycles: number
  /** `early-ack`: a store that says yes before it has written. The run must then find losses. */
  readonly control?: string
  readonly say?: (line: string) => void
}

export interface Verdict {
  readonly cycles: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly changed: readonly string[]
  readonly broken: readonly string[]
  readonly problems: readonly string[]
  /** From the start of each process until it served, ms. */
  readonly starts: readonly number[]
  readonly sentAgain: number
  readonly notesSaved: number
  readonly rows: number
  /** How many processes died at which instant. */
  readonly deaths: Readonly<Record<string, number>>
}

const SERVER = fileURLToPath(new URL('server.ts', import.meta.url))
const AIM_WITHIN = 12_000
/** Long, because the machine may have other things to do. */
const ANSWERED_WITHIN = 180_000

/** Kills the server in cycles while people press and write, and looks each time for what is gone. */
export const runCycles = async (o: CyclesOptions): Promise<Verdict> => {
  const { dataDir, committees } = o.installation
  const port = await freePort()
  const committeeIds = committees.map(({ committeeId }) => committeeId)
  const deaths: Record<string, number> = {}
  let board = await BoardProcess.start({ dataDir, port })
  const starts = [board.readyAfter]
  const crowd = await Crowd.gather(o.installation, board.origin)
  const judge = new Judge(crowd.testimony)
  const prisma = connect((await postgresOf(dataDir)).url, { poolSize: 2 })
  const lost: string[] = []
  // Nobody sits at the pages while a cycle begins: what is there now is what the last one left.
  const inspect = async (all = false) => {
    const { url } = await postgresOf(dataDir)
    await ask(url, (client) =>
      all ? judge.lookAtAll(client, committeeIds) : judge.look(client, committeeIds),
    )
    lost.push(...judge.lost.splice(0), ...(await lostMarks(prisma, crowd.scribes)))
    if (!all) return
    // What anybody may run afterwards says the same.
    const { seal } = await readSecrets(dataDir)
    for (const committeeId of committeeIds) {
      const { finding } = await checkCommittee(evidence(prisma), committeeId, seal)
      if (finding) judge.broken.push(`${committeeId}: ${findingInWords(finding)}`)
    }
  }
  const restart = async (how: Partial<ConstructorParameters<typeof BoardProcess>[0]> = {}) => {
    board = await BoardProcess.start({ dataDir, port, ...how })
    starts.push(board.readyAfter)
  }
  const isFine = () => lost.length + crowd.testimony.changed.length + crowd.problems.length === 0
  let cycle = 0
  crowd.begin()
  try {
    for (cycle = 1; cycle <= o.cycles && isFine(); cycle += 1) {
      const plan = planOf(cycle, o.control)
      await board.kill()
      await restart(plan.start)
      await inspect()
      crowd.connect(() => board.origin)
      await repeatSome(crowd)
      const death = await endOf(board, plan, dataDir)
      crowd.stayAway()
      deaths[death] = (deaths[death] ?? 0) + 1
      o.say?.(
        `${cycle} ${death}: ${crowd.testimony.told.size} answers, started in ${Math.round(board.readyAfter)} ms`,
      )
    }
    await restart()
    await inspect()
    crowd.connect(() => board.origin)
    if (isFine()) await inTime(crowd.finish())
    crowd.stayAway()
    if ((await board.stop()) !== 0)
      crowd.problems.push(`the server did not end in order: ${board.said}`)
    // With no server, because it goes on sealing what was adjourned.
    const postgres = await startPostgres({ dataDir, log: createLog('warn') })
    await inspect(isFine()).finally(postgres.stop)
  } finally {
    crowd.close()
    await prisma.$disconnect()
    await board.kill()
  }
  const { told, changed, sentAgain } = crowd.testimony
  return {
    cycles: cycle - 1,
    acknowledged: told.size,
    lost,
    changed,
    broken: judge.broken,
    problems: crowd.problems,
    starts,
    sentAgain,
    notesSaved: crowd.scribes.reduce((sum, { receipts }) => sum + receipts, 0),
    rows: judge.rows,
    deaths,
  }
}

interface Plan {
  readonly name: string
  readonly start: { readonly script?: string; readonly args?: readonly string[] }
  readonly aim?: Aim
  readonly database: boolean
}

/** Each commit point in turn; in one of ten cycles the database is killed, too; the rest is chance. */
const planOf = (cycle: number, control: string | undefined): Plan => {
  if (control !== undefined)
    return {
      name: control,
      start: { script: SERVER, args: ['--control', control] },
      database: false,
    }
  if (cycle % 10 === 2) return { name: 'with its database', start: {}, database: true }
  if (cycle % 2 === 0) return { name: 'at random', start: {}, database: false }
  const aim = AIMS[((cycle - 1) / 2) % AIMS.length] ?? 'before'
  const nth = aim.startsWith('minutes') ? 1 : 1 + Math.floor(Math.random() * 60)
  const start = { script: SERVER, args: ['--aim', aim, '--nth', String(nth)] }
  return { name: aim, start, aim, database: false }
}

/** Lets the server run until its time has come; how it died. */
const endOf = async (board: BoardProcess, plan: Plan, dataDir: string): Promise<string> => {
  if (plan.aim !== undefined) {
    const died = await Promise.race([
      board.ended.then(() => true),
      sleep(AIM_WITHIN, false, { ref: false }),
    ])
    if (died) return plan.aim
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

const inTime = async (work: Promise<void>): Promise<void> => {
  const isDone = await Promise.race([
    work.then(() => true),
    sleep(ANSWERED_WITHIN, false, { ref: false }),
  ])
  if (!isDone) throw new Error('presses are still unanswered long after the last crash')
}
