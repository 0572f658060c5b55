import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Checked } from './check.ts'

const PIECE = 25

export interface Summary {
  readonly seeds: number
  readonly failed: readonly Checked[]
  readonly counts: Readonly<Record<string, number>>
}

/** Runs many seeds on all processors; `stopAtFirst` for planted bugs, which need to be found once. */
export const runSeeds = async (o: {
  readonly from: number
  readonly seeds: number
  readonly mutant?: string | undefined
  readonly stopAtFirst?: boolean
}): Promise<Summary> => {
  const failed: Checked[] = []
  const counts: Record<string, number> = {}
  let next = o.from
  let seeds = 0
  const piece = (): readonly number[] => {
    if (o.stopAtFirst && failed.length > 0) return []
    const size = Math.min(PIECE, o.from + o.seeds - next)
    const all = Array.from({ length: size }, (_, n) => next + n)
    next += size
    return all
  }
  const one = () =>
    new Promise<void>((end, fail) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: { mutant: o.mutant },
      })
      const give = () => {
        const all = piece()
        if (all.length > 0) worker.postMessage(all, [])
        else void worker.terminate().then(() => end())
      }
      worker.on('error', fail)
      worker.on('message', (told: Checked | 'done') => {
        if (told === 'done') return give()
        seeds += 1
        if (told.violation) failed.push(told)
        for (const [what, n] of Object.entries(told.counts)) counts[what] = (counts[what] ?? 0) + n
      })
      give()
    })
  await Promise.all(Array.from({ length: availableParallelism() }, one))
  failed.sort((a, b) => a.seed - b.seed)
  return { seeds, failed, counts }
}
