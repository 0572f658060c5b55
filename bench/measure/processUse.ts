import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100
const PAGE = 4096

/** CPU seconds that a process has used, and the memory that it holds now (bytes). Linux only. */
export const processUse = (pid: number): { cpu: number; rss: number } => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the name in brackets and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = [Number(fields[11]), Number(fields[12])]
  return { cpu: (user + system) / TICKS_PER_SECOND, rss: Number(fields[21]) * PAGE }
}

/** A process's children and theirs, itself first. */
export const familyOf = (pid: number): readonly number[] => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((c) => familyOf(Number(c))))]
}

/** CPU seconds of all of them together. */
export const cpuOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    try {
      return sum + processUse(pid).cpu
    } catch {
      return sum
    }
  }, 0)
