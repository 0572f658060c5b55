import { onTestFinished } from 'vitest'
import type { State } from '../../domain/state.ts'
import { KINDS, put } from '../../domain/state.ts'
import type { App, AppOptions } from '../../server/app.ts'
import { createApp } from '../../server/app.ts'
import type { Clock } from '../../server/clock.ts'
import { wallClock } from '../../server/clock.ts'
import { createLog } from '../../server/log.ts'
import { connect } from '../../server/store/prisma.ts'
import { seed } from '../../server/store/seed.ts'
import { hall } from './builders.ts'
import { createDatabase } from './postgres.ts'
import { Member } from './Member.ts'

export const COMMITTEE = 'C1'
export const SECRETS = {
  session: 'a test secret of more than thirty-two characters',
  seal: Buffer.alloc(32, 7),
}

/** A whole server on a free port, with a database of its own and the small committee of builders. */
export const startBoard = async (
  o: { state?: State; clock?: Clock; app?: Partial<AppOptions> } = {},
) => {
  const database = await createDatabase()
  const prisma = connect(database.appUrl)
  const state = o.state ?? hall().state
  const changes = KINDS.flatMap((k) => [...state[k].values()].map((r) => put(k, r as never)))
  await seed(prisma, COMMITTEE, changes, o.clock ?? wallClock)
  const start = (port = 0): Promise<App> =>
    createApp({
      prisma,
      clock: o.clock ?? wallClock,
      log: createLog('silent'),
      secrets: SECRETS,
      mode: 'test',
      host: '127.0.0.1',
      ...o.app,
      port,
    })
  const board = { app: await start(), prisma, database, members: [] as Member[] }
  const others: App[] = []
  const end = async () => {
    for (const member of board.members) member.leave()
    for (const app of [board.app, ...others]) await app.close()
    await prisma.$disconnect()
    await database.drop()
  }
  onTestFinished(end)
  return {
    ...board,
    origin: () => `http://127.0.0.1:${board.app.port}`,
    /** The same database under a new process's worth of server, on the same port. */
    async restart(): Promise<void> {
      const { port } = board.app
      await board.app.close()
      board.app = await start(port)
    },
    /** A second node on the same database. */
    async another(): Promise<App> {
      const app = await start()
      others.push(app)
      return app
    },
    /** A signed-in member with both connections open. */
    async member(seatId: string, node = board.app): Promise<Member> {
      const holder = { committeeId: COMMITTEE, seatId }
      const link = await board.app.auth.issueLink({ holder, name: seatId, createdBy: 'test' })
      const member = await Member.signIn(`http://127.0.0.1:${node.port}`, link.token)
      board.members.push(member)
      return member
    },
  }
}
export type Board = Awaited<ReturnType<typeof startBoard>>
