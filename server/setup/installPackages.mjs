import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, read, writeStamp } from './project.mjs'
import { cleanEnvironment, runStep } from './step.mjs'

const STAMP = inProject('node_modules', '.board-installed')
const LOCKFILE = inProject('package-lock.json')

/** Step 1: node_modules exactly as package-lock.json says. */
export const installPackages = {
  missing() {
    const wanted = stamp()
    if (read(STAMP) === wanted) return false
    if (!matchesLockfile()) return true
    writeStamp(STAMP, wanted)
    return false
  },

  async make() {
    const npm = npmCommand()
    const args = [
      ...npm.args,
      'ci',
      // Under NODE_ENV=production npm would leave out what builds the client.
      '--include=dev',
      '--include=optional',
      // No package's script is needed, so none is trusted; Prisma's would download an engine.
      '--ignore-scripts',
      '--engine-strict=false',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    await runStep('安装依赖 Installing packages', npm.program, args, cleanEnvironment({}))
    writeStamp(STAMP, stamp())
  },
}

function stamp() {
  const lockfile = createHash('sha256').update(read(LOCKFILE)).digest('hex')
  return `${lockfile} ${process.platform}-${process.arch}\n`
}

/** npm itself, run by this Node; 'npm' from PATH where it was not npm that called us. */
function npmCommand() {
  const beside = [
    process.env.npm_execpath,
    join(process.execPath, '..', '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = beside.find((file) => file?.endsWith('npm-cli.js') && existsSync(file))
  return script === undefined
    ? { program: 'npm', args: [] }
    : { program: process.execPath, args: [script] }
}

/** Whether somebody has already installed the right packages by hand. npm's own record comes last. */
function matchesLockfile() {
  const installed = parse(read(inProject('node_modules', '.package-lock.json')))
  const wanted = parse(read(LOCKFILE))
  if (installed === undefined || wanted === undefined) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return entry.optional === true && !isMadeForUs(entry)
    return found.version === entry.version
  })
}

function parse(text) {
  try {
    return JSON.parse(text).packages
  } catch {
    return undefined
  }
}

/**
 * Only packages that name a platform are certain to be missed: the others may belong to one for another
 * platform. Which C library this is would cost time to find out, so a package for one may be absent.
 */
function isMadeForUs({ os, cpu, libc }) {
  const fits = (list, ours) => list === undefined || [list].flat().includes(ours)
  return (
    os !== undefined && libc === undefined && fits(os, process.platform) && fits(cpu, process.arch)
  )
}
