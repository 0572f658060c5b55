import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100
const PAGE = 4096

/**
 * CPU seconds that a process has used, those of its children that have ended, and the memory that it
 * holds now (bytes). Linux only.
 */
export const processUse = (pid: number): { cpu: number; ended: number; rss: number } => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the name in brackets and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const seconds = (first: number) =>
    (Number(fields[first]) + Number(fields[first + 1])) / TICKS_PER_SECOND
  return { cpu: seconds(11), ended: seconds(13), rss: Number(fields[21]) * PAGE }
}

/** A process's children and theirs, itself first. */
export const familyOf = (pid: number): readonly number[] => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((c) => familyOf(Number(c))))]
}

/** CPU seconds of all of them together, and of their children that have ended. */
export const cpuOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    try {
      const { cpu, ended } = processUse(pid)
      return sum + cpu + ended
    } catch {
      return sum
    }
  }, 0)
