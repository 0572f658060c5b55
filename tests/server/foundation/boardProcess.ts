// A board reduced to its database: started by tests that kill it.
import { createLog } from '../../../server/log.ts'
import { startPostgres } from '../../../server/postgres/startPostgres.ts'

const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', log: createLog('silent') })
process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))
console.log(postgres.url)
setInterval(() => {}, 1000)
