import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { Account } from './account.ts'

export interface Finished {
  /** Exit code; 127 where the program could not be started at all. */
  readonly code: number
  /** Everything it printed, stdout and stderr in one. */
  readonly output: string
}

/**
 * Runs one program to its end, as `account` where one is given. PostgreSQL's own settings in our
 * environment (PGDATA, PGPORT …) are kept away from it, and its messages stay English.
 */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly account?: Account | undefined; readonly cwd?: string } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...options.account,
      cwd: options.cwd ?? '/',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }))
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 128, output: signal ? `${output}${signal}` : output }),
    )
  })
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG|LD_|NODE_|npm_)/.test(name),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TMPDIR: tmpdir() }
}
