import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'

/** Keeps a process, with all its threads, on one core; where there is only one, or no taskset, nowhere. */
export const onCore = (core: number, pid: number): void => {
  if (cpus().length < 2) return
  try {
    execFileSync('taskset', ['-a', '-cp', String(core), String(pid)], { stdio: 'ignore' })
  } catch {
    // The system decides.
  }
}
