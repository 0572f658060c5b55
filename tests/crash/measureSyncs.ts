import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { KINDS, put } from '../../domain/state.ts'
import { createApp } from '../../server/app.ts'
import { wallClock } from '../../server/clock.ts'
import { createLog } from '../../server/log.ts'
import { grantToApp } from '../../server/store/grants.ts'
import { applyMigrations } from '../../server/store/migrations.ts'
import { connect } from '../../server/store/prisma.ts'
import { seed } from '../../server/store/seed.ts'
import { hall, MEETING } from '../support/builders.ts'
import { countSyncs } from './countSyncs.ts'

const SECRETS = {
  session: 'a secret of a test, with more than thirty-two letters',
  seal: Buffer.alloc(32, 7),
}

const MEMBERS = 50

/** A PostgreSQL server of the test's own, with an empty database. */
interface Server {
  readonly pid: number
  readonly url: string
  readonly ownerUrl: string
}

/**
 * Presses one after the other, so that each is a transaction by itself.
 *
 * @returns the acknowledged transactions, the syncs of the server meanwhile, and the syncs of as many
 *   transactions that do not wait for the disk: what a careless setting would look like
 */
export const measureSyncs = async (
  server: Server,
  presses: number,
): Promise<{ transactions: number; syncs: number; careless: number }> => {
  await applyMigrations(server.ownerUrl)
  await grantToApp(server.ownerUrl, server.url)
  const prisma = connect(server.url)
  const { state } = hall({ members: MEMBERS })
  const changes = KINDS.flatMap((k) => [...state[k].values()].map((r) => put(k, r as never)))
  await seed(prisma, 'C1', changes, wallClock)
  const app = await createApp({
    ...{ prisma, clock: wallClock, log: createLog('warn'), secrets: SECRETS, mode: 'test' },
    ...{ host: '127.0.0.1', port: 0 },
  })
  const room = await app.rooms.of('C1')
  let transactions = 0
  const syncs = await countSyncs(server.pid, async () => {
    for (let n = 0; n < presses; n += 1) {
      // Nobody may go in and out for ever.
      const turn = Math.floor(n / MEMBERS)
      const actor = { kind: 'seat', seatId: `S${1 + (n % MEMBERS)}` as never } as const
      const [name, input] =
        turn % 2 === 0
          ? (['checkIn', { meetingId: MEETING, via: 'ONSITE' }] as const)
          : (['checkOut', { meetingId: MEETING }] as const)
      const answer = await room?.submit({ actor, name, input, key: randomUUID() })
      if (answer?.ok) transactions += 1
    }
  })
  await app.close()
  await prisma.$disconnect()
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  await owner.query('CREATE TABLE careless (n int); SET synchronous_commit = off')
  const careless = await countSyncs(server.pid, async () => {
    for (let n = 0; n < presses; n += 1) await owner.query('INSERT INTO careless VALUES ($1)', [n])
  })
  await owner.end()
  return { transactions, syncs, careless }
}
