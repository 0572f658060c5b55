import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { readEnv } from '../../../server/env.ts'
import { createLog } from '../../../server/log.ts'
import { startPostgres } from '../../../server/postgres/startPostgres.ts'
import { serve } from '../../../server/serve.ts'
import { assertKept, grantToApp, mayRewrite } from '../../../server/store/grants.ts'
import { applyMigrations } from '../../../server/store/migrations.ts'
import { createDatabase } from '../../support/postgres.ts'
import { temporaryFolder } from './folder.ts'

const log = createLog('silent')

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

async function database() {
  const made = await createDatabase()
  onTestFinished(made.drop)
  return made
}

const FORBIDDEN = [
  `UPDATE "LedgerEntry" SET command = 'x'`,
  `DELETE FROM "LedgerEntry"`,
  `TRUNCATE "LedgerEntry"`,
  `ALTER TABLE "LedgerEntry" DISABLE TRIGGER ALL`,
  `DROP TRIGGER "ledgerIsAppendOnly" ON "LedgerEntry"`,
  `CREATE TRIGGER t BEFORE INSERT ON "LedgerEntry" EXECUTE FUNCTION "refuseLedgerChange"()`,
  `DROP TABLE "LedgerEntry"`,
  `CREATE TABLE mine ()`,
  `SET session_replication_role = replica`,
  `UPDATE "_prisma_migrations" SET checksum = ''`,
  `ALTER ROLE board_app SUPERUSER`,
  `CREATE ROLE friend`,
  `SET ROLE board`,
]

test('the role that the board comes in as cannot touch what the ledger says, nor give itself the right', async () => {
  const client = await connected((await database()).appUrl)
  for (const sql of FORBIDDEN)
    await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be owner/)
  const { rows } = await client.query(
    `SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false }])
})

test('it reads and writes every other table, and adds to the ledger and to the readings of contacts', async () => {
  const { url, appUrl } = await database()
  const owner = await connected(url)
  await owner.query(`CREATE TABLE later (id serial PRIMARY KEY)`)
  await grantToApp(url, appUrl)
  const app = await connected(appUrl)
  await app.query(`INSERT INTO later DEFAULT VALUES`)
  const { rows } = await app.query(`
    SELECT tablename, privilege FROM pg_tables,
      unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege
    WHERE schemaname = 'public' AND NOT has_table_privilege(quote_ident(tablename), privilege)
    ORDER BY 1, 2`)
  expect(rows.map((row) => `${row.tablename} ${row.privilege}`)).toEqual([
    'ContactReading DELETE',
    'ContactReading UPDATE',
    'LedgerEntry DELETE',
    'LedgerEntry UPDATE',
    '_prisma_migrations DELETE',
    '_prisma_migrations INSERT',
    '_prisma_migrations UPDATE',
  ])
})

test('a data folder from before there were two roles is brought up to it at the start', async () => {
  const dataDir = await temporaryFolder()
  const before = await startPostgres({ dataDir, log })
  await applyMigrations(before.ownerUrl)
  const owner = new Client({ connectionString: before.ownerUrl })
  await owner.connect()
  await owner.query(`INSERT INTO "Installation" VALUES ('kept', 'yes')`)
  await owner.query(`DROP OWNED BY board_app; DROP ROLE board_app`)
  await owner.end()
  await before.stop()

  const env = readEnv({ DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', NODE_ENV: 'production' })
  const board = await serve(env, log)
  onTestFinished(() => board.stop())
  const [me] = await board.app.prisma.$queryRaw<{ user: string }[]>`SELECT current_user AS user`
  expect(me?.user).toBe('board_app')
  expect(await board.app.prisma.installation.findUnique({ where: { key: 'kept' } })).toBeTruthy()
  await expect(board.app.prisma.$executeRawUnsafe(`DELETE FROM "LedgerEntry"`)).rejects.toThrow(
    'permission denied',
  )
})

test('with two addresses, one that leaves the ledger open to the app is refused', async () => {
  const { url, appUrl } = await database()
  await expect(assertKept(url)).rejects.toThrow('DATABASE_URL 的账号可以改写记录簿')
  await assertKept(appUrl)
  const owner = await connected(url)
  await owner.query(`GRANT DELETE ON "LedgerEntry" TO board_app`)
  expect(await mayRewrite(appUrl)).toBe(true)
  await grantToApp(url, appUrl)
  expect(await mayRewrite(appUrl)).toBe(false)
})

test('an owner that does not own the tables is told what to do', async () => {
  const { url, appUrl } = await database()
  const owner = await connected(url)
  const name = `other_${new URL(url).pathname.slice(-12)}`
  await owner.query(`CREATE ROLE ${name} LOGIN`)
  onTestFinished(() => owner.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`).then(() => {}))
  const other = new URL(url)
  other.username = name
  await expect(grantToApp(other.href, appUrl)).rejects.toThrow('REASSIGN OWNED BY "board_app"')
})

test('the settings know a second address, and never repeat its password', async () => {
  const wrong = { DATABASE_OWNER_URL: 'mysql://u:secret@h/d' }
  expect(() => readEnv(wrong)).toThrow('设置 DATABASE_OWNER_URL 不正确')
  expect(() => readEnv(wrong)).not.toThrow('secret')
  expect(await readFile('README.md', 'utf8')).toContain('DATABASE_OWNER_URL')
})
