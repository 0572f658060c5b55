// A board reduced to its database: started by tests that kill it.
import { createLog } from '../../../server/log.ts'
import { startPostgres } from '../../../server/postgres/startPostgres.ts'
import { stopOnSignal } from '../../../server/stopOnSignal.ts'

const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', log: createLog('silent') })
stopOnSignal(() => postgres.stop())
console.log(postgres.ownerUrl)
setInterval(() => {}, 1000)
