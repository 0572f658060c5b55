import { relative } from 'node:path'
import { exitWith } from '../cannotStart.ts'
import { createLog } from '../log.ts'
import { startScratch } from '../postgres/startScratch.ts'
import { createMigration } from './createMigration.ts'

// npm run migration -- <name>
const name = process.argv[2] ?? ''
if (/^[a-z0-9_]+$/.test(name)) await write().catch(exitWith)
else exitWith(new Error('npm run migration -- <name>   (a-z, 0-9, _)'))

async function write(): Promise<void> {
  const scratch = await startScratch(createLog('warn'))
  try {
    const file = await createMigration(scratch.ownerUrl, name)
    console.log(file === undefined ? 'schema.prisma: no change' : relative(process.cwd(), file))
  } finally {
    await scratch.stop()
  }
}
