import { createLog } from '../../server/log.ts'
import { startScratch } from '../../server/postgres/startScratch.ts'
import { cannotTrace } from './countSyncs.ts'
import { measureSyncs } from './measureSyncs.ts'

// npm run fsync -- [N]     N presses, each with a transaction of its own; how often the disk was made to keep it

const why = await cannotTrace()
if (why !== undefined) {
  console.log(`skipped: ${why}`)
  process.exit(0)
}
const presses = Number(process.argv[2] ?? 300)
const postgres = await startScratch(createLog('warn'))
const { transactions, syncs, careless } = await measureSyncs(postgres, presses).finally(
  postgres.stop,
)
console.log(`with synchronous_commit=off: transactions=${presses} fsync=${careless}`)
console.log(`transactions=${transactions} fsync=${syncs}`)
process.exit(syncs >= transactions && careless < presses ? 0 : 1)
