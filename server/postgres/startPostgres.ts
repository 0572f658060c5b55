import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { binariesFor } from './binaries.ts'
import { clusterIn, passwordOf } from './cluster.ts'
import { defaultKind, urlOf, type EndpointKind } from './endpoint.ts'
import { homeFor } from './home.ts'
import { holdLock, type Lock } from './lock.ts'
import { APP, appPassword, furnish } from './roles.ts'
import { ensureRunning, stopServer, type Cluster } from './server.ts'

/** The embedded PostgreSQL of one board. */
export interface Postgres {
  /** Connection string of the board's own database, as the role that the board runs as. */
  readonly url: string
  /** The same as the role that owns the tables, for migrations. */
  readonly ownerUrl: string
  /** Number of the server process; another one after a recovery. */
  readonly pid: number
  /** The folder in which the database lies, for people to know. */
  readonly folder: string
  /** Ends the server in order: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>
}

export interface PostgresOptions {
  readonly dataDir: string
  readonly log: Log
  /** Unix socket, or a loopback port where there are none. */
  readonly listen?: EndpointKind
}

export const DATABASE = 'board'

/**
 * Starts the embedded PostgreSQL below `dataDir`, or takes over the one that a killed board has left
 * running. A server that ends by itself is started again, so that the board outlives it.
 *
 * @throws CannotStart with a sentence for people: no package for this platform, no rights in the
 *   folder, another board on the same folder.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { log } = options
  const cluster = await openCluster(options)
  let stopping = false
  let recovery: Promise<void> | undefined
  let pid = 0
  let lock: Lock

  const begin = async () => {
    const running = await ensureRunning(cluster)
    pid = running.pid
    const { endpoint } = running
    const password = appPassword(await passwordOf(cluster.home))
    lock = await holdLock(await urlOf(endpoint, cluster.home, 'postgres'), (client) =>
      furnish(client, DATABASE, password),
    )
    lock.lost.then(
      () => (recovery = recover()),
      () => {},
    )
    return {
      url: await urlOf(endpoint, cluster.home, DATABASE, APP),
      ownerUrl: await urlOf(endpoint, cluster.home, DATABASE),
    }
  }
  const recover = async () => {
    while (!stopping) {
      log.error('PostgreSQL has ended unexpectedly; starting it again')
      try {
        await begin()
        return log.warn({ pid }, 'PostgreSQL runs again')
      } catch (error) {
        log.fatal({ err: error }, 'PostgreSQL does not start again')
        await sleep(RETRY_AFTER)
      }
    }
  }

  const addresses = await begin()
  return {
    ...addresses,
    folder: cluster.home.folder,
    get pid() {
      return pid
    },
    async stop() {
      if (stopping) return
      stopping = true
      await recovery
      await lock.release()
      await stopServer(cluster)
    },
  }
}

const RETRY_AFTER = 3000

async function openCluster({ dataDir, log, listen }: PostgresOptions): Promise<Cluster> {
  const home = await homeFor(dataDir)
  const binaries = await binariesFor(home)
  const data = await clusterIn(home, binaries)
  return { home, binaries, data, listen: listen ?? defaultKind(), log }
}
