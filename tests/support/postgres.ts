import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** An empty, migrated database of one test's own. */
export interface TestDatabase {
  /** As the owner, who may do everything. */
  readonly url: string
  /** As the role that the board itself comes in as. */
  readonly appUrl: string
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>
}

/** Copies the migrated template of this test run; a few hundredths of a second. */
export async function createDatabase(): Promise<TestDatabase> {
  const template = new URL(templateUrl())
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await command(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
  const named = (address: string) => {
    const own = new URL(address)
    own.pathname = name
    return own.href
  }
  const url = named(templateUrl())
  const appUrl = named(process.env['TEST_POSTGRES_APP_URL'] ?? url)
  return { url, appUrl, drop: () => command(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function command(sql: string): Promise<void> {
  const maintenance = new URL(templateUrl())
  maintenance.pathname = 'postgres'
  const client = new Client({ connectionString: maintenance.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Set by globalSetup.ts, which runs before all tests. */
function templateUrl(): string {
  const url = process.env['TEST_POSTGRES_URL']
  if (url === undefined)
    throw new Error('No test database: run the tests with vitest or playwright')
  return url
}
