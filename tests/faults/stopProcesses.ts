import { readdir, readFile } from 'node:fs/promises'

/** Stops a process and its children as a frozen machine would, and lets them go on. */
export const stopProcesses = async (pid: number): Promise<() => void> => {
  const all = [pid, ...(await childrenOf(pid))]
  for (const one of all) send(one, 'SIGSTOP')
  return () => {
    for (const one of all) send(one, 'SIGCONT')
  }
}

/** Numbers of the processes that this one has begun. */
export const childrenOf = async (pid: number): Promise<readonly number[]> => {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name)
      ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
      : ''
    // pid (name) state parent …
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid)
      found.push(Number(name))
  }
  return found
}

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // One that has ended meanwhile needs no signal.
  }
}
