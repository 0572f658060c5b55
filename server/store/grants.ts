import { Client } from 'pg'
import { CannotStart } from '../cannotStart.ts'
import { MIGRATION_LOCK } from './migrations.ts'

/** Rights on tables whose rows, once written, stay as they are. */
const SPECIAL: readonly (readonly [table: string, rights: string])[] = [
  ['LedgerEntry', 'SELECT, INSERT'],
  ['ContactReading', 'SELECT, INSERT'],
  ['_prisma_migrations', 'SELECT'],
]

/**
 * Gives the app's role what it needs on every table, and no more: on the ledger it may read and add. Does
 * nothing where the app comes in as the owner.
 *
 * @param ownerUrl the role that has made the tables
 * @param appUrl names the app's role
 */
export async function grantToApp(ownerUrl: string, appUrl: string): Promise<void> {
  const app = new URL(appUrl).username
  if (app === new URL(ownerUrl).username) return
  const granted = asked(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(decodeURIComponent(app))
    const special = SPECIAL.map(
      ([table, rights]) =>
        `REVOKE ALL ON "${table}" FROM ${role}; GRANT ${rights} ON "${table}" TO ${role};`,
    )
    // In one go: another node of the same board works on while this one starts.
    await client.query(`
      BEGIN;
      SELECT pg_advisory_xact_lock(${MIGRATION_LOCK});
      GRANT USAGE ON SCHEMA public TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
      ${special.join('\n')}
      COMMIT`)
  })
  await granted.catch((error: unknown) => {
    throw codeOf(error) === INSUFFICIENT_PRIVILEGE
      ? notOwner(decodeURIComponent(app), error)
      : error
  })
}

const INSUFFICIENT_PRIVILEGE = '42501'

/** Whether this role could rewrite the ledger, or take away what keeps it from being rewritten. */
export async function mayRewrite(url: string): Promise<boolean> {
  const [found] = await asked(url, async (client) => {
    const { rows } = await client.query(`
      SELECT rolsuper OR pg_has_role(oid, relowner, 'MEMBER')
        OR has_table_privilege(oid, ledger, 'UPDATE, DELETE, TRUNCATE, TRIGGER') AS may
      FROM pg_roles, (SELECT oid AS ledger, relowner FROM pg_class WHERE oid = '"LedgerEntry"'::regclass) AS t
      WHERE rolname = current_user`)
    return rows as readonly { readonly may: boolean }[]
  })
  return found?.may ?? true
}

/** @throws CannotStart where the two addresses were meant to keep the ledger from the app, and do not */
export async function assertKept(url: string): Promise<void> {
  if (!(await mayRewrite(url))) return
  throw new CannotStart(
    'DATABASE_URL 的账号可以改写记录簿：请给它一个普通账号（非超级用户、非表的所有者），只让 DATABASE_OWNER_URL 的账号拥有数据表。',
    'The role of DATABASE_URL could rewrite the ledger: make it a plain one (no superuser, not the owner of the tables) and let only that of DATABASE_OWNER_URL own them.',
  )
}

async function asked<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function notOwner(app: string, cause: unknown): CannotStart {
  return new CannotStart(
    `DATABASE_OWNER_URL 的账号不是全部数据表的所有者：请用管理员账号执行 REASSIGN OWNED BY "${app}" TO 所有者账号。`,
    `The role of DATABASE_OWNER_URL does not own all tables: as an administrator, run REASSIGN OWNED BY "${app}" TO the owner's role.`,
    cause,
  )
}
