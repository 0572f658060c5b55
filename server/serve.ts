import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { App, AppOptions } from './app.ts'
import { createApp } from './app.ts'
import { wallClock } from './clock.ts'
import { loadDemo } from './demo/loadDemo.ts'
import { endDemoLinks } from './demoLinks.ts'
import type { Env } from './env.ts'
import type { Log } from './log.ts'
import type { Database } from './postgres/openDatabase.ts'
import { openDatabase } from './postgres/openDatabase.ts'
import { keepIndex } from './search/keepIndex.ts'
import { readSecrets } from './secrets.ts'
import type { CommitStore } from './store/CommitStore.ts'
import { assertKept, grantToApp, mayRewrite } from './store/grants.ts'
import { applyMigrations } from './store/migrations.ts'
import { connect } from './store/prisma.ts'
import { prismaCommitStore } from './store/prismaCommitStore.ts'
import { searchIndex } from './store/searchIndex.ts'

/** A board that runs: the server, its database, and how both end. */
export interface Serving {
  readonly app: App
  readonly mode: AppOptions['mode']
  /** Where the data lies, for people to know. */
  readonly place: string
  stop(): Promise<void>
}

/** What tests put in the place of the real thing. */
export interface Seams {
  /** Stands between the rooms and the database. */
  readonly store?: (real: CommitStore) => CommitStore
}

/**
 * Opens the database, brings it to the newest migration and serves it.
 *
 * @throws CannotStart for whatever the person at the keyboard can put right
 */
export const serve = async (env: Env, log: Log, seams: Seams = {}): Promise<Serving> => {
  const database = await openDatabase(env, log)
  try {
    await mkdir(env.DATA_DIR, { recursive: true })
    await applyMigrations(database.ownerUrl)
    await keepLedger(database, log)
    const prisma = connect(database.url)
    const secrets = await readSecrets(env.DATA_DIR)
    const mode = env.NODE_ENV ?? 'demo'
    const isEmpty = (await prisma.committee.count()) === 0
    const index = searchIndex(prisma)
    // Whatever is committed from here on is indexed with it.
    if (isEmpty) await index.markWhole()
    if (isEmpty && mode !== 'production') await loadDemo(prisma, wallClock, secrets.seal)
    if (mode === 'production') await endDemoLinks(prisma)
    const app = await createApp({
      prisma,
      clock: wallClock,
      log,
      secrets,
      mode,
      host: env.HOST,
      port: env.PORT,
      publicUrl: env.PUBLIC_URL,
      trustProxy: env.TRUST_PROXY,
      metricsToken: env.METRICS_TOKEN,
      databaseFolder: database.folder,
      ownFonts: join(env.DATA_DIR, 'fonts'),
      ...(seams.store ? { store: seams.store(prismaCommitStore(prisma)) } : {}),
    })
    const stopIndex = keepIndex(index, log)
    const stop = async () => {
      await stopIndex()
      await app.close()
      await prisma.$disconnect()
      await database.stop()
    }
    return { app, mode, place: database.place, stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Whatever goes wrong in the app, what stands in the ledger is out of its reach. */
const keepLedger = async ({ url, ownerUrl }: Database, log: Log): Promise<void> => {
  if (url !== ownerUrl) {
    await grantToApp(ownerUrl, url)
    return assertKept(url)
  }
  if (await mayRewrite(url))
    log.warn('the role of DATABASE_URL owns the tables: see DATABASE_OWNER_URL')
}
