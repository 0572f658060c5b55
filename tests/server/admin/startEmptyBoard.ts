import { onTestFinished } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { wallClock } from '../../../server/clock.ts'
import { createLog } from '../../../server/log.ts'
import { connect } from '../../../server/store/prisma.ts'
import { createDatabase } from '../../support/postgres.ts'
import { Office } from './Office.ts'

const SECRETS = {
  session: 'a test secret of more than thirty-two characters',
  seal: Buffer.alloc(32, 7),
}

/** A production server as it is after its first start: nobody and nothing in it. */
export const startEmptyBoard = async () => {
  const database = await createDatabase()
  const prisma = connect(database.appUrl)
  const app = await createApp({
    prisma,
    clock: wallClock,
    log: createLog('silent'),
    secrets: SECRETS,
    mode: 'production',
    host: '127.0.0.1',
    port: 0,
  })
  onTestFinished(async () => {
    await app.close()
    await prisma.$disconnect()
    await database.drop()
  })
  const origin = `http://127.0.0.1:${app.port}`
  return {
    app,
    prisma,
    origin,
    /** The first administrator, come in by the token that the start prints. */
    async admin(): Promise<Office> {
      const token = await app.auth.setupToken()
      const form = { token, username: 'admin', password: '安装时用的密码一', name: '周某' }
      const visitor = new Office(origin)
      const response = await visitor.post('/api/setup', form)
      return new Office(origin, response.cookie)
    },
  }
}
