import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  realpath,
  rmdir,
  symlink,
  unlink,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '../cannotStart.ts'
import { accountFor, type Account } from './account.ts'
import { canEnter } from './reach.ts'

/** Where one embedded PostgreSQL lives, and as whom. */
export interface Home {
  /** Real path of the folder that holds `data`, the log and mostly the socket. */
  readonly folder: string
  readonly account: Account | undefined
}

const SHARED_FOLDERS = ['/var/lib/joint-meeting-board', '/var/tmp/joint-meeting-board']

/**
 * Finds or makes the folder `<dataDir>/postgres`. Where root's stand-in account cannot enter it (a clone
 * below /root), `<dataDir>/postgres` becomes a symbolic link to a folder that it can enter.
 */
export async function homeFor(dataDir: string): Promise<Home> {
  await makeDataDir(dataDir)
  const wanted = join(dataDir, 'postgres')
  const found = await existing(wanted)
  const folder = found ?? (await makeHome(wanted))
  const account = accountFor(folder)
  if (account !== undefined && found !== undefined) await chown(folder, account.uid, account.gid)
  if (await canEnter(folder, account)) return { folder, account }
  throw new CannotStart(
    `系统账号（uid ${account?.uid}）无法进入数据库文件夹 ${folder}：请放开上级文件夹的进入权限（chmod o+x），或换一个 DATA_DIR。`,
    `The account that runs PostgreSQL (uid ${account?.uid}) cannot enter ${folder}: allow it to pass the folders above (chmod o+x), or choose another DATA_DIR.`,
  )
}

async function makeDataDir(dataDir: string): Promise<void> {
  try {
    const made = await mkdir(dataDir, { recursive: true })
    // Root's stand-in account must be able to pass through, but need not list what is there.
    if (made !== undefined) await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  } catch (error) {
    throw new CannotStart(
      `无法建立数据文件夹 ${dataDir}（${reason(error)}）：请换一个 DATA_DIR。`,
      `The data folder ${dataDir} cannot be made (${reason(error)}): choose another DATA_DIR.`,
      error,
    )
  }
}

async function existing(wanted: string): Promise<string | undefined> {
  try {
    const folder = await realpath(wanted)
    const owner = await lstat(folder)
    const me = process.getuid?.()
    if (me === undefined || me === 0 || owner.uid === me) return folder
  } catch (error) {
    if (reason(error) !== 'ENOENT') throw foreign(wanted, error)
    // A link whose target is gone is of no use to anybody.
    await unlink(wanted).catch(() => {})
    return undefined
  }
  throw foreign(wanted)
}

async function makeHome(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { mode: 0o700 })
  } catch (error) {
    if (reason(error) !== 'EEXIST') throw foreign(wanted, error)
  }
  const account = accountFor(wanted)
  if (account === undefined) return realpath(wanted)
  await chown(wanted, account.uid, account.gid)
  if (await canEnter(wanted, account)) return realpath(wanted)
  const elsewhere = await makeSharedHome(account)
  if (elsewhere === undefined) return wanted
  await rmdir(wanted)
  await symlink(elsewhere, wanted)
  return elsewhere
}

async function makeSharedHome(account: Account): Promise<string | undefined> {
  for (const parent of [...SHARED_FOLDERS, tmpdir()]) {
    try {
      const made = await mkdir(parent, { recursive: true })
      if (made !== undefined) await chmod(parent, 0o711)
      const folder = await realpath(await mkdtemp(join(parent, 'board-')))
      await chown(folder, account.uid, account.gid)
      if (await canEnter(folder, account)) return folder
      await rmdir(folder)
    } catch {
      // Read-only or forbidden here: the next one may do.
    }
  }
  return undefined
}

function foreign(wanted: string, error?: unknown): CannotStart {
  return new CannotStart(
    `数据库文件夹 ${wanted} 属于另一个系统用户：请用建立它的用户启动，或换一个 DATA_DIR。`,
    `The database folder ${wanted} belongs to another system user: start as the user who made it, or choose another DATA_DIR.`,
    error,
  )
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
