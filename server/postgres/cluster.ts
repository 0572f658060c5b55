import { randomBytes } from 'node:crypto'
import { chown, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../cannotStart.ts'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import { isAlive } from './postmaster.ts'
import { OWNER } from './roles.ts'
import { run } from './run.ts'

/**
 * The data folder of the home, made by initdb where there is none. It is made under another name and
 * renamed when complete, so that a start killed halfway leaves nothing that looks like a database.
 * Text is UTF-8 and sorts by code points on every machine.
 */
export async function clusterIn(home: Home, binaries: Binaries): Promise<string> {
  const data = join(home.folder, 'data')
  if (await stat(join(data, 'PG_VERSION')).catch(() => undefined)) {
    await checkVersion(data, binaries)
    return data
  }
  await removeUnfinished(home)
  await writePassword(home)
  const started = `${data}.${process.pid}`
  const made = await run(
    binaries.program('initdb'),
    [
      `--pgdata=${started}`,
      `--username=${OWNER}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      `--pwfile=${passwordFile(home)}`,
      '--no-instructions',
    ],
    { account: home.account, cwd: home.folder },
  )
  if (made.code !== 0) throw failed(home, made.output)
  await rename(started, data).catch((error: unknown) => useOther(data, started, error))
  return data
}

/** The owner's password; needed only where the server listens on a loopback port. */
export async function passwordOf(home: Home): Promise<string> {
  return (await readFile(passwordFile(home), 'utf8')).trim()
}

function passwordFile(home: Home): string {
  return join(home.folder, 'password')
}

async function writePassword(home: Home): Promise<void> {
  const file = passwordFile(home)
  try {
    await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch {
    return // from a start that was killed before initdb had finished
  }
  if (home.account !== undefined) await chown(file, home.account.uid, home.account.gid)
}

async function removeUnfinished(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const pid = /^data\.(\d+)$/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    await rm(join(home.folder, name), { recursive: true, force: true })
  }
}

/** Another start of the same board was quicker: its folder counts. */
async function useOther(data: string, ours: string, error: unknown): Promise<void> {
  await rm(ours, { recursive: true, force: true })
  if (!(await stat(join(data, 'PG_VERSION')).catch(() => undefined))) throw error
}

async function checkVersion(data: string, { version }: Binaries): Promise<void> {
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  if (version.split('.')[0] === made) return
  throw new CannotStart(
    `${data} 由 PostgreSQL ${made} 建立，而现在自带的是 ${version}：请先用原来的版本导出数据。`,
    `${data} was made by PostgreSQL ${made}, but ${version} comes along now: export the data with the former version first.`,
  )
}

function failed(home: Home, output: string): CannotStart {
  const line = output.trim().split('\n').at(-1) ?? ''
  return new CannotStart(
    `无法在 ${home.folder} 建立数据库（${line}）。`,
    `The database cannot be made in ${home.folder} (${line}).`,
    output,
  )
}
