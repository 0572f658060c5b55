import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createLog } from '../../server/log.ts'
import { isAlive, isServing, readPostmaster } from '../../server/postgres/postmaster.ts'
import { SCRATCH, startScratch } from '../../server/postgres/startScratch.ts'
import { grantToApp } from '../../server/store/grants.ts'
import { applyMigrations } from '../../server/store/migrations.ts'
import { quickestFolder } from './quickestFolder.ts'

/**
 * One PostgreSQL for a whole test run, for Vitest and for Playwright: its own database is migrated once
 * and is the template of those that createDatabase() hands out. Gives back the function that ends it.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const parent = await quickestFolder()
  await removeLeftovers(parent)
  const postgres = await startScratch(createLog('warn'), parent)
  await applyMigrations(postgres.ownerUrl)
  await grantToApp(postgres.ownerUrl, postgres.url)
  process.env['TEST_POSTGRES_URL'] = postgres.ownerUrl
  process.env['TEST_POSTGRES_APP_URL'] = postgres.url
  return postgres.stop
}

/** A test run that was killed leaves its server and its folder behind. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(SCRATCH) ? Number(name.slice(SCRATCH.length).split('-')[0]) : 0
    if (!pid || isAlive(pid)) continue
    const data = join(parent, name, 'postgres', 'data')
    const server = await readPostmaster(data)
    if (server !== undefined && (await isServing(server.pid, data)))
      process.kill(server.pid, 'SIGQUIT')
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
}
