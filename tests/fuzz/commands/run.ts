import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import globalSetup from '../../support/globalSetup.ts'
import type { Count } from './Count.ts'
import { isClean, NOTHING, sum } from './Count.ts'
import type { Order } from './work.ts'

// npm run fuzz:commands -- [--count N] [--seed S] [--workers W]
// Malformed payloads through the line of commands: most without a network, some into PostgreSQL, some over
// real sockets. Exit code 1 where one of them was not answered, ended a process or a room, or threw.

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
})
const [count, seed, workers] = [values.count, values.seed, values.workers].map(Number) as [number, number, number] // prettier-ignore
const SHARD = fileURLToPath(new URL('shard.ts', import.meta.url))
const EVERY = 50_000

const began = performance.now()
const stop = await globalSetup()
let total = NOTHING
let exits = 0
let told = EVERY
const take = (news: Count) => {
  total = sum(total, news)
  if (total.sent < told) return
  told = total.sent + EVERY
  process.stderr.write(`${total.sent} of ${count}\n`)
}
await Promise.all(
  Array.from({ length: workers }, (_, n) => {
    const order: Order = { seed: seed * 1_000 + n, count: Math.ceil(count / workers) }
    const child = fork(SHARD, { stdio: 'inherit' })
    child.on('message', (news) => take(news as Count))
    child.send(order)
    return new Promise<void>((resolve) =>
      child.once('exit', (code) => {
        if (code !== 0) exits += 1
        resolve()
      }),
    )
  }),
).finally(stop)

for (const finding of total.findings) console.log(finding)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(
  `sent ${total.sent}, answered ${total.answered} (${total.closed} by the end of their line), exits ${exits}, unhandledRejections ${total.unhandledRejections}, ` +
    `exceptions ${total.exceptions}, thrown ${total.thrown}, rooms lost ${total.lost}; accepted ${total.accepted}, ` +
    `slowest ${total.slowest.toFixed(0)} ms, seed ${seed}; ${seconds} s`,
)
process.exitCode = isClean(total) && exits === 0 && total.sent >= count ? 0 : 1
