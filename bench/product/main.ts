import { rmSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change } from '../../domain/state.ts'
import { wallClock } from '../../server/clock.ts'
import { readEnv } from '../../server/env.ts'
import { createLog } from '../../server/log.ts'
import { readPostmaster } from '../../server/postgres/postmaster.ts'
import { signIn } from '../../server/rehearse/signIn.ts'
import { serve } from '../../server/serve.ts'
import { seed } from '../../server/store/seed.ts'
import { committeesFor } from './committeesFor.ts'
import type { Order, Ready } from './Order.ts'

// The product as it is served, in a process of its own: the benchmark's orders come over the process
// channel, everything that is measured over the network.

const env = { ...readEnv(), NODE_ENV: 'production' as const, HOST: '127.0.0.1', PORT: 0 }
rmSync(env.DATA_DIR, { recursive: true, force: true })
const board = await serve(env, createLog('warn'))

const set = async (order: Order): Promise<Ready> => {
  const made = committeesFor(order)
  for (const { id, changes } of made)
    await seed(board.app.prisma, id, changes as Change[], wallClock)
  const origin = `http://127.0.0.1:${board.app.port}`
  const holders = made.flatMap(({ id, seatIds }) =>
    seatIds.map((seatId) => ({ committeeId: id, seatId })),
  )
  const cookies: string[] = Array.from({ length: holders.length })
  let next = 0
  const worker = async () => {
    for (let n = next++; n < holders.length; n = next++) {
      const holder = holders[n]
      if (!holder) return
      const link = await board.app.auth.issueLink({
        holder,
        name: holder.seatId,
        createdBy: 'bench',
      })
      cookies[n] = await signIn(origin, link.token)
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  const members = holders.map((holder, n) => ({ ...holder, cookie: cookies[n] ?? '' }))
  return { origin, pid: process.pid, databasePid: await databasePid(), members }
}

/** The postmaster's; 0 where the database is not ours. */
const databasePid = async (): Promise<number> => {
  const home = await realpath(join(env.DATA_DIR, 'postgres')).catch(() => undefined)
  return home ? ((await readPostmaster(join(home, 'data')))?.pid ?? 0) : 0
}

process.on('message', (order: Order | 'stop') => {
  if (order === 'stop') void board.stop().then(() => process.exit(0))
  else
    set(order).then(
      (ready) => process.send?.(ready),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
})
process.send?.('up')
