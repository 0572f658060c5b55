import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Piece, ShardNews, WorldKind } from './shard.ts'
import type { Tally } from './Tally.ts'
import { addTally, emptyTally } from './Tally.ts'

const PIECE = 10
/** A world that says nothing for so long, ms, never ends. */
const PATIENCE = 60_000
/** Much room for the young, so that the collector seldom hides what an input has allocated. */
const FLAGS = ['--max-semi-space-size=64', '--max-old-space-size=2048']

/** Lives through worlds on all processors until so many updates were tried; one seed after the other. */
export async function runWorlds(o: {
  readonly kind: WorldKind
  readonly from: number
  readonly inputs: number
  /** Told now and then, with what was seen so far. */
  readonly onProgress?: (soFar: Tally) => void
  readonly patience?: number
}): Promise<Tally & { readonly worlds: number }> {
  const sum = emptyTally()
  let next = o.from
  let worlds = 0
  const isEnough = (): boolean => sum.inputs >= o.inputs

  const runShard = async (): Promise<void> => {
    let shard: ChildProcess | undefined
    let waiting: number[] = []
    while (!isEnough()) {
      if (waiting.length === 0) waiting = Array.from({ length: PIECE }, () => next++)
      shard ??= fork(new URL('./shard.ts', import.meta.url), {
        execArgv: FLAGS,
        silent: false,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      const piece: Piece = { kind: o.kind, seeds: waiting }
      const isAlive = await give(shard, piece, o.patience ?? PATIENCE, ({ seed, tally }) => {
        waiting = waiting.filter((s) => s !== seed)
        worlds += 1
        addTally(sum, tally)
      })
      if (!isAlive) {
        shard = undefined
        sum.bricked += 1
        sum.findings.push(`world ${waiting.shift()}: never ends`)
      }
      o.onProgress?.(sum)
    }
    shard?.kill()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runShard))
  return { ...sum, worlds }
}

/** False if the shard had to be ended, or ended by itself. */
function give(
  shard: ChildProcess,
  piece: Piece,
  patience: number,
  hear: (news: Exclude<ShardNews, 'done'>) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const end = (isAlive: boolean): void => {
      clearTimeout(timer)
      shard.removeAllListeners()
      if (!isAlive) shard.kill('SIGKILL')
      resolve(isAlive)
    }
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => end(false), patience)
    }
    shard.on('message', (news: ShardNews) => {
      if (news === 'done') return end(true)
      wait()
      hear(news)
    })
    shard.on('exit', () => end(false))
    wait()
    shard.send(piece)
  })
}
