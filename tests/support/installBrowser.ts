import { spawnSync } from 'node:child_process'
import { findBrowser } from './browser.ts'

/**
 * Makes sure that there is a browser, and a font that has Chinese. As root on a Debian or Ubuntu what is
 * missing is installed.
 *
 * @returns a sentence about what to install where that is not possible
 */
export function installBrowser(): string | undefined {
  const missing = [
    ...(findBrowser() === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ]
  if (missing.length === 0) return undefined
  if (process.getuid?.() === 0 && hasApt()) aptInstall(missing)
  if (findBrowser() !== undefined) return undefined
  return (
    '浏览器测试需要 Chromium：请安装（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk，或 npx playwright install chromium），或用 CHROMIUM 指明它的位置。\n' +
    'The browser tests need Chromium: install it (Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk, or npx playwright install chromium), or say in CHROMIUM where it is.'
  )
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  // Without fontconfig nobody can tell; the browser brings it along.
  return listed.status !== 0 || listed.stdout.trim() !== ''
}

function hasApt(): boolean {
  return spawnSync('apt-get', ['--version']).status === 0
}

function aptInstall(packages: readonly string[]): void {
  console.log(`apt-get install ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: 'inherit' } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}
