// Runs a script and starts it anew when a file of the server or the domain changes. Node's own --watch also
// watches the temporary file that Vite makes of its configuration, and never comes to rest.
//
//   node server/setup/watch.mjs <script.ts> [arguments]
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { inProject } from './project.mjs'

const FOLDERS = ['server', 'domain']
const FOLLOW = new URL('./followParent.mjs', import.meta.url).href
const args = ['--import', FOLLOW, ...process.argv.slice(2)]

let ending = false
/** The script is being ended in order to be started anew. */
let stopping = false
let settling
let child = start()

for (const folder of FOLDERS)
  watch(inProject(folder), { recursive: true }, (_event, file) => {
    if (!/\.(ts|json|sql)$/.test(file ?? '')) return
    // An editor writes in several steps, a git checkout in very many.
    clearTimeout(settling)
    settling = setTimeout(() => restart(file), 150)
  })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    ending = true
    if (hasEnded()) process.exit(0)
    child.kill(signal)
  })

function start() {
  stopping = false
  const started = spawn(process.execPath, args, { stdio: 'inherit' })
  started.on('exit', (code) => {
    if (ending) process.exit(code ?? 1)
    else if (stopping) child = start()
    else console.log('等待改动 Waiting for a change …')
  })
  return started
}

function restart(file) {
  if (ending || stopping) return
  console.log(`${file} … 重新启动 Restarting`)
  if (hasEnded()) {
    child = start()
    return
  }
  stopping = true
  child.kill('SIGTERM')
}

function hasEnded() {
  return child.exitCode !== null || child.signalCode !== null
}
