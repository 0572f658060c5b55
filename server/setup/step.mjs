import { spawn } from 'node:child_process'
import { ROOT } from './project.mjs'

/** The set-up cannot go on for a reason that people can change; the message is all they need. */
export class SetupFailed extends Error {}

/**
 * Runs one program of the set-up and shows one line with the seconds that it has taken. What the program
 * says is shown only when it fails.
 */
export function runStep(title, program, args, env) {
  const begun = performance.now()
  const terminal = process.stderr.isTTY === true
  const show = (end) => {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    process.stderr.write(`${terminal ? '\r' : ''}${title} … ${seconds} s${end}`)
  }
  const ticking = setInterval(() => show(terminal ? '' : '\n'), terminal ? 200 : 10_000)
  if (terminal) show('')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += chunk.toString()))
    const finish = (failure) => {
      clearInterval(ticking)
      show('\n')
      if (failure === undefined) resolve()
      else reject(new SetupFailed(`${output.trim()}\n\n${title}：失败 failed (${failure})`))
    }
    child.on('error', (error) => finish(error.message))
    child.on('close', (code, signal) => finish(code === 0 ? undefined : (signal ?? code)))
  })
}

/** Our own environment without what the calling npm has put there for its own script. */
export function cleanEnvironment(extra) {
  const ours =
    /^npm_(lifecycle|package|command|execpath|node_execpath|config_(local_)?prefix|config_global)/
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return { ...Object.fromEntries(kept), ...extra }
}
