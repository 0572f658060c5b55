import { mkdir } from 'node:fs/promises'
import { createLog } from '../../server/log.ts'
import { startPostgres } from '../../server/postgres/startPostgres.ts'
import { grantToApp } from '../../server/store/grants.ts'
import { applyMigrations } from '../../server/store/migrations.ts'

/** The embedded database below a folder, migrated; the settings and roles of `npm start`. */
export const openBenchDatabase = async (
  folder: string,
): Promise<{ readonly url: string; readonly ownerUrl: string; stop(): Promise<void> }> => {
  await mkdir(folder, { recursive: true })
  const postgres = await startPostgres({ dataDir: folder, log: createLog('warn') })
  const { url, ownerUrl, stop } = postgres
  await applyMigrations(ownerUrl)
  await grantToApp(ownerUrl, url)
  return { url, ownerUrl, stop }
}
