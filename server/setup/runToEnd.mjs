import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { inProject, ROOT } from './project.mjs'
import { whenNpmDies } from './whenNpmDies.mjs'

/** Runs the command, hands signals on to it, and ends as it ends: same exit code, same signal. */
export function runToEnd(node, { nodeArguments, environment, isTool }) {
  const child = spawn(node, nodeArguments(), {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...environment,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      PATH: [inProject('node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  })
  const handOn = {
    // A terminal gives Ctrl-C to everybody in the foreground, so the child already has it.
    SIGINT: () => (isTool && process.stdin.isTTY) || child.kill('SIGINT'),
    SIGTERM: () => child.kill('SIGTERM'),
    SIGHUP: () => child.kill('SIGHUP'),
  }
  for (const [signal, act] of Object.entries(handOn)) process.on(signal, act)
  whenNpmDies(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const [name, act] of Object.entries(handOn)) process.off(name, act)
    if (signal === null) process.exit(code)
    process.kill(process.pid, signal)
  })
}
