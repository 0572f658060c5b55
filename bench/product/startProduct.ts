import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Order, Ready } from './Order.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

export interface Product {
  readonly pid: number
  begin(order: Order): Promise<Ready>
  stop(): Promise<void>
}

/**
 * Starts the real server on an embedded PostgreSQL in a new folder; `stop` takes both away again.
 * @param profiles where the server leaves a CPU profile when it stops; none without it
 */
export const startProduct = async (profiles?: string): Promise<Product> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  // So that the account of the database may pass through, and the database lies here.
  chmodSync(folder, 0o711)
  const profiling = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []
  const child = fork(MAIN, [], {
    execArgv: [...process.execArgv, ...profiling],
    env: { ...process.env, DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await heard(child)
  return {
    pid: child.pid ?? 0,
    async begin(order) {
      child.send(order)
      return (await heard(child)) as Ready
    },
    async stop() {
      child.send('stop')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const heard = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`the server ended with ${code}`))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      resolve(message)
    })
  })
