import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { readEnv } from '../../server/env.ts'
import { createLog } from '../../server/log.ts'
import { serve } from '../../server/serve.ts'
import { committeeRows } from '../generate/committeeRows.ts'
import { write } from '../generate/fill.ts'
import { openBenchDatabase } from '../generate/openBenchDatabase.ts'
import type { GenerateOptions } from '../generate/options.ts'
import { Times } from '../measure/Times.ts'

// npm run bench:growth -- --data data/bench: whether a committee of ten years costs more than one of one
// month, in the database that bench:generate has filled: start, opening, presses, memory (G6).

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data/bench' },
    rooms: { type: 'string', default: '40' },
    presses: { type: 'string', default: '50' },
  },
})
const [rooms, presses] = [Number(values.rooms), Number(values.presses)]
const MEGABYTE = 1_048_576
const o = JSON.parse(await readFile(join(values.data, 'generated.json'), 'utf8')) as GenerateOptions

/** Committees that began a month ago, beside the old ones and otherwise like them. */
const addYoung = async (): Promise<readonly string[]> => {
  await mkdir(values.data, { recursive: true })
  const database = await openBenchDatabase(values.data)
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  const first = 100_000 + (Date.now() % 1_000_000) * 100
  const young = { ...o, years: 1 / 12 }
  for (let n = 0; n < rooms; n += 1)
    await write(client, committeeRows(first + n, young, Date.now()))
  await client.query('ANALYZE')
  await client.end()
  await database.stop()
  return Array.from({ length: rooms }, (_, n) => `bench-${first + n + 1}`)
}

const issue = () => ({
  ...{ branchId: 'BR1', category: 'OTHER', urgency: 'NORMAL', title: '三栋楼下路灯不亮' },
  ...{ description: '夜里看不清台阶', location: '一村3栋', affectedHouseholds: 10 },
  reporter: { kind: 'RESIDENT', alias: '居民周某' },
})

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / MEGABYTE
}

const young = await addYoung()
const old = Array.from({ length: rooms }, (_, n) => `bench-${String(n + 1).padStart(3, '0')}`)
const began = performance.now()
const env = { ...readEnv(), NODE_ENV: 'production' as const, HOST: '127.0.0.1', PORT: 0 }
const board = await serve({ ...env, DATA_DIR: values.data }, createLog('fatal'))
console.log(`start: ${Math.round(performance.now() - began)} ms`)

// What the generated meetings lack is sealed once, and whatever is compiled at the first use is no
// committee's cost.
for (const id of [...old, ...young]) await board.app.rooms.of(id)
for (let sealed = -1, now = 0; now !== sealed; now = await board.app.prisma.seal.count()) {
  sealed = now
  await pause(5000)
}
await visit(old, 'warm up')
await pause(1500)
const earlier = new Map((await scans()).map(({ name, rows }) => [name, rows]))
for (const [name, ids] of [
  ['ten years', old],
  ['one month', young],
  ['ten years', old],
  ['one month', young],
] as const) {
  // prettier-ignore
  await visit(ids, name)
  board.app.rooms.unload(-1, () => false)
}
await pause(1500)
const scanned = (await scans()).map((now) => ({
  ...now,
  rows: now.rows - (earlier.get(now.name) ?? 0n),
}))
const told = scanned
  .toSorted((a, b) => Number(b.rows - a.rows))
  .slice(0, 5)
  .map(({ name, rows }) => `${name} ${rows} rows`)
console.log(`read from end to end meanwhile: ${told.join(', ')}`)
await board.stop()
process.exit(0)

/** Rows that were read without an index, by table. */
function scans(): Promise<readonly { readonly name: string; readonly rows: bigint }[]> {
  return board.app.prisma.$queryRaw`
    SELECT relname AS name, seq_tup_read AS rows FROM pg_stat_user_tables WHERE seq_scan > 0`
}

/** Opens the committees' rooms, presses in them, and says what that took. */
async function visit(ids: readonly string[], name: string): Promise<void> {
  const before = heap()
  const opening = new Times()
  for (const id of ids) {
    const asked = performance.now()
    await board.app.rooms.of(id)
    opening.add(performance.now() - asked)
  }
  const held = heap() - before
  const cpu = process.cpuUsage()
  const pressing = new Times()
  let refused = ''
  for (let n = 0; n < presses; n += 1)
    for (const id of ids) {
      const room = await board.app.rooms.of(id)
      const asked = performance.now()
      const answer = await room?.submit({
        ...{ actor: { kind: 'seat', seatId: 'S2' } as never, name: 'addIssue' },
        ...{ input: { issue: issue() }, key: randomUUID() },
      })
      pressing.add(performance.now() - asked)
      if (!answer?.ok) refused = JSON.stringify(answer)
    }
  const { user, system } = process.cpuUsage(cpu)
  board.app.rooms.unload(-1, () => false)
  const left = heap() - before
  const say = (times: Times) => `p50 ${times.summary().p50} ms, p99 ${times.summary().p99} ms`
  console.log(
    `${name}: opening ${say(opening)}; press ${say(pressing)}, ` +
      `CPU ${((user + system) / 1000 / pressing.count).toFixed(2)} ms; ` +
      `memory ${((held * 1024) / ids.length).toFixed(0)} kB a room, ${left.toFixed(1)} MB when let go${refused}`,
  )
}
