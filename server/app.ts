import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import express from 'express'
import { createAuth } from './auth/createAuth.ts'
import type { Viewer } from './auth/viewer.ts'
import type { Clock } from './clock.ts'
import { wallClock } from './clock.ts'
import { createDocumentGateway } from './documents/DocumentGateway.ts'
import { NO_LEASE } from './documents/Leases.ts'
import { Workshop } from './exports/Workshop.ts'
import { clientVersion } from './http/clientFiles.ts'
import { addRoutes } from './http/addRoutes.ts'
import { createMetrics } from './http/metrics.ts'
import { limitConnections } from './limitConnections.ts'
import { listen } from './listen.ts'
import { watchSpace } from './operations/watchSpace.ts'
import type { Log } from './log.ts'
import { eraseDaily } from './eraseDaily.ts'
import { documentAccess } from './rooms/documentAccess.ts'
import { type Idle, letIdleGo } from './rooms/letIdleGo.ts'
import { macUnder } from './rooms/rowMac.ts'
import { Rooms } from './rooms/Rooms.ts'
import { Shortage } from './rooms/Shortage.ts'
import { createUrn } from './rooms/urn.ts'
import { keepSeals } from './seal/keepSeals.ts'
import { sealKey } from './seal/SealKey.ts'
import type { InstallationSecrets } from './secrets.ts'
import { createSockets } from './sockets/createSockets.ts'
import { endSessions } from './sockets/endSessions.ts'
import { membersOnline } from './sockets/membersOnline.ts'
import { watchedCommittees } from './sockets/watchedCommittees.ts'
import { stopAnswering } from './stopAnswering.ts'
import { authStorage } from './store/authAdapter.ts'
import { eraseContacts } from './store/eraseContacts.ts'
import type { CommitStore } from './store/CommitStore.ts'
import { notesStore } from './store/notesStore.ts'
import { poolOf, type Prisma } from './store/prisma.ts'
import { sealedFiles } from './store/sealedFiles.ts'
import { prismaCommitStore } from './store/prismaCommitStore.ts'
import { timedStore } from './store/timedStore.ts'
import { routeUpgrades } from './upgrade.ts'
import { within } from './within.ts'

export interface AppOptions {
  readonly prisma: Prisma
  /** The meeting's clock. */
  readonly clock: Clock
  /** The clock of sessions, links and rate limits. Absent: real time, whatever the meeting's clock says. */
  readonly sessionClock?: Clock
  readonly log: Log
  readonly secrets: InstallationSecrets
  readonly mode: 'production' | 'demo' | 'development' | 'test' | 'rehearsal'
  /** Absent: all addresses, and the usual port or the next free one. */
  readonly host?: string | undefined
  readonly port?: number | undefined
  readonly publicUrl?: string | undefined
  readonly trustProxy?: boolean | number | string | undefined
  /** What Prometheus has to show; absent: only this machine reads the metrics. */
  readonly metricsToken?: string | undefined
  /** The folder of the embedded database, whose disk may fill up; absent: another server looks after it. */
  readonly databaseFolder?: string | undefined
  /** Absent: the one on `prisma`. */
  readonly store?: CommitStore
  /** A folder with fonts that this office may use in its files. */
  readonly ownFonts?: string | undefined
  /** When a room in which nobody is any more is let go; absent: after ten minutes. */
  readonly idle?: Idle
}
export type App = Awaited<ReturnType<typeof createApp>>

/** The whole server on one port. Tests and rehearsals make it as `npm start` does. */
export const createApp = async (o: AppOptions) => {
  const { prisma, clock, log } = o
  const https = o.publicUrl?.startsWith('https:') ?? false
  const auth = createAuth({
    storage: authStorage(prisma),
    clock: o.sessionClock ?? wallClock,
    secret: o.secrets.session,
    baseUrl: o.publicUrl,
    secureCookies: https,
    log,
  })
  const shortage = new Shortage()
  const gateway = createDocumentGateway({
    access: documentAccess((committeeId) => rooms.stateOf(committeeId)),
    notes: notesStore(prisma),
    leases: {
      epochOf: (committeeId) => rooms.epochOf(committeeId) ?? NO_LEASE,
      lost: (committeeId, epoch, fault) => rooms.lose(committeeId, epoch, fault),
    },
    clock: wallClock,
    log,
  })
  const rooms = new Rooms({
    store: timedStore(o.store ?? prismaCommitStore(prisma), (seconds, isCommitted) => {
      metrics.commits.observe(seconds)
      if (!isCommitted) metrics.commitFaults.inc()
    }),
    tools: {
      ...{ clock, newId: randomUUID, urn: createUrn(o.secrets.seal) },
      mac: macUnder(o.secrets.seal),
      onFault: (error, command) => log.error({ err: error, command }, 'a command threw'),
    },
    gateway,
    log,
    shortage,
  })
  const unseal = keepSeals({
    ...{ rooms, log },
    files: sealedFiles(prisma),
    key: sealKey(o.secrets.seal),
  })
  const web = express()
  const server = createServer(
    {
      ...{ requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 16_384 },
      // Node looks whether they are over every 30 seconds only.
      connectionsCheckingInterval: 1_000,
    },
    web,
  )
  const viewers = new WeakMap<object, Viewer>()
  const metrics = createMetrics({
    rooms: () => rooms.size,
    sockets: () => sockets.io.engine.clientsCount,
    members: () => membersOnline(sockets.io),
    pool: () => poolOf(prisma),
    documents: () => ({ ...gateway.metrics() }),
  })
  const version = o.mode === 'development' ? undefined : clientVersion()
  const sockets = createSockets({ server, auth, rooms, clock, log, metrics, version, shortage })
  routeUpgrades({ ...{ server, auth, gateway, rooms, viewers, log, metrics }, ...sockets })
  limitConnections(server)
  const unwatch = endSessions({ auth, gateway, io: sockets.io, rooms, viewers })
  const stay = letIdleGo(rooms, () => watchedCommittees(sockets.io, gateway), o.idle)
  const workshop = new Workshop({ ownFonts: o.ownFonts ?? '', log })
  const client = await addRoutes(web, { ...o, auth, rooms, gateway, metrics, https, workshop })
  const unwatchSpace = o.databaseFolder
    ? watchSpace({ folder: o.databaseFolder, shortage, log })
    : undefined
  const at = await listen(server, { host: o.host, port: o.port })
  const stopErasing = eraseDaily({ erase: (now) => eraseContacts(prisma, now), clock, log })

  return {
    url: o.publicUrl ?? `http://localhost:${at.port}`,
    port: at.port,
    moved: at.moved,
    auth,
    rooms,
    gateway,
    prisma,
    shortage,
    /**
     * Ends in order, within ten seconds: nobody new comes in, nothing new is taken, what is under way is
     * finished and answered, and everybody is told to come back.
     */
    async close(): Promise<void> {
      rooms.shut()
      stay()
      const stopped = stopAnswering(server)
      unwatch()
      unwatchSpace?.()
      unseal()
      await within(LONGEST_DRAIN, rooms.idle())
      await within(LONGEST_DRAIN, gateway.close())
      await sockets.close()
      await client?.close()
      await stopped
      workshop.close()
      auth.close()
      await stopErasing()
    },
  }
}

/** For what is under way, ms; once for presses and once for notes. */
const LONGEST_DRAIN = 3_500
