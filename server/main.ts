import { mkdir } from 'node:fs/promises'
import { announce } from './announce.ts'
import { createApp } from './app.ts'
import { exitWith } from './cannotStart.ts'
import { wallClock } from './clock.ts'
import { loadDemo } from './demo/loadDemo.ts'
import { dropDemoLinks, keepDemoLinks, makeDemoLinks } from './demoLinks.ts'
import type { Env } from './env.ts'
import { readEnv } from './env.ts'
import type { Log } from './log.ts'
import { createLog } from './log.ts'
import type { Database } from './postgres/openDatabase.ts'
import { openDatabase } from './postgres/openDatabase.ts'
import { readSecrets } from './secrets.ts'
import { stopOnSignal } from './stopOnSignal.ts'
import { applyMigrations } from './store/migrations.ts'
import { connect } from './store/prisma.ts'

const main = async (): Promise<void> => {
  const env = readEnv()
  const log = createLog(env.LOG_LEVEL)
  const database = await openDatabase(env, log)
  try {
    await serve(env, log, database)
  } catch (error) {
    await database.stop()
    throw error
  }
}

const serve = async (env: Env, log: Log, database: Database): Promise<void> => {
  await mkdir(env.DATA_DIR, { recursive: true })
  await applyMigrations(database.url)
  const prisma = connect(database.url)
  const secrets = await readSecrets(env.DATA_DIR)
  const mode = env.NODE_ENV ?? 'demo'
  const isEmpty = (await prisma.committee.count()) === 0
  if (isEmpty && mode !== 'production') await loadDemo(prisma, wallClock, secrets.seal)
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
  })
  const links = mode === 'production' ? [] : await makeDemoLinks(app)
  if (links.length > 0) await keepDemoLinks(env.DATA_DIR, app, links)
  const token = mode === 'production' ? await app.auth.setupToken() : undefined
  const setupUrl = token ? `${app.url}/setup#${token}` : undefined
  const usualPort = env.PORT === undefined
  announce({ app, place: database.place, links, setupUrl, usualPort })
  stopOnSignal(async () => {
    await dropDemoLinks(env.DATA_DIR)
    await app.close()
    await prisma.$disconnect()
    await database.stop()
  })
}

main().catch(exitWith)
