import { read } from './project.mjs'

/**
 * Calls `act` when the npm that started us is gone: killed with kill -9 it cannot pass anything on. Between
 * npm and us mostly stands a shell, which outlives it.
 */
export function whenNpmDies(act) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const shell = /^(ba|da|a|z|k)?sh$/.test(processOf(parent).name)
  const npm = shell ? processOf(parent).parent : undefined
  setInterval(() => {
    const gone = process.ppid !== parent || (shell && processOf(parent).parent !== npm)
    if (gone) act()
  }, 250).unref()
}

/** Name and parent of a process, where the system shows them as files; empty elsewhere. */
function processOf(pid) {
  const [, name = '', parent] = /^\d+ \((.*)\) \S (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? []
  return { name, parent }
}
