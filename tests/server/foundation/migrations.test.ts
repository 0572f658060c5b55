import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createMigration } from '../../../server/store/createMigration.ts'
import { applyMigrations } from '../../../server/store/migrations.ts'
import { createDatabase } from '../../support/postgres.ts'
import { temporaryFolder } from './folder.ts'

const TABLE_WITH_TRIGGER = `
  CREATE TABLE kept (n int);
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'append only; really'; END $$;
  CREATE TRIGGER append_only BEFORE UPDATE ON kept FOR EACH ROW EXECUTE FUNCTION refuse();`

async function emptyDatabase() {
  const database = await createDatabase()
  const client = new Client({ connectionString: database.url })
  await client.connect()
  onTestFinished(() => client.end().then(database.drop))
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  return { url: database.url, client }
}

async function folderWith(scripts: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder()
  await put(folder, scripts)
  return folder
}

async function put(folder: string, scripts: Record<string, string>): Promise<void> {
  for (const [name, script] of Object.entries(scripts)) {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'migration.sql'), script)
  }
}

test('migrations are applied once, in order, triggers whole', async () => {
  const { url, client } = await emptyDatabase()
  const folder = await folderWith({
    '2_more': 'INSERT INTO kept VALUES (1)',
    '1_start': TABLE_WITH_TRIGGER,
  })
  expect(await applyMigrations(url, folder)).toEqual(['1_start', '2_more'])
  expect(await applyMigrations(url, folder)).toEqual([])
  await expect(client.query('UPDATE kept SET n = 2')).rejects.toThrow('append only; really')
})

test('a migration that fails leaves the database as it was, and can be tried again', async () => {
  const { url, client } = await emptyDatabase()
  const folder = await folderWith({
    '1_start': TABLE_WITH_TRIGGER,
    '2_more': 'CREATE TABLE kept ()',
  })
  await expect(applyMigrations(url, folder)).rejects.toThrow(/2_more.*"kept" already exists/)
  const { rows } = await client.query(`SELECT to_regclass('kept') AS name`)
  expect(rows[0].name).toBeNull()
  await put(folder, { '2_more': 'CREATE TABLE other ()' })
  expect(await applyMigrations(url, folder)).toEqual(['1_start', '2_more'])
})

test('a start killed in the middle of its migrations is finished by the next', async () => {
  const { url, client } = await emptyDatabase()
  const folder = await folderWith({
    '1_start': TABLE_WITH_TRIGGER,
    '2_slow': 'SELECT pg_sleep(60)',
  })
  const killed = applyMigrations(url, folder).catch((error: unknown) => error)
  const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid() AND datname = current_database()`
  while ((await client.query(kill)).rowCount === 0);
  expect(await killed).toBeInstanceOf(Error)
  await put(folder, { '2_slow': 'SELECT 1' })
  expect(await applyMigrations(url, folder)).toEqual(['1_start', '2_slow'])
})

test('two nodes that start together on one database take turns', async () => {
  const { url } = await emptyDatabase()
  const folder = await folderWith({ '1_start': TABLE_WITH_TRIGGER })
  const applied = await Promise.all([applyMigrations(url, folder), applyMigrations(url, folder)])
  expect(applied.flat()).toEqual(['1_start'])
})

test('a migration edited after it was applied, and a database from the future, are refused', async () => {
  const { url } = await emptyDatabase()
  const folder = await folderWith({ '1_start': TABLE_WITH_TRIGGER })
  await applyMigrations(url, folder)
  await put(folder, { '1_start': `${TABLE_WITH_TRIGGER} -- edited` })
  await expect(applyMigrations(url, folder)).rejects.toThrow('1_start 在应用到数据库之后被改动')
  await expect(applyMigrations(url, await folderWith({}))).rejects.toThrow('数据库由更新的版本写过')
})

test('the migrations lead to prisma/schema.prisma, as npm run migration would find out', async () => {
  const { url } = await emptyDatabase()
  const copy = await temporaryFolder()
  expect(await createMigration(url, 'forgotten', undefined, copy)).toBeUndefined()
})
