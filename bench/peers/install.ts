import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('installed', import.meta.url))
const PACKAGES = [
  '@y/websocket-server@0.1.1',
  '@hocuspocus/server@4.7.0',
  'yjs@13.6.33',
  'ws@8.23.0',
]

/** The peers, installed by the benchmark beside itself: the product does not know them. */
export const installPeers = (): string => {
  if (!existsSync(join(FOLDER, 'node_modules', '@hocuspocus'))) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(join(FOLDER, 'package.json'), '{"private":true,"type":"module"}\n')
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps']
    execFileSync('npm', ['install', ...options, ...PACKAGES], { cwd: FOLDER, stdio: 'inherit' })
  }
  return FOLDER
}
