import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../server/foundation/folder.ts'
import { runStorm } from './runStorm.ts'

// A small dose of `npm run storm -- --pages 500`.

test('a hall of pages that lose their server at once are all back, each in its time', async () => {
  const storm = await runStorm(join(await temporaryFolder(), 'data'), 60)
  expect(storm.away).toBe(0)
  expect(storm.wholeAfter).toBeLessThan(20_000)
}, 180_000)
