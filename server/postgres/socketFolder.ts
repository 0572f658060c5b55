import { createHash } from 'node:crypto'
import { chown, lstat, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Home } from './home.ts'

/** A socket's path must fit into 104 bytes on macOS and 108 on Linux, its closing zero included. */
const LONGEST = 103
const SOCKET = '.s.PGSQL.5432.lock'

/**
 * The folder for the server's Unix socket, closed to other accounts: the home itself or, where its
 * path is too long for a socket, a short one below the system's folder for temporary files.
 */
export async function socketFolder(home: Home): Promise<string> {
  if (fits(home.folder)) return home.folder
  const parent = fits(join(tmpdir(), 'board-0123456789')) ? tmpdir() : '/tmp'
  const name = createHash('sha256').update(home.folder).digest('hex').slice(0, 10)
  const folder = join(parent, `board-${name}`)
  await mkdir(folder, { mode: 0o700 }).catch(() => {})
  if (await isOurs(folder, home)) return folder
  const another = await mkdtemp(join(parent, 'board-'))
  await isOurs(another, home)
  return another
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET)) <= LONGEST
}

/** Anybody may have made a folder of this name in /tmp; only a closed one of our own is good. */
async function isOurs(folder: string, { account }: Home): Promise<boolean> {
  const found = await lstat(folder)
  const me = process.getuid?.()
  const trusted = found.uid === me || (account !== undefined && found.uid === account.uid)
  if (!found.isDirectory() || !trusted || (found.mode & 0o077) !== 0) return false
  if (account !== undefined && found.uid !== account.uid)
    await chown(folder, account.uid, account.gid)
  return true
}
