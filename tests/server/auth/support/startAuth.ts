import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import express from 'express'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createAuth, type Auth, type AuthSettings } from '../../../../server/auth/createAuth.ts'
import type { NewGuest } from '../../../../server/auth/guests.ts'
import type { AuthStorage } from '../../../../server/auth/storage.ts'
import { authStorage } from '../../../../server/store/authAdapter.ts'
import { connect } from '../../../../server/store/prisma.ts'
import { createDatabase } from '../../../support/postgres.ts'
import { Visitor } from '../../../support/Visitor.ts'

export const SECRET = 'a secret that only this test knows: 7f3ae1c09b52d864'
export const ZHANG = { committeeId: 'jichi', seatId: 'zhang' } as const
export const SCREEN = { committeeId: 'jichi', screen: true } as const

export type AuthServer = Awaited<ReturnType<typeof startAuth>>

/** The sign-in routes on a real server and a database of their own, on a clock that can be moved. */
export async function startAuth(
  changed: Partial<AuthSettings> = {},
  around: (storage: AuthStorage) => AuthStorage = (storage) => storage,
) {
  const database = await createDatabase()
  const prisma = connect(database.appUrl, { poolSize: 4 })
  let ahead = 0
  const clock = { now: () => Date.now() + ahead }
  const logged: string[] = []
  const pauses: number[] = []
  const guests: NewGuest[] = []
  const ended: { sessionId: string; reason: string }[] = []
  const hooks = {
    describe: async () => ({ name: '张某' }),
    onGuest: async (guest: NewGuest) => void guests.push(guest),
  }

  const sink = new Writable({
    write: (chunk, _encoding, done) => (logged.push(String(chunk)), done()),
  })
  function create(): Auth {
    const auth = createAuth({
      storage: around(authStorage(prisma)),
      clock,
      secret: SECRET,
      secureCookies: false,
      log: pino({ level: 'trace' }, sink),
      pause: async (ms) => pauses.push(ms),
      watchEvery: 10,
      ...changed,
    })
    auth.onSessionEnded((sessionId, reason) => ended.push({ sessionId, reason }))
    return auth
  }

  const auth = create()
  const app = express()
  app.set('trust proxy', 'loopback')
  app.use(auth.router(hooks))
  app.use((_request, response) => void response.status(404).json({ code: 'NOT_FOUND' }))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  onTestFinished(async () => {
    auth.close()
    server.closeAllConnections()
    server.close()
    await prisma.$disconnect()
    await database.drop()
  })

  return {
    auth,
    prisma,
    url,
    clock,
    logged,
    pauses,
    guests,
    ended,
    hooks,
    /** Another instance on the same database, as after a restart. */
    restarted(): Auth {
      const again = create()
      onTestFinished(() => again.close())
      return again
    },
    later: (ms: number) => void (ahead += ms),
    visitor: (address = '203.0.113.1') => new Visitor(url, address),
    /** A visitor who has opened a new personal link of the seat. */
    async member(holder: { committeeId: string; seatId: string } = ZHANG, address?: string) {
      const visitor = new Visitor(url, address ?? '203.0.113.1')
      const { token } = await auth.issueLink({ holder, name: '张某', createdBy: 'test' })
      await visitor.post('/api/sign-in/link', { token })
      return visitor
    },
    async viewerOf(visitor: Visitor) {
      return auth.viewerOf(visitor.headers)
    },
  }
}
