import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../server/log.ts'
import { startScratch } from '../../server/postgres/startScratch.ts'
import { cannotTrace } from './countSyncs.ts'
import { measureSyncs } from './measureSyncs.ts'

// A small dose of `npm run fsync -- 300`.

test('[P0] the disk is made to keep every transaction that is acknowledged', async (context) => {
  const why = await cannotTrace()
  if (why !== undefined) return context.skip(why)
  const postgres = await startScratch(createLog('silent'))
  onTestFinished(() => postgres.stop())
  const { transactions, syncs, careless } = await measureSyncs(postgres, 40)
  expect(transactions).toBe(40)
  expect(syncs).toBeGreaterThanOrEqual(40)
  // The count can tell the difference.
  expect(careless).toBeLessThan(40)
}, 60_000)
