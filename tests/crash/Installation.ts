import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { KINDS, put } from '../../domain/state.ts'
import { createAuth } from '../../server/auth/createAuth.ts'
import { wallClock } from '../../server/clock.ts'
import { createLog } from '../../server/log.ts'
import { endpointOf, urlOf } from '../../server/postgres/endpoint.ts'
import { homeFor } from '../../server/postgres/home.ts'
import { readPostmaster } from '../../server/postgres/postmaster.ts'
import { startPostgres } from '../../server/postgres/startPostgres.ts'
import { readSecrets } from '../../server/secrets.ts'
import { authStorage } from '../../server/store/authAdapter.ts'
import { applyMigrations } from '../../server/store/migrations.ts'
import { connect } from '../../server/store/prisma.ts'
import { seed } from '../../server/store/seed.ts'
import { hall } from '../support/builders.ts'
import { pastMeetings } from './pastMeetings.ts'

/** A data folder with committees whose meetings are about to begin, and a link for each seat. */
export interface Installation {
  readonly dataDir: string
  readonly committees: readonly {
    readonly committeeId: string
    /** Personal links' tokens by seat. */
    readonly tokens: ReadonlyMap<string, string>
  }[]
}

export const MEMBERS = 10

export interface PrepareOptions {
  readonly dataDir: string
  readonly committees: number
  /** Meetings stored before the first one that is held. */
  readonly meetings: number
  readonly members?: number
}

/** Fills an empty data folder; the database is ended in order afterwards. */
export const prepare = async (o: PrepareOptions): Promise<Installation> => {
  const postgres = await startPostgres({ dataDir: o.dataDir, log: createLog('warn') })
  try {
    return await furnish(postgres.ownerUrl, o)
  } finally {
    await postgres.stop()
  }
}

/** The same in a database of somebody else's. */
export const furnish = async (url: string, o: PrepareOptions): Promise<Installation> => {
  await applyMigrations(url)
  const prisma = connect(url)
  const secrets = await readSecrets(o.dataDir)
  const log = createLog('warn')
  const auth = createAuth({
    storage: authStorage(prisma),
    clock: wallClock,
    secret: secrets.session,
    secureCookies: false,
    log,
  })
  const committees = []
  for (let n = 1; n <= o.committees; n += 1) {
    const committeeId = `C${n}`
    const { state } = hall({ members: o.members ?? MEMBERS })
    const now = KINDS.flatMap((k) => [...state[k].values()].map((r) => put(k, r as never)))
    await seed(prisma, committeeId, [...now, ...pastMeetings(n === 1 ? o.meetings : 0)], wallClock)
    const tokens = new Map<string, string>()
    for (const { id: seatId } of state.seat.values()) {
      const order = { holder: { committeeId, seatId }, name: seatId, createdBy: 'crash' }
      tokens.set(seatId, (await auth.issueLink(order)).token)
    }
    committees.push({ committeeId, tokens })
  }
  auth.close()
  await prisma.$disconnect()
  return { dataDir: o.dataDir, committees }
}

/** The running embedded PostgreSQL of a data folder. */
export const postgresOf = async (dataDir: string): Promise<{ pid: number; url: string }> => {
  const home = await homeFor(dataDir)
  const found = await readPostmaster(join(home.folder, 'data'))
  if (!found) throw new Error(`no PostgreSQL runs in ${dataDir}`)
  return { pid: found.pid, url: await urlOf(await endpointOf(found, home), home, 'board') }
}

/** Asks the database behind the server's back. */
export const ask = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
