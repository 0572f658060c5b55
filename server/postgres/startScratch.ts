import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import { startPostgres, type Postgres } from './startPostgres.ts'

/** An embedded PostgreSQL for one task, in a folder of its own that goes away with stop(). */
export async function startScratch(log: Log, parent = tmpdir()): Promise<Postgres> {
  const folder = await mkdtemp(join(parent, `${SCRATCH}${process.pid}-`))
  // mkdtemp closes the folder to everybody, root's stand-in account included.
  await chmod(folder, 0o711)
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const postgres = await startPostgres({ dataDir: folder, log })
    return {
      url: postgres.url,
      ownerUrl: postgres.ownerUrl,
      pid: postgres.pid,
      folder: postgres.folder,
      stop: () => postgres.stop().finally(remove),
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** How the folders' names begin; the number of the process that made them comes next. */
export const SCRATCH = 'board-scratch-'
