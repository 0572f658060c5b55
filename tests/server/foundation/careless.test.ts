import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { readEnv } from '../../../server/env.ts'
import { createLog } from '../../../server/log.ts'
import { binariesFor } from '../../../server/postgres/binaries.ts'
import { homeFor } from '../../../server/postgres/home.ts'
import { run } from '../../../server/postgres/run.ts'
import { startPostgres } from '../../../server/postgres/startPostgres.ts'
import { serve } from '../../../server/serve.ts'
import { createDatabase } from '../../support/postgres.ts'
import { startBoard } from '../../support/startBoard.ts'
import { MEETING } from '../../support/builders.ts'
import { temporaryFolder } from './folder.ts'

const log = createLog('silent')

const start = async (DATABASE_URL: string) => {
  const folder = { DATA_DIR: await temporaryFolder(), HOST: '127.0.0.1', PORT: '0' }
  const board = await serve(readEnv({ ...folder, DATABASE_URL, NODE_ENV: 'production' }), log)
  onTestFinished(() => board.stop())
  return board
}

async function maintenance(url: string, sql: string): Promise<void> {
  const other = new URL(url)
  other.pathname = 'postgres'
  const client = new Client({ connectionString: other.href })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

test.each(['fsync', 'full_page_writes'])(
  '[P0] the board does not start on a real database with %s off',
  async (setting) => {
    const dataDir = await temporaryFolder()
    const first = await startPostgres({ dataDir, log })
    await first.stop()
    const home = await homeFor(dataDir)
    const binaries = await binariesFor(home)
    const control = (...args: string[]) =>
      run(
        binaries.program('pg_ctl'),
        [...args, '--wait', `--pgdata=${join(home.folder, 'data')}`],
        {
          account: home.account,
        },
      )
    const options = `-c ${setting}=off -c listen_addresses='' -c unix_socket_directories='${home.folder}'`
    const file = `--log=${join(home.folder, 'careless.log')}`
    expect((await control('start', `--options=${options}`, file)).code).toBe(0)
    onTestFinished(() => control('stop', '--mode=immediate').then(() => {}))
    await expect(start(first.ownerUrl)).rejects.toThrow(`${setting} = off`)
  },
)

test('[P0] the board does not start where its role does not wait for the disk, and starts once it does', async () => {
  const database = await createDatabase()
  onTestFinished(database.drop)
  const name = new URL(database.url).pathname.slice(1)
  await maintenance(database.url, `ALTER DATABASE ${name} SET synchronous_commit = off`)
  await expect(start(database.url)).rejects.toThrow('synchronous_commit = off')
  await maintenance(database.url, `ALTER DATABASE ${name} RESET synchronous_commit`)
  await start(database.url)
})

test('[P0] a running board says yes to nothing over a new connection that would forget it', async () => {
  const board = await startBoard()
  const member = await board.member('S1')
  const checkIn = { meetingId: MEETING, via: 'ONSITE' } as const
  expect(await member.press('checkIn', checkIn)).toMatchObject({ ok: true })
  const name = new URL(board.database.url).pathname.slice(1)
  const reconnect = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename = 'board_app'`
  await maintenance(board.database.url, `ALTER DATABASE ${name} SET synchronous_commit = off`)
  await maintenance(board.database.url, reconnect)
  for (let n = 0; n < 3; n += 1)
    expect(await member.press('checkOut', { meetingId: MEETING })).toMatchObject({
      ...{ ok: false, code: 'UNAVAILABLE', retry: true },
    })
  await maintenance(board.database.url, `ALTER DATABASE ${name} RESET synchronous_commit`)
  expect(await member.press('checkOut', { meetingId: MEETING })).toMatchObject({ ok: true })
})
