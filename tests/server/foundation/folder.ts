import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { quickestFolder } from '../../support/quickestFolder.ts'

/** A folder of the test's own that PostgreSQL's account may enter, too; removed at the end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(await quickestFolder(), 'board-folder-')))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
