import { setTimeout as sleep } from 'node:timers/promises'
import { createLog } from '../../server/log.ts'
import { startPostgres } from '../../server/postgres/startPostgres.ts'
import { BoardProcess } from './BoardProcess.ts'
import type { CyclesOptions } from './cycles.ts'
import { freePort } from './Installation.ts'
import { repeatSome } from './repeatSome.ts'
import type { Verdict } from './Trial.ts'
import { Trial } from './Trial.ts'

const EVENTS = ['killed', 'frozen', 'left', 'frozen, and somebody stayed', 'both killed'] as const
type Event = (typeof EVENTS)[number]

/** Two servers on one PostgreSQL: the one whose pages have gone to the other must not write any more. */
export const runTwoNodes = async (o: CyclesOptions): Promise<Verdict> => {
  const { dataDir } = o.installation
  const postgres = await startPostgres({ dataDir, log: createLog('warn') })
  const env = { DATABASE_URL: postgres.url, DATABASE_OWNER_URL: postgres.ownerUrl }
  const ports = [await freePort(), await freePort()]
  const startNode = (n: number) => BoardProcess.start({ dataDir, port: ports[n] ?? 0, env })
  const nodes = [await startNode(0), await startNode(1)]
  const trial = await Trial.begin(
    o.installation,
    nodes[0]?.origin ?? '',
    async () => postgres.ownerUrl,
  )
  const { crowd } = trial
  const replace = async (n: number) => {
    const old = nodes[n]
    await old?.kill()
    trial.fenced += old?.fenced ?? 0
    const node = await startNode(n)
    trial.starts.push(node.readyAfter)
    nodes[n] = node
  }
  /** Which node has the committees of even and of odd places. */
  let turn = 0
  const originOf = (committeeId: string) =>
    nodes[(trial.committeeIds.indexOf(committeeId) + turn) % 2]?.origin ?? ''
  const move = () => {
    crowd.stayAway()
    turn += 1
    crowd.connect(originOf)
  }
  const happens = async (event: Event): Promise<void> => {
    const n = Math.floor(Math.random() * 2)
    await sleep(300 + Math.random() * 700)
    if (event === 'both killed') {
      await Promise.all(nodes.map((node) => node.kill()))
      crowd.stayAway()
      await Promise.all([replace(0), replace(1)])
    } else if (event === 'killed') {
      await nodes[n]?.kill()
      move()
      await sleep(300)
      await replace(n)
    } else if (event === 'left') move()
    else {
      nodes[n]?.signal('SIGSTOP')
      // Somebody's page still leads to the node that hangs, and presses there when it comes to itself.
      const stray = event === 'frozen' ? undefined : crowd.voters[n * 3]
      move()
      stray?.connect(nodes[n]?.origin ?? '')
      await sleep(400 + Math.random() * 600)
      nodes[n]?.signal('SIGCONT')
      await sleep(300)
      stray?.stayAway()
    }
    crowd.connect(originOf)
    await sleep(300)
  }
  crowd.begin()
  try {
    while (trial.cycles < o.cycles && trial.isFine) {
      const event = EVENTS[trial.cycles % EVENTS.length] ?? 'left'
      trial.cycles += 1
      await trial.inspect()
      crowd.connect(originOf)
      await repeatSome(crowd)
      await happens(event)
      crowd.stayAway()
      trial.died(event)
      o.say?.(`${trial.cycles} ${event}: ${crowd.testimony.told.size} answers`)
    }
    await trial.inspect()
    crowd.connect(originOf)
    if (trial.isFine) await trial.settle()
    crowd.stayAway()
    for (const node of nodes)
      if ((await node.stop()) !== 0) crowd.problems.push(`not ended in order: ${node.said}`)
    await (trial.isFine ? trial.inspectAll() : trial.inspect())
  } finally {
    await trial.end()
    await Promise.all(nodes.map((node) => node.kill()))
    await postgres.stop()
  }
  for (const node of nodes) trial.fenced += node.fenced
  return trial.verdict
}
