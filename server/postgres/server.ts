import { open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '../cannotStart.ts'
import type { Log } from '../log.ts'
import type { Binaries } from './binaries.ts'
import { endpointOf, newEndpoint, urlOf, type Endpoint, type EndpointKind } from './endpoint.ts'
import type { Home } from './home.ts'
import { answers } from './answers.ts'
import { forgetPid, isAlive, isServing, readPostmaster, sweepSocket } from './postmaster.ts'
import { run } from './run.ts'
import { clusterName, serverOptions } from './settings.ts'

/** Everything that is needed to start and stop the server of one data folder. */
export interface Cluster {
  readonly home: Home
  readonly binaries: Binaries
  readonly data: string
  readonly listen: EndpointKind
  readonly log: Log
}

export interface Running {
  readonly pid: number
  readonly endpoint: Endpoint
}

/** A server that was left running is used; one of another version or with other settings is replaced. */
export async function ensureRunning(cluster: Cluster): Promise<Running> {
  const left = await findRunning(cluster)
  if (left !== undefined) return left
  return start(cluster, 5)
}

/** Ends the server in order and waits for it; one that does not obey is ended as by a power cut. */
export async function stopServer(cluster: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const stopped = await control(cluster, ['stop', `--mode=${mode}`, '--timeout=60'])
    if (stopped.code === 0) return
    const left = await readPostmaster(cluster.data)
    if (left === undefined || !(await isServing(left.pid, cluster.data))) return
  }
}

const BECOMES_READY_WITHIN = 60_000

async function findRunning(cluster: Cluster): Promise<Running | undefined> {
  const giveUpAt = performance.now() + BECOMES_READY_WITHIN
  for (let unreachable = 0; ; unreachable += 1) {
    const found = await readPostmaster(cluster.data)
    if (found === undefined) return undefined
    // Before it is asked: children of a dead server may hold its socket, and would let us wait.
    if (!(await isServing(found.pid, cluster.data))) {
      if (isAlive(found.pid)) await forgetPid(cluster.data, cluster.home)
      return undefined
    }
    const endpoint = await endpointOf(found, cluster.home)
    const name = await answers(await urlOf(endpoint, cluster.home, 'postgres'))
    if (name === clusterName(cluster.binaries.version)) return { pid: found.pid, endpoint }
    // Of another version, or its socket has been swept away: nobody can talk to it any more.
    if (name !== undefined || (found.status === 'ready' && unreachable > 20)) {
      cluster.log.info({ pid: found.pid }, 'replacing the PostgreSQL that was left running')
      await stopServer(cluster)
      return undefined
    }
    if (performance.now() > giveUpAt) throw silent(found.pid)
    await sleep(50)
  }
}

async function start(cluster: Cluster, tries: number): Promise<Running> {
  const { home, binaries } = cluster
  const endpoint = await newEndpoint(home, cluster.listen)
  const logFile = join(home.folder, 'postgres.log')
  if (endpoint.kind === 'socket') await sweepSocket(endpoint.folder, endpoint.port, cluster.data)
  const before = await startOfEntry(logFile)
  const options = serverOptions(endpoint, binaries.version)
  const started = await control(cluster, [
    'start',
    `--log=${logFile}`,
    '--timeout=300',
    `--options=${options}`,
  ])
  const running = await readPostmaster(cluster.data)
  if (started.code === 0 && running !== undefined) return { pid: running.pid, endpoint }
  const said = await readFrom(logFile, before)
  // Processes of a server that was killed need a moment to notice; so does a start that lost a race.
  if (tries > 1 && /shared memory block|lock file .* already exists/.test(said)) {
    await sleep(500)
    return (await findRunning(cluster)) ?? start(cluster, tries - 1)
  }
  throw failed(said || started.output, logFile)
}

function control(cluster: Cluster, args: readonly string[]) {
  const { home, binaries, data } = cluster
  const all = [...args, '--wait', '--silent', `--pgdata=${data}`]
  return run(binaries.program('pg_ctl'), all, { account: home.account, cwd: home.folder })
}

const LARGEST_LOG = 10_000_000

/** Where the next line of the log will stand. A log grown too long is put aside first. */
async function startOfEntry(logFile: string): Promise<number> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size < LARGEST_LOG) return size
  await rename(logFile, `${logFile}.old`)
  return 0
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return ''
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(20_000), position })
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

function failed(output: string, logFile: string): CannotStart {
  const lines = output.trim().split('\n')
  const line = lines.find((each) => /FATAL|PANIC|could not/.test(each)) ?? lines.at(-1) ?? ''
  return new CannotStart(
    `数据库无法启动（${line.trim()}）。详情见 ${logFile}。`,
    `The database does not start (${line.trim()}). Details are in ${logFile}.`,
    output,
  )
}

function silent(pid: number): CannotStart {
  return new CannotStart(
    `数据库（进程 ${pid}）正在运行，但一分钟没有应答：请稍后再试，或结束该进程。`,
    `The database (process ${pid}) is running but has not answered for a minute: try again later, or end that process.`,
  )
}
