import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../../support/postgres.ts'

async function open(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

test('each test has a migrated database of its own', async () => {
  const [one, two] = await Promise.all([createDatabase(), createDatabase()])
  onTestFinished(async () => void (await Promise.all([one.drop(), two.drop()])))
  const [first, second] = await Promise.all([open(one.url), open(two.url)])
  await first.query(`INSERT INTO "Installation" VALUES ('a', 'b')`)
  expect((await first.query('SELECT * FROM "Installation"')).rowCount).toBe(1)
  expect((await second.query('SELECT * FROM "Installation"')).rowCount).toBe(0)
})

test('a test database is made and dropped quickly', async () => {
  const begun = performance.now()
  for (let index = 0; index < 5; index += 1) {
    const database = await createDatabase()
    await database.drop()
  }
  expect((performance.now() - begun) / 5).toBeLessThan(1500)
})
