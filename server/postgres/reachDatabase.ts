import { join } from 'node:path'
import type { Env } from '../env.ts'
import type { Log } from '../log.ts'
import { answers } from './answers.ts'
import { endpointOf, urlOf } from './endpoint.ts'
import { homeFor } from './home.ts'
import type { Database } from './openDatabase.ts'
import { openDatabase } from './openDatabase.ts'
import { isServing, readPostmaster } from './postmaster.ts'
import { APP, OWNER } from './roles.ts'
import { DATABASE } from './startPostgres.ts'

/**
 * The board's database for a program that only looks: the embedded one of a board that is running now is
 * used beside it; one that nobody runs is started for the while.
 */
export async function reachDatabase(env: Env, log: Log): Promise<Database> {
  const running = env.DATABASE_URL === undefined ? await embedded(env.DATA_DIR) : undefined
  return running ?? openDatabase(env, log)
}

async function embedded(dataDir: string): Promise<Database | undefined> {
  const home = await homeFor(dataDir)
  const data = join(home.folder, 'data')
  const found = await readPostmaster(data)
  if (found === undefined || !(await isServing(found.pid, data))) return undefined
  const endpoint = await endpointOf(found, home)
  const ownerUrl = await urlOf(endpoint, home, DATABASE, OWNER)
  const url = await urlOf(endpoint, home, DATABASE, APP)
  if ((await answers(ownerUrl)) === undefined) return undefined
  return { url, ownerUrl, place: home.folder, stop: async () => {} }
}
