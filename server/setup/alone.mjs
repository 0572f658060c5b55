import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inProject } from './project.mjs'
import { SetupFailed } from './step.mjs'

const LOCK = inProject('.setup.lock')

/** Runs `work` while no other start of this project is setting up; two npm ci at once ruin each other. */
export async function alone(work) {
  while (!take()) await sleep(200)
  const release = () => rmSync(LOCK, { recursive: true, force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function take() {
  try {
    mkdirSync(LOCK)
    writeFileSync(`${LOCK}/pid`, String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw notWritable(error)
    if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(`${LOCK}/pid`, 'utf8')), 0)
    return false
  } catch (error) {
    // Made a moment ago, its number not yet written.
    if (error.code === 'ENOENT') return ageOfLock() > 2000
    return error.code === 'ESRCH'
  }
}

function ageOfLock() {
  const made = statSync(LOCK, { throwIfNoEntry: false })
  return made === undefined ? 0 : Date.now() - made.mtimeMs
}

function notWritable(error) {
  return new SetupFailed(
    `项目文件夹需要更新，但当前用户无权写入（${error.code}）：请先用它的所有者运行一次 npm start。\n` +
      `The project needs setting up, but this user may not write to it (${error.code}): let its owner run npm start once.`,
  )
}
