import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { assertDurable } from '../../../server/postgres/durability.ts'
import { createDatabase } from '../../support/postgres.ts'

test('a database that acknowledges before it has written is refused', async () => {
  const database = await createDatabase()
  const client = new Client({ connectionString: database.url })
  await client.connect()
  onTestFinished(() => client.end().then(database.drop))
  const query = async (sql: string) => (await client.query(sql)).rows
  await assertDurable(query)
  await client.query('SET synchronous_commit = remote_apply')
  await assertDurable(query)
  await client.query('SET synchronous_commit = local')
  await expect(assertDurable(query)).rejects.toThrow('synchronous_commit = local')
})

test.each(['fsync', 'full_page_writes'])('a database with %s off is refused', async (name) => {
  const settings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', [name]: 'off' }
  const rows = Object.entries(settings).map(([key, setting]) => ({ name: key, setting }))
  await expect(assertDurable(async () => rows)).rejects.toThrow(`${name} = off`)
})
