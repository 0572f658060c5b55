import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runStorm } from './runStorm.ts'

// npm run storm -- [--pages 500]      all of them lose their server at once; until all have the board again

const { values } = parseArgs({ options: { pages: { type: 'string', default: '500' } } })
const folder = await mkdtemp(join(tmpdir(), 'board-storm-'))
await chmod(folder, 0o711)
const { pages, servedAfter, wholeAfter, away } = await runStorm(
  join(folder, 'data'),
  Number(values.pages),
).finally(() => rm(folder, { recursive: true, force: true }))
const seconds = (ms: number) => (ms / 1000).toFixed(1)
console.log(
  `pages=${pages} served=${seconds(servedAfter)}s all-whole=${seconds(wholeAfter)}s away=${away}`,
)
process.exit(away === 0 && wholeAfter <= 10_000 ? 0 : 1)
