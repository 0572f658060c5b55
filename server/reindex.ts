import { exitWith } from './cannotStart.ts'
import { readEnv } from './env.ts'
import { createLog } from './log.ts'
import { openDatabase } from './postgres/openDatabase.ts'
import { rebuildIndex } from './search/keepIndex.ts'
import { applyMigrations } from './store/migrations.ts'
import { connect } from './store/prisma.ts'
import { searchIndex } from './store/searchIndex.ts'

// npm run reindex: makes the archive's search index anew from the records. A running server on an
// outside database goes on meanwhile; the embedded one has to be stopped, as there can be one at a time.
const main = async (): Promise<void> => {
  const env = readEnv()
  const database = await openDatabase(env, createLog('warn'))
  try {
    await applyMigrations(database.url)
    const prisma = connect(database.url)
    const told = (done: number, of: number) => console.log(`${done} / ${of}`)
    await rebuildIndex(searchIndex(prisma), { told })
    await prisma.$disconnect()
  } finally {
    await database.stop()
  }
}

main().catch(exitWith)
