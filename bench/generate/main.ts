import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fill } from './fill.ts'
import { openBenchDatabase } from './openBenchDatabase.ts'
import { readOptions } from './options.ts'

// npm run bench:generate -- --committees 313 --years 10 [--data data/bench] [--fresh]
const o = readOptions(process.argv.slice(2))
const mark = join(o.data, 'generated.json')
const wanted = JSON.stringify({ ...o, data: undefined, fresh: undefined })

const isThere = existsSync(mark) && (await readFile(mark, 'utf8')) === wanted
if (isThere && !o.fresh) console.log(`${o.data}: as wanted, used again`)
else {
  await rm(o.data, { recursive: true, force: true })
  const began = performance.now()
  const told = (line: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  const database = await openBenchDatabase(o.data)
  try {
    await fill(database.ownerUrl, o, told)
    await writeFile(mark, wanted)
    told(`done: DATA_DIR=${o.data} npm start opens it`)
  } finally {
    await database.stop()
  }
}
