import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf } from '../faults/stopProcesses.ts'

const PATIENCE = 10_000

/** Why the system calls of a process cannot be watched here; undefined where they can. */
export const cannotTrace = async (): Promise<string | undefined> => {
  const tried = spawn('strace', ['-o', '/dev/null', '-e', 'trace=none', 'true'], {
    stdio: 'ignore',
  })
  const code = await once(tried, 'close').then(
    ([found]) => Number(found),
    () => undefined,
  )
  if (code === undefined) return 'strace is not installed'
  return code === 0 ? undefined : 'strace may not watch processes here'
}

/** How often the process and its children made the disk keep what was written, while `work` went on. */
export const countSyncs = async (pid: number, work: () => Promise<void>): Promise<number> => {
  const file = join(tmpdir(), `board-strace-${process.pid}-${pid}`)
  const calls = 'trace=fsync,fdatasync,sync_file_range,msync'
  // Those that are there already have to be named; those to come are followed.
  const pids = [pid, ...(await childrenOf(pid))].flatMap((one) => ['-p', String(one)])
  const tracer = spawn('strace', ['-f', ...pids, '-e', calls, '-o', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  tracer.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = once(tracer, 'close')
  try {
    const isReady = () => said.split('attached').length > pids.length / 2
    for (const since = performance.now(); !isReady(); await sleep(20))
      if (performance.now() - since > PATIENCE) throw new Error(`strace: ${said}`)
    await work()
  } finally {
    tracer.kill('SIGINT')
    await ended
  }
  const text = await readFile(file, 'utf8')
  await rm(file)
  // One line a call; a call that was interrupted by another process's line is told in two.
  return text.split('\n').filter((line) => /\b(fsync|fdatasync)\(/.test(line)).length
}
