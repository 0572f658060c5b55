import { getHeapStatistics } from 'node:v8'

export interface Cost {
  /** Processor time of this process, or the time by the clock where that is less: the machine has others on it. */
  readonly ms: number
  /** Allocated meanwhile, kept or not. Too little where the collector ran in between. */
  readonly mb: number
}

/** Runs something and says what it cost. */
export function measure<T>(act: () => T): { readonly result: T; readonly cost: Cost } {
  const heap = allocated()
  const used = process.cpuUsage()
  const start = performance.now()
  const result = act()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  const ms = Math.min(wall, (user + system) / 1000)
  return { result, cost: { ms, mb: Math.max(0, allocated() - heap) / 1e6 } }
}

function allocated(): number {
  const { used_heap_size, external_memory } = getHeapStatistics()
  return used_heap_size + external_memory
}
