import { parentPort, workerData } from 'node:worker_threads'
import { check } from './check.ts'
import { MUTANTS } from './mutants/index.ts'

// One of the processors: it is sent seeds and sends back what they showed.

const mutant = MUTANTS.find((m) => m.name === (workerData as { mutant?: string }).mutant)
parentPort?.on('message', async (seeds: readonly number[]) => {
  for (const seed of seeds) {
    const checked = await check(seed, mutant)
    parentPort?.postMessage(checked, [])
    if (checked.violation && mutant) break
  }
  parentPort?.postMessage('done', [])
})
