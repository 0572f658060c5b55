import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Home } from './home.ts'
import { run } from './run.ts'

/** What a running (or killed) server has written down about itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly status: string
}

/** Reads postmaster.pid of the data folder; undefined where no server runs or has been killed. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => '')
  const [pid, , , port, socket, , , status] = text.split('\n')
  if (!Number(pid)) return undefined
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder: socket ?? '',
    status: (status ?? '').trim(),
  }
}

/** Whether the process is alive and is the PostgreSQL of this data folder, not a later bearer of its number. */
export async function isServing(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  const command = await commandOf(pid)
  if (command === undefined) return true
  return basename(command.split(/[\0 ]/)[0] ?? '').startsWith('postgres') && command.includes(data)
}

/**
 * Makes postmaster.pid name no living process. PostgreSQL refuses to start while the number in it
 * belongs to anybody, and after a reboot it often does. The rest of the file stays: with it PostgreSQL
 * makes sure that no process of the dead server still holds the shared memory.
 */
export async function forgetPid(data: string, { account }: Home): Promise<void> {
  const [, ...rest] = (await readFile(pidFile(data), 'utf8')).split('\n')
  const renewed = `${pidFile(data)}.new`
  await writeFile(renewed, [NOBODYS_PID, ...rest].join('\n'), { mode: 0o600 })
  if (account !== undefined) await chown(renewed, account.uid, account.gid)
  await rename(renewed, pidFile(data))
}

/**
 * Removes a dead server's socket and its lock file. PostgreSQL does that itself, but not while the
 * number in the lock belongs to anybody: to a later process, or to the dead one as long as its parent
 * has not noticed, which in a container may be for ever.
 */
export async function sweepSocket(folder: string, port: number, data: string): Promise<void> {
  const socket = join(folder, `.s.PGSQL.${port}`)
  const pid = Number.parseInt(await readFile(`${socket}.lock`, 'utf8').catch(() => ''))
  if (!pid || (await isServing(pid, data))) return
  await rm(socket, { force: true })
  await rm(`${socket}.lock`, { force: true })
}

/** Above the highest number that any of the systems gives to a process. */
const NOBODYS_PID = 2147483647

function pidFile(data: string): string {
  return join(data, 'postmaster.pid')
}

/** Whether any process has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  if (fromProc !== undefined || process.platform === 'linux') return fromProc
  const listed = await run('/bin/ps', ['-o', 'command=', '-p', String(pid)])
  return listed.code === 0 ? listed.output : undefined
}
